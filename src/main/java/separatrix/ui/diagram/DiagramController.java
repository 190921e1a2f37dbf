package separatrix.ui.diagram;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import separatrix.scene.FlatDrawing;
import separatrix.ui.fxml.View;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.workspace.Workspace;

/** Binds the diagrams beside the picture. */
public final class DiagramController {
  private final SkeletonViewModel skeletonModel;
  private final BranchesController branches;
  private final BasinsController basins;

  @FXML private VBox diagramPane;
  @FXML private TabPane tabs;
  @FXML private Tab branchesTab;
  @FXML private Tab basinsTab;
  @FXML private Label status;
  @FXML private Button find;
  @FXML private Button cancel;
  @FXML private ToggleButton exitMap;
  @FXML private PlotSurface skeleton;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public DiagramController(Workspace workspace) {
    skeletonModel = new SkeletonViewModel(workspace);
    branches = new BranchesController(workspace);
    basins = new BasinsController(workspace);
  }

  /** Plays the next way out of the selected point. */
  public void replayNext() {
    skeletonModel.replayNext();
  }

  /** Follows the fixed points as the bifurcation diagram's controls say. */
  public void follow() {
    tabs.getSelectionModel().select(branchesTab);
    branches.follow();
  }

  /** Measures what each attractor catches. */
  public void measureBasins() {
    tabs.getSelectionModel().select(basinsTab);
    basins.measure();
  }

  /** The diagram in front as a picture of its own, if there is one. */
  public Optional<FlatDrawing> picture() {
    Tab front = tabs.getSelectionModel().getSelectedItem();
    if (front.equals(branchesTab)) {
      return branches.picture();
    }
    return front.equals(basinsTab) ? basins.picture() : skeletonModel.picture();
  }

  /** What is done when the diagram's own menu is asked to save its picture. */
  public void onSavePicture(Runnable save) {
    MenuItem item = new MenuItem("Save picture of diagram…");
    item.setOnAction(_ -> save.run());
    ContextMenu menu = new ContextMenu(item);
    tabs.setOnContextMenuRequested(
        event -> {
          item.setDisable(picture().isEmpty());
          menu.show(tabs, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /** The id of the diagram in front. */
  public String shownTab() {
    return tabs.getSelectionModel().getSelectedItem().getId();
  }

  /** Brings the diagram of this id to the front, if there is one. */
  public void showTab(String id) {
    tabs.getTabs().stream()
        .filter(tab -> id.equals(tab.getId()))
        .forEach(tabs.getSelectionModel()::select);
  }

  /** Draws all ways out in the picture, or no more. */
  @FXML
  public void toggleMap() {
    skeletonModel.toggleMap();
  }

  @FXML
  private void initialize() {
    branchesTab.setContent(View.of(branches));
    basinsTab.setContent(View.of(basins));
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
