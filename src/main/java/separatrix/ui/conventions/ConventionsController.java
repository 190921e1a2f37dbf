package separatrix.ui.conventions;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Binds the sheet of conventions. */
public final class ConventionsController {
  private static final PseudoClass AGREES = PseudoClass.getPseudoClass("agrees");
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

  private final ConventionsViewModel model;
  private final Runnable chooseRun;

  @FXML private BorderPane sheet;
  @FXML private Button conventionsClose;
  @FXML private Label title;
  @FXML private Label summary;
  @FXML private Label trouble;
  @FXML private Label settled;
  @FXML private VBox lines;
  @FXML private Label notes;
  @FXML private TitledPane found;
  @FXML private Label checkWords;
  @FXML private Button chooseButton;
  @FXML private Button useRemedy;
  @FXML private Button cancelCheck;
  @FXML private Button accept;
  @FXML private Button revert;
  @FXML private Button forget;

  /**
   * @param chooseRun asks for the file of a recorded run and compares with it
   */
  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public ConventionsController(ConventionsViewModel model, Runnable chooseRun) {
    this.model = model;
    this.chooseRun = chooseRun;
  }

  @FXML
  private void initialize() {
    sheet.visibleProperty().bind(model.openProperty());
    sheet.managedProperty().bind(model.openProperty());
    sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    model
        .openProperty()
        .subscribe(
            isOpen -> {
              if (isOpen) {
                conventionsClose.requestFocus();
              }
            });
    model.understoodProperty().subscribe(this::show);
    model.checkProperty().subscribe(this::show);
    trouble.textProperty().bind(model.troubleProperty());
    showWhile(trouble, trouble.textProperty().isNotEmpty());
    // A refused answer leaves its choice; what was taken is shown again.
    model.troubleProperty().subscribe(_ -> show(model.understoodProperty().get()));
    showWhile(cancelCheck, model.checkingProperty());
    model.checkingProperty().subscribe(chooseButton::setDisable);
  }

  private static void showWhile(Node node, ObservableValue<Boolean> holds) {
    node.visibleProperty().bind(holds);
    node.managedProperty().bind(holds);
  }

  private void show(UnderstoodFile file) {
    title.setText("How " + file.name() + " was understood");
    summary.setText(file.summary() + "; " + file.assumed() + ".");
    settled.setText(
        file.hasConventions()
            ? "Its file cannot be read again in another way: this is how it was read."
            : "This network came from no foreign file: there was nothing to assume.");
    boolean canAnswer = file.can(UnderstoodFile.Way.ANSWER);
    place(settled, !canAnswer);
    ConventionRow.Mode mode = canAnswer ? ConventionRow.Mode.ANSWER : ConventionRow.Mode.READ;
    List<Node> rows =
        file.lines().stream()
            .<Node>map(line -> ConventionRow.of(line, mode, model::answer))
            .toList();
    lines.getChildren().setAll(rows);
    notes.setText(String.join("\n", file.notes()));
    place(found, !file.notes().isEmpty());
    place(accept, canAnswer && file.assumptions() > 0);
    place(revert, file.can(UnderstoodFile.Way.REVERT));
    place(forget, file.can(UnderstoodFile.Way.FORGET));
  }

  private void show(CheckWords check) {
    checkWords.setText(check.sentence());
    checkWords.pseudoClassStateChanged(AGREES, check.verdict() == CheckWords.Verdict.AGREES);
    checkWords.pseudoClassStateChanged(DIFFERS, check.verdict() == CheckWords.Verdict.DIFFERS);
    useRemedy.setText("Use " + check.remedy());
    place(useRemedy, !check.remedy().isEmpty());
  }

  private static void place(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  @FXML
  private void close() {
    model.openProperty().set(false);
  }

  @FXML
  private void accept() {
    model.accept();
  }

  @FXML
  private void revert() {
    model.revert();
  }

  @FXML
  private void forget() {
    model.forget();
  }

  @FXML
  private void chooseRun() {
    chooseRun.run();
  }

  @FXML
  private void useRemedy() {
    model.useRemedy();
  }

  @FXML
  private void cancelCheck() {
    model.cancelCheck();
  }
}
