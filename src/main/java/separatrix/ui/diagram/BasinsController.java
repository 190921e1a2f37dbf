package separatrix.ui.diagram;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.workspace.Workspace;

/** Binds the shares of basins and their plane. */
public final class BasinsController {
  private final BasinsViewModel model;

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

  @FXML
  private void initialize() {
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
