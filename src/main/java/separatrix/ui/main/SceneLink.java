package separatrix.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.SetChangeListener;
import separatrix.projection.Projection;
import separatrix.scene.ExitLines;
import separatrix.scene.FlowLines;
import separatrix.scene.ModeArrows;
import separatrix.scene.PointMarkers;
import separatrix.scene.RecordedPicture;
import separatrix.scene.SceneComposer;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneItem;
import separatrix.scene.Selection;
import separatrix.scene.ViewSettings;
import separatrix.session.Kick;
import separatrix.session.Recorded;
import separatrix.session.Session;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Recordings;
import separatrix.ui.workspace.Workspace;

/**
 * Shows the workspace in the 3-D view, and the view's clicks in the workspace. Pictures are
 * composed on the pool, one at a time; the newest wish is composed next.
 */
final class SceneLink {
  private final Workspace workspace;
  private final Recordings recordings;
  private final SceneView view;
  private final SceneMotion motion;
  // Only the one composition in flight touches it.
  private final SceneComposer composer = new SceneComposer();
  private boolean composing;
  private boolean wanted;

  SceneLink(Workspace workspace, Recordings recordings, SceneView view) {
    this.workspace = workspace;
    this.recordings = recordings;
    this.view = view;
    this.motion = new SceneMotion(workspace);
    recordings.shownProperty().addListener((_, _, _) -> compose());
    workspace.sessionProperty().addListener((_, _, _) -> compose());
    workspace.viewProperty().addListener((_, _, _) -> compose());
    workspace.selectionProperty().addListener((_, _, _) -> compose());
    workspace.selectionProperty().addListener((_, _, _) -> move());
    workspace.growth().overProperty().addListener((_, _, _) -> compose());
    workspace.playback().positionProperty().addListener((_, _, _) -> move());
    workspace.playback().trialProperty().addListener((_, _, _) -> move());
    workspace.playback().tailProperty().addListener((_, _, _) -> move());
    workspace.growth().shownProperty().addListener((_, _, _) -> move());
    workspace.live().trailProperty().addListener((_, _, _) -> move());
    workspace.hoveredProperty().addListener((_, _, _) -> move());
    workspace.structure().dial().trailsProperty().addListener((_, _, _) -> move());
    view.hiddenClasses()
        .addListener(
            (SetChangeListener<String>)
                _ ->
                    workspace
                        .viewProperty()
                        .set(
                            workspace
                                .viewProperty()
                                .get()
                                .withHiddenLayers(Set.copyOf(view.hiddenClasses()))));
    view.setOnPicked((item, _) -> pick(item));
    view.setOnCleared(() -> workspace.select(Selection.nothing()));
    view.hoveredProperty()
        .addListener(
            (_, _, item) ->
                workspace.hover(item.map(SceneLink::selection).orElse(Selection.nothing())));
    compose();
  }

  private void compose() {
    if (composing) {
      wanted = true;
      return;
    }
    composing = true;
    wanted = false;
    Session session = workspace.session();
    ViewSettings settings = workspace.viewProperty().get();
    Selection selection = workspace.selection();
    Optional<Recordings.Shown> recorded = recordings.shownProperty().get();
    Set<Integer> growing =
        session.kicks().stream()
            .map(Kick::id)
            .filter(workspace.growth()::isGrowing)
            .collect(Collectors.toSet());
    workspace
        .work()
        .startQuietly(
            "Drawing",
            () ->
                recorded.isEmpty()
                    ? composer.compose(session, settings, selection, growing)
                    : picture(
                        recorded.get(),
                        settings,
                        () -> composer.compose(session, settings, selection, growing)),
            scene -> {
              composing = false;
              view.setDescription(scene);
              motion.leftOut(growing);
              move();
              if (wanted) {
                compose();
              }
            });
  }

  private static SceneDescription picture(
      Recordings.Shown recorded, ViewSettings settings, Supplier<SceneDescription> network) {
    return switch (recorded.space()) {
      case Recordings.Space.Own(List<Integer> axes) ->
          RecordedPicture.of(recorded.recorded(), axes, settings);
      case Recordings.Space.Network(List<Recorded.Path> paths, Projection _) ->
          RecordedPicture.over(network.get(), paths);
    };
  }

  private void move() {
    boolean hasNetwork = !recordings.alone().get();
    view.showCursor(hasNetwork ? motion.marks() : List.of());
    view.showLive(hasNetwork ? motion.lines() : List.of());
  }

  private void pick(SceneItem item) {
    Selection selection = selection(item);
    if (selection instanceof Selection.Way(int way)) {
      workspace.structure().skeleton().replay(way);
      return;
    }
    workspace.select(selection);
    if (selection instanceof Selection.Step(int trial, int step)) {
      workspace.playback().seek(trial, step);
    }
  }

  private static Selection selection(SceneItem item) {
    return switch (item) {
      case SceneItem.MarkerItem(String id) -> PointMarkers.selection(id);
      case SceneItem.TrajectoryPoint(String layer, int line, int _)
          when layer.equals(FlowLines.LAYER) ->
          new Selection.KickSelected(line);
      case SceneItem.TrajectoryPoint(String layer, int line, int _)
          when layer.equals(ExitLines.LAYER) ->
          new Selection.Way(line);
      case SceneItem.TrajectoryPoint(String layer, int line, int _)
          when layer.equals(ExitLines.CYCLES) ->
          new Selection.Cycle(line);
      case SceneItem.TrajectoryPoint(String layer, int _, int _)
          when layer.equals(RecordedPicture.LAYER) ->
          Selection.nothing();
      case SceneItem.TrajectoryPoint(String _, int line, int step) ->
          new Selection.Step(line, step);
      case SceneItem.ArrowItem(String id) ->
          new Selection.ModeOf(ModeArrows.pointId(id), ModeArrows.mode(id));
    };
  }
}
