package separatrix.ui.main;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Pane;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.StageSetting;
import separatrix.ui.workspace.WindowState;
import separatrix.ui.workspace.Workspace;

/** Where things stand in this window: camera, panes and what is in front. */
record WindowStage(
    Workspace workspace,
    SceneView view,
    Folding folding,
    Panes panes,
    ObjectProperty<Preferences> preferences)
    implements StageSetting {

  @Override
  public WindowState.Stage now() {
    Set<Pane> folded = new HashSet<>(preferences.get().folded());
    folded.remove(Pane.FIRST_STEPS);
    return new WindowState.Stage(
        view.getCamera(),
        view.getDescription().bounds(),
        folded,
        folding.dividers(),
        panes.diagram().shownTab(),
        panes.shownAction());
  }

  @Override
  public void arrange(WindowState.Stage stage) {
    Set<Pane> folded = new HashSet<>(stage.folded());
    // The first steps are read once, whatever session comes.
    if (preferences.get().folded().contains(Pane.FIRST_STEPS)) {
      folded.add(Pane.FIRST_STEPS);
    }
    preferences.set(preferences.get().withFolded(folded).withDividers(stage.dividers()));
    folding.divide(stage.dividers());
    panes.diagram().showTab(stage.diagramTab());
    panes.showAction(stage.actionTab());
    // The legend and the settings follow each other.
    Set<String> hidden = workspace.viewProperty().get().hiddenLayers();
    view.hiddenClasses().retainAll(hidden);
    view.hiddenClasses().addAll(hidden);
    view.arrive(stage.camera(), stage.bounds());
  }
}
