package separatrix.ui.perturb;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import separatrix.scene.Selection;
import separatrix.ui.plot.ChoiceWords;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Workspace;

/** Binds the controls of kicks and their list. */
public final class PerturbController {
  private static final int MOST_COPIES = 500;
  private static final int MOST_STEPS = 100_000;

  private final PerturbViewModel model;

  @FXML private Label origin;
  @FXML private ComboBox<DirectionChoice> direction;
  @FXML private ToggleButton forth;
  @FXML private ToggleButton back;
  @FXML private Slider sizeSlider;
  @FXML private TextField size;
  @FXML private Spinner<Integer> copies;
  @FXML private Spinner<Integer> steps;
  @FXML private Label trouble;
  @FXML private Label threshold;
  @FXML private Label count;
  @FXML private Button clear;
  @FXML private ListView<KickLine> kicks;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public PerturbController(Workspace workspace) {
    model = new PerturbViewModel(workspace);
  }

  /** Kicks as the controls say. */
  @FXML
  public void kick() {
    model.kick();
  }

  /** Kicks forth and back. */
  @FXML
  public void kickBothWays() {
    model.kickBothWays();
  }

  /** Looks for the smallest kick along the direction that changes where the state ends. */
  @FXML
  public void findThreshold() {
    model.findThreshold();
  }

  @FXML
  private void initialize() {
    origin.textProperty().bind(model.originProperty());
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    threshold.textProperty().bind(model.threshold());
    threshold.visibleProperty().bind(threshold.textProperty().isNotEmpty());
    threshold.managedProperty().bind(threshold.visibleProperty());
    direction.setItems(model.directions());
    ChoiceWords.show(direction, DirectionChoice::text);
    model.directionProperty().subscribe(choice -> direction.getSelectionModel().select(choice));
    model
        .directions()
        .subscribe(() -> direction.getSelectionModel().select(model.directionProperty().get()));
    direction.setOnAction(_ -> chooseDirection());
    model.reversedProperty().subscribe(reversed -> (reversed ? back : forth).setSelected(true));
    size();
    counts();
    list();
  }

  private void chooseDirection() {
    DirectionChoice chosen = direction.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.directionProperty().set(chosen);
    }
  }

  private void size() {
    // The slider runs over decades: kicks of 0.001 and of 10 are both of interest.
    model
        .sizeProperty()
        .subscribe(
            value -> {
              sizeSlider.setValue(Math.log10(value.doubleValue()));
              size.setText(Figures.chosen(value.doubleValue()));
            });
    sizeSlider
        .valueProperty()
        .addListener(
            (_, _, exponent) -> {
              if (sizeSlider.isValueChanging() || sizeSlider.isFocused()) {
                double rounded = Math.round(Math.pow(10, exponent.doubleValue()) * 1000) / 1000.0;
                model.enterSize(Double.toString(rounded));
              }
            });
    size.setOnAction(_ -> model.enterSize(size.getText()));
    size.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                model.enterSize(size.getText());
              }
            });
  }

  private void counts() {
    var copyValues = new IntegerSpinnerValueFactory(1, MOST_COPIES, 1);
    copies.setValueFactory(copyValues);
    copyValues.valueProperty().subscribe(value -> model.copiesProperty().set(value));
    var stepValues =
        new IntegerSpinnerValueFactory(1, MOST_STEPS, model.stepsProperty().get(), 500);
    steps.setValueFactory(stepValues);
    stepValues.valueProperty().subscribe(value -> model.stepsProperty().set(value));
  }

  private void list() {
    kicks.setItems(model.kicks());
    kicks.setCellFactory(_ -> new KickCell(model));
    kicks
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, kick) -> {
              if (kick != null) {
                model.select(kick);
              }
            });
    model.selectionProperty().subscribe(this::showSelection);
    model
        .kicks()
        .subscribe(
            () -> {
              showCount();
              showSelection(model.selectionProperty().get());
            });
    showCount();
  }

  private void showCount() {
    int number = model.kicks().size();
    count.setText(
        number == 0
            ? "No kicks yet"
            : "%s; the last %s"
                .formatted(Figures.counted(number, "kick"), model.kicks().getLast().outcome()));
    clear.setDisable(number == 0);
  }

  private void showSelection(Selection selection) {
    if (!(selection instanceof Selection.KickSelected(int id))) {
      kicks.getSelectionModel().clearSelection();
      return;
    }
    model.kicks().stream()
        .filter(kick -> kick.id() == id)
        .findFirst()
        .ifPresent(kicks.getSelectionModel()::select);
  }

  @FXML
  private void goForth() {
    model.reversedProperty().set(false);
    forth.setSelected(true);
  }

  @FXML
  private void goBack() {
    model.reversedProperty().set(true);
    back.setSelected(true);
  }

  @FXML
  private void clear() {
    model.clear();
  }

  @FXML
  private void listKeyPressed(KeyEvent event) {
    KickLine chosen = kicks.getSelectionModel().getSelectedItem();
    switch (event.getCode()) {
      case DELETE, BACK_SPACE -> {
        if (chosen != null) {
          model.remove(chosen);
        }
        event.consume();
      }
      default -> {}
    }
  }
}
