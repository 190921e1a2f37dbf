package separatrix.ui.main;

import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import separatrix.ui.workspace.SessionDocument;
import separatrix.ui.workspace.Training;
import separatrix.ui.workspace.Workspace;

/**
 * Asks before a window closes whose session file says something else than what is shown, or in
 * which a network was trained that is in no file. What else has no file is not asked about: it was
 * looked at.
 */
final class Leaving {
  private static final ButtonType SAVE = new ButtonType("Save", ButtonBar.ButtonData.YES);
  private static final ButtonType LOSE = new ButtonType("Don't save", ButtonBar.ButtonData.NO);

  private final Stage stage;
  private final Workspace workspace;
  private final SessionDocument document;
  private final SessionCommands commands;

  private Leaving(
      Stage stage, Workspace workspace, SessionDocument document, SessionCommands commands) {
    this.stage = stage;
    this.workspace = workspace;
    this.document = document;
    this.commands = commands;
  }

  static void guard(
      Stage stage, Workspace workspace, SessionDocument document, SessionCommands commands) {
    Leaving leaving = new Leaving(stage, workspace, document, commands);
    stage.setOnCloseRequest(leaving::asked);
  }

  private void asked(WindowEvent request) {
    request.consume();
    leave();
  }

  /** Asks about one thing after the other, until there is nothing to lose. */
  private void leave() {
    List<Training.Trained> trained = workspace.training().unsaved();
    if (document.changedProperty().get()) {
      ask(
          "Save what has changed in %s?".formatted(name()),
          "Otherwise the file stays as it was saved last.",
          () -> commands.save(this::leave));
    } else if (!trained.isEmpty()) {
      Training.Trained first = trained.getFirst();
      ask(
          "Save the network that was trained here?",
          "%s, trained for %d steps, is in no file. Saved as a session, it comes with all that was found in it."
              .formatted(first.plan().name(), first.outcome().report().state().step()),
          () -> save(first));
    } else {
      stage.close();
    }
  }

  /** A session shows one network. */
  private void save(Training.Trained came) {
    if (!came.isNetworkOf(workspace.session())) {
      workspace.training().open(came);
    }
    commands.save(this::leave);
  }

  private void ask(String header, String words, Runnable save) {
    Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", SAVE, LOSE, ButtonType.CANCEL);
    question.initOwner(stage);
    question.setTitle("Separatrix");
    question.setHeaderText(header);
    question.setContentText(words);
    question.getDialogPane().setId("leaving");
    question.getDialogPane().setStyle(stage.getScene().getRoot().getStyle());
    question.setOnHidden(_ -> answered(question.getResult(), save));
    question.show();
  }

  /** A question that was closed was not answered. */
  private void answered(@Nullable ButtonType answer, Runnable save) {
    if (answer == null) {
      return;
    }
    if (answer.equals(SAVE)) {
      save.run();
    } else if (answer.equals(LOSE)) {
      stage.close();
    }
  }

  private String name() {
    return document
        .fileProperty()
        .get()
        .map(file -> "“%s”".formatted(file.getFileName()))
        .orElse("the session");
  }
}
