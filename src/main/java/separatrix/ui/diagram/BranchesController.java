package separatrix.ui.diagram;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import separatrix.scene.FlatDrawing;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.workspace.Parameter;
import separatrix.ui.workspace.Workspace;

/** Binds the bifurcation diagram. */
public final class BranchesController {
  private final BranchesViewModel model;

  @FXML private ComboBox<Parameter> parameter;
  @FXML private TextField from;
  @FXML private TextField to;
  @FXML private ComboBox<Coordinate> coordinate;
  @FXML private Button follow;
  @FXML private Button stop;
  @FXML private Label branchesStatus;
  @FXML private Label trouble;
  @FXML private Label pointed;
  @FXML private PlotSurface branches;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public BranchesController(Workspace workspace) {
    model = new BranchesViewModel(workspace);
  }

  /** Follows the fixed points as the controls say. */
  @FXML
  public void follow() {
    model.follow();
  }

  /** The diagram as a picture of its own, once it is done. */
  Optional<FlatDrawing> picture() {
    return model.picture();
  }

  @FXML
  private void initialize() {
    ChoiceBox.bind(parameter, model.parameters(), model.parameterProperty(), Parameter::words);
    ChoiceBox.bind(
        coordinate,
        model.coordinates(),
        model.coordinateProperty(),
        choice -> choice.words(model.sessionProperty().get()));
    from.textProperty().bindBidirectional(model.fromProperty());
    to.textProperty().bindBidirectional(model.toProperty());
    branchesStatus.textProperty().bind(model.status());
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    BranchesPlot plot = new BranchesPlot(branches, model);
    pointed.textProperty().bind(plot.wordsProperty());
    branches.accessibleTextProperty().bind(model.status());
    model
        .runningProperty()
        .subscribe(
            running -> {
              follow.setVisible(!running);
              follow.setManaged(!running);
              stop.setVisible(running);
              stop.setManaged(running);
            });
  }

  @FXML
  private void stop() {
    model.cancel();
  }
}
