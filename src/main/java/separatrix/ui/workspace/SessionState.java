package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.session.Session;
import separatrix.session.saved.Analysis;
import separatrix.session.saved.Basins;
import separatrix.session.saved.SessionFile;
import separatrix.session.saved.Smallest;

/** Gathers from the workspace and its window what a session file keeps, and puts it back there. */
final class SessionState {
  private final Workspace workspace;
  private final StageSetting stage;

  SessionState(Workspace workspace, StageSetting stage) {
    this.workspace = workspace;
    this.stage = stage;
  }

  /** All that a session file keeps; immutable, so that it can be written on any thread. */
  record Whole(Analysis analysis, WindowState window) {
    void write(Path path) throws IOException {
      content().write(path);
    }

    /** What a file will hold; of large networks it takes long. */
    SessionFile.Content content() {
      return SessionFile.content(analysis, window);
    }
  }

  /** What was read of a file; made on any thread. */
  record Read(Analysis analysis, Optional<WindowState> window) {
    static Read of(SourceFile file) throws UnreadableNetworkException {
      SessionFile.Opened opened = SessionFile.read(file);
      Optional<WindowState> window = opened.window(WindowState.class);
      if (window.isPresent()) {
        WindowCheck.of(window.get(), opened.analysis().session());
      }
      return new Read(opened.analysis(), window);
    }
  }

  Whole now() {
    Session session = workspace.session();
    Structure structure = workspace.structure();
    Branches branches = structure.branches().branchesProperty().get();
    Analysis analysis =
        new Analysis(
            session,
            workspace.searchSettingsProperty().get(),
            structure.branches().others(),
            workspace.past().timelineProperty().get(),
            branches.diagram().filter(_ -> branches.standFor(session)),
            structure.basins().basinsProperty().get().map(SessionState::kept),
            structure
                .threshold()
                .resultProperty()
                .get()
                .map(found -> new Smallest(found.direction(), found.search())));
    return new Whole(analysis, window(analysis.diagram().map(_ -> branches.parameter())));
  }

  private static Basins kept(BasinWork.Basins basins) {
    return new Basins(basins.centre(), basins.visited(), basins.random(), basins.slice());
  }

  private WindowState window(Optional<Parameter> diagramOf) {
    Playback playback = workspace.playback();
    return new WindowState(
        WindowState.Look.of(workspace.viewProperty().get()),
        workspace.selection(),
        new WindowState.Play(
            playback.trialProperty().get(),
            playback.positionProperty().get(),
            playback.speedProperty().get(),
            playback.tailProperty().get()),
        workspace.live().heldProperty().get(),
        workspace.structure().dial().onProperty().get()
            ? WindowState.Following.ON
            : WindowState.Following.OFF,
        diagramOf,
        stage.now());
  }

  /** Makes the workspace and its window what was read. */
  void show(Read read) {
    Analysis analysis = read.analysis();
    Session session = analysis.session();
    Structure structure = workspace.structure();
    workspace.playback().playingProperty().set(false);
    structure.dial().onProperty().set(false);
    workspace.searchSettingsProperty().set(analysis.search());
    workspace.replace("Open session", session);
    workspace.past().restore(analysis.past());
    structure
        .branches()
        .restore(
            analysis.others(), read.window().flatMap(WindowState::diagramOf), analysis.diagram());
    structure.basins().restore(analysis.basins());
    structure.threshold().restore(analysis.threshold());
    read.window().ifPresent(this::show);
  }

  private void show(WindowState window) {
    Playback playback = workspace.playback();
    workspace.viewProperty().set(window.look().in(workspace.viewProperty().get()));
    playback.speedProperty().set(window.play().speed());
    playback.tailProperty().set(window.play().tail());
    playback.seek(window.play().trial(), window.play().position());
    workspace.live().heldProperty().set(window.held());
    workspace.structure().dial().onProperty().set(window.following() == WindowState.Following.ON);
    workspace.select(window.selection());
    stage.arrange(window.stage());
  }
}
