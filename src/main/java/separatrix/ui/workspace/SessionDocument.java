package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import separatrix.files.UnwritableFileException;
import separatrix.linalg.Vector;
import separatrix.session.Session;
import separatrix.session.Subject;

/**
 * The session file that is worked on, if there is one: writes what the workspace holds, and knows
 * whether it has changed since. A file belongs to its network: while another is shown there is
 * none.
 */
public final class SessionDocument {

  /** What a file was like when it was written or read. */
  private record Kept(
      Path file, Subject subject, Session session, WindowState.Look look, Vector held) {}

  private final Workspace workspace;
  private final SessionState state;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private Optional<Kept> kept = Optional.empty();

  /**
   * @param stage the window around the workspace
   */
  public SessionDocument(Workspace workspace, StageSetting stage) {
    this.workspace = workspace;
    state = new SessionState(workspace, stage);
    workspace.sessionProperty().addListener((_, _, _) -> look());
    workspace.viewProperty().addListener((_, _, _) -> look());
    workspace.live().heldProperty().addListener((_, _, _) -> look());
    workspace.structure().branches().branchesProperty().addListener((_, _, _) -> look());
    workspace.structure().basins().basinsProperty().addListener((_, _, _) -> look());
    workspace.past().timelineProperty().addListener((_, _, _) -> look());
  }

  /** The file of what is shown; empty where it has none. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Whether what is shown has a file that says something else. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Counts the changes, also where there is no file. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** All that a file would hold now. */
  SessionState.Whole whole() {
    return state.now();
  }

  /**
   * Writes a file in the background; from then on it is the file of what is shown.
   *
   * @param saved is told on the window's thread once it is there
   */
  public void save(Path path, Runnable saved) {
    SessionState.Whole now = state.now();
    Kept next = kept(path, now);
    workspace
        .work()
        .start(
            "save " + path,
            "Saving " + path.getFileName(),
            _ -> written(now, path),
            trouble -> {
              if (trouble.isPresent()) {
                workspace.tell(trouble.get());
              } else {
                kept = Optional.of(next);
                workspace.training().wasSaved(next.session());
                look();
                workspace.tell(Notice.information("Saved " + path + "."));
                saved.run();
              }
            });
  }

  private static Optional<Notice> written(SessionState.Whole whole, Path path) {
    try {
      whole.write(path);
      return Optional.empty();
    } catch (UnwritableFileException refused) {
      return Optional.of(
          Notice.error("The session was not saved.", String.valueOf(refused.getMessage())));
    } catch (IOException failure) {
      return Optional.of(
          Notice.error(
              "The session was not saved.",
              "%s cannot be written (%s); choose another folder."
                  .formatted(path, failure.getMessage())));
    }
  }

  /** Shows a session as it was saved; what was shown can be brought back by undoing. */
  public void show(SessionState.Read read, Path path) {
    state.show(read);
    kept = Optional.of(kept(path, state.now()));
    look();
  }

  /**
   * Shows a session that was kept when the program ended in its midst.
   *
   * @param path the file that it belonged to, if it had one
   */
  public void restore(SessionState.Read read, Optional<Path> path) {
    Session before = workspace.session();
    state.show(read);
    WindowState window = state.now().window();
    // What the file itself says is not known: it counts as something else.
    kept =
        path.map(
            it ->
                new Kept(
                    it, read.analysis().session().subject(), before, window.look(), window.held()));
    look();
  }

  /** Asks for a new file where there is none, else writes the one that there is. */
  public void saveOr(Consumer<Runnable> ask, Runnable saved) {
    file.get().ifPresentOrElse(path -> save(path, saved), () -> ask.accept(saved));
  }

  private Kept kept(Path path, SessionState.Whole now) {
    Session session = now.analysis().session();
    return new Kept(path, session.subject(), session, now.window().look(), now.window().held());
  }

  @SuppressWarnings(
      "ReferenceEquality") // A session that was undone to is the very one; comparing values is
  // dear.
  private void look() {
    Session now = workspace.session();
    revision.set(revision.get() + 1);
    Optional<Kept> mine = kept.filter(it -> it.subject().isSameAs(now.subject()));
    file.set(mine.map(Kept::file));
    changed.set(
        mine.filter(
                it ->
                    it.session() != now
                        || !it.look().equals(WindowState.Look.of(workspace.viewProperty().get()))
                        || !it.held().equals(workspace.live().heldProperty().get()))
            .isPresent());
  }
}
