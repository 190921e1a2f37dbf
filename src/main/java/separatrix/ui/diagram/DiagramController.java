package separatrix.ui.diagram;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.workspace.Workspace;

/** Binds the diagrams beside the picture. */
public final class DiagramController {
  private final SkeletonViewModel skeletonModel;

  @FXML private VBox diagramPane;
  @FXML private Label status;
  @FXML private Button find;
  @FXML private Button cancel;
  @FXML private ToggleButton exitMap;
  @FXML private PlotSurface skeleton;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public DiagramController(Workspace workspace) {
    skeletonModel = new SkeletonViewModel(workspace);
  }

  /** Plays the next way out of the selected point. */
  public void replayNext() {
    skeletonModel.replayNext();
  }

  /** Draws all ways out in the picture, or no more. */
  @FXML
  public void toggleMap() {
    skeletonModel.toggleMap();
  }

  @FXML
  private void initialize() {
    status.textProperty().bind(skeletonModel.status());
    new SkeletonPlot(skeleton, skeletonModel);
    skeletonModel
        .runningProperty()
        .subscribe(
            running -> {
              find.setVisible(!running);
              find.setManaged(!running);
              cancel.setVisible(running);
              cancel.setManaged(running);
            });
    skeletonModel.mapped().subscribe(exitMap::setSelected);
    skeleton.accessibleTextProperty().bind(skeletonModel.status());
    // A pane that is folded away is in no scene.
    diagramPane.sceneProperty().subscribe(scene -> skeletonModel.look(scene != null));
  }

  @FXML
  private void find() {
    skeletonModel.find();
  }

  @FXML
  private void cancel() {
    skeletonModel.cancel();
  }
}
