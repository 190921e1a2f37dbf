package separatrix.ui.main;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import separatrix.ui.workspace.SessionDocument;

/**
 * Asks before a window closes whose session file says something else than what is shown. What has
 * no file is not asked about: it was looked at.
 */
final class Leaving {
  private static final ButtonType SAVE = new ButtonType("Save", ButtonBar.ButtonData.YES);
  private static final ButtonType LOSE = new ButtonType("Don't save", ButtonBar.ButtonData.NO);

  private final Stage stage;
  private final SessionDocument document;
  private final SessionCommands commands;

  private Leaving(Stage stage, SessionDocument document, SessionCommands commands) {
    this.stage = stage;
    this.document = document;
    this.commands = commands;
  }

  static void guard(Stage stage, SessionDocument document, SessionCommands commands) {
    Leaving leaving = new Leaving(stage, document, commands);
    stage.setOnCloseRequest(leaving::asked);
  }

  private void asked(WindowEvent request) {
    if (!document.changedProperty().get()) {
      return;
    }
    request.consume();
    Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", SAVE, LOSE, ButtonType.CANCEL);
    question.initOwner(stage);
    question.setTitle("Separatrix");
    question.setHeaderText("Save what has changed in %s?".formatted(name()));
    question.setContentText("Otherwise the file stays as it was saved last.");
    question.getDialogPane().setId("leaving");
    question.getDialogPane().setStyle(stage.getScene().getRoot().getStyle());
    question.setOnHidden(_ -> answered(question.getResult()));
    question.show();
  }

  /** A question that was closed was not answered. */
  private void answered(@Nullable ButtonType answer) {
    if (answer == null) {
      return;
    }
    if (answer.equals(SAVE)) {
      commands.save(stage::close);
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
