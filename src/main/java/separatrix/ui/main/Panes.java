package separatrix.ui.main;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import separatrix.ui.diagram.DiagramController;
import separatrix.ui.fxml.View;
import separatrix.ui.input.LiveInputController;
import separatrix.ui.inspector.ConventionsLink;
import separatrix.ui.inspector.InspectorController;
import separatrix.ui.perturb.PerturbController;
import separatrix.ui.points.PointsController;
import separatrix.ui.timestrip.TimeStripController;
import separatrix.ui.train.TrainController;
import separatrix.ui.workspace.Workspace;

/** The panes around the picture, one of each. */
final class Panes {
  private static final String TRAIN = "tab-train";
  private static final double ROOM_FOR_INSPECTOR = 0.58;
  private static final double ROOM_BESIDE_TRAINING = 0.22;

  /** What the controls of a kick need to be seen whole, in pixels. */
  private static final double ROOM_FOR_KICK = 262;

  private final Node tables;
  private final Node inspector;
  private final Node timeStrip;
  private final PerturbController perturb;
  private final DiagramController diagram;
  private final Node diagramPane;
  private final TabPane actions;

  /**
   * @param conventions leads to how the network was understood
   */
  Panes(Workspace workspace, Shelf shelf, ConventionsLink conventions) {
    perturb = new PerturbController(workspace);
    tables = View.of(new PointsController(workspace, shelf));
    timeStrip = View.of(new TimeStripController(workspace));
    diagram = new DiagramController(workspace);
    diagramPane = View.of(diagram);
    actions =
        new TabPane(
            tab("tab-kick", "Kick", View.of(perturb)),
            tab("tab-live", "Live input", View.of(new LiveInputController(workspace))),
            tab(TRAIN, "Train", View.of(new TrainController(workspace))));
    actions.setMinHeight(0);
    // A run that was started by key is steered here.
    workspace
        .live()
        .runningProperty()
        .subscribe(
            running -> {
              if (running) {
                select("tab-live");
              }
            });
    SplitPane right =
        new SplitPane(View.of(new InspectorController(workspace, conventions)), actions);
    right.setOrientation(Orientation.VERTICAL);
    right.getStyleClass().add("main-split");
    // Curves and settings of training need more room than a kick.
    actions
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, before, now) -> {
              if (now.getId().equals(TRAIN) || before.getId().equals(TRAIN)) {
                divide(right);
              }
            });
    right.heightProperty().subscribe(_ -> divide(right));
    inspector = right;
    // Whoever was interrupted is offered to go on.
    workspace.training().findInterrupted(kept -> kept.ifPresent(_ -> showTraining()));
  }

  /** In a low window the inspector, which scrolls, gives way first. */
  private void divide(SplitPane right) {
    boolean isTraining = actions.getSelectionModel().getSelectedItem().getId().equals(TRAIN);
    double most = 1 - ROOM_FOR_KICK / Math.max(ROOM_FOR_KICK, right.getHeight());
    right.setDividerPositions(
        isTraining ? ROOM_BESIDE_TRAINING : Math.min(ROOM_FOR_INSPECTOR, most));
  }

  /** Brings the train pane to the front. */
  void showTraining() {
    select(TRAIN);
  }

  /** The id of what can be done, in front. */
  String shownAction() {
    return actions.getSelectionModel().getSelectedItem().getId();
  }

  /** Brings what can be done to the front, by its id. */
  void showAction(String id) {
    select(id);
  }

  private void select(String id) {
    actions.getTabs().stream()
        .filter(tab -> tab.getId().equals(id))
        .forEach(actions.getSelectionModel()::select);
  }

  /** Networks, trials and fixed points. */
  Node tables() {
    return tables;
  }

  /** What is known of the selection, and what can be done with it. */
  Node inspector() {
    return inspector;
  }

  Node timeStrip() {
    return timeStrip;
  }

  /** The diagrams that stand beside the picture. */
  Node diagramPane() {
    return diagramPane;
  }

  /** What can be done with the diagrams. */
  DiagramController diagram() {
    return diagram;
  }

  /** Kicks as the controls of the pane say. */
  PerturbController perturb() {
    return perturb;
  }

  private static Tab tab(String id, String text, Node content) {
    Tab tab = new Tab(text, content);
    tab.setId(id);
    tab.setClosable(false);
    return tab;
  }
}
