package separatrix.ui.main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import separatrix.session.saved.SessionFile;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.SessionDocument;
import separatrix.ui.workspace.Workspace;

/** Saves the session: where it was, or at a place that is asked for. */
record SessionCommands(
    Workspace workspace,
    SessionDocument document,
    FileDialogs dialogs,
    ObjectProperty<Preferences> preferences) {

  List<Command> commands() {
    return List.of(
        Command.of(
            "save-session",
            "Save session",
            "Write all that is open into one file: network, trials, points, kicks, diagrams, camera and layout.",
            "Shortcut+S",
            "mdi2c-content-save-outline",
            () -> save(() -> {})),
        Command.of(
            "save-session-as",
            "Save session as…",
            "Write the session into a file of another name.",
            "Shortcut+Shift+S",
            "mdi2c-content-save-edit-outline",
            () -> saveAs(() -> {})));
  }

  /** Saves the session, and does something once it is saved. */
  void save(Runnable then) {
    document.fileProperty().get().ifPresentOrElse(path -> save(path, then), () -> saveAs(then));
  }

  private void saveAs(Runnable then) {
    dialogs
        .fileToSave("Save session", workspace.session().subject().name() + SessionFile.ENDING)
        .map(SessionCommands::withEnding)
        .ifPresent(path -> save(path, then));
  }

  private void save(Path path, Runnable then) {
    document.save(
        path,
        () -> {
          preferences.set(preferences.get().opened(path.toAbsolutePath()));
          then.run();
        });
  }

  /** A name without an ending gets ours, unless that would replace a file nobody spoke of. */
  private static Path withEnding(Path path) {
    String name = String.valueOf(path.getFileName());
    Path ended = path.resolveSibling(name + SessionFile.ENDING);
    return name.contains(".") || Files.exists(ended) ? path : ended;
  }
}
