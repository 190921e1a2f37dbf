package separatrix.ui.diagram;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import separatrix.scene.FlatDrawing;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.workspace.SliceChoice;
import separatrix.ui.workspace.Workspace;

/** Binds the shares of basins and their plane. */
public final class BasinsController {
  private final BasinsViewModel model;

  @FXML private ComboBox<SliceChoice> along;
  @FXML private Button measure;
  @FXML private Button stopMeasuring;
  @FXML private Label basinsStatus;
  @FXML private Label pointedBasin;
  @FXML private PlotSurface basins;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public BasinsController(Workspace workspace) {
    model = new BasinsViewModel(workspace);
  }

  /** Measures the basins and paints the plane. */
  @FXML
  public void measure() {
    model.measure();
  }

  /** The plane as a picture of its own, if it is painted. */
  Optional<FlatDrawing> picture() {
    return model.picture();
  }

  @FXML
  private void initialize() {
    ChoiceBox.bind(
        along,
        FXCollections.observableArrayList(SliceChoice.values()),
        model.choiceProperty(),
        SliceChoice::words);
    basinsStatus.textProperty().bind(model.status());
    BasinsPlot plot = new BasinsPlot(basins, model);
    pointedBasin.textProperty().bind(plot.wordsProperty());
    basins.accessibleTextProperty().bind(model.status());
    model
        .runningProperty()
        .subscribe(
            running -> {
              measure.setVisible(!running);
              measure.setManaged(!running);
              stopMeasuring.setVisible(running);
              stopMeasuring.setManaged(running);
            });
  }

  @FXML
  private void stop() {
    model.cancel();
  }
}
