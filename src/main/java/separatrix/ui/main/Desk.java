package separatrix.ui.main;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Pane;
import separatrix.ui.workspace.Preferences;

/** What the window itself can do, for its commands. */
interface Desk {
  ObjectProperty<Preferences> preferencesProperty();

  SceneView sceneView();

  /** Asks for a network file and opens it. */
  void open();

  void showKeys();

  void showAbout();

  void showWelcome();

  /** Only the picture, on the whole screen; again, and all is back. */
  void togglePresentation();

  BooleanExpression presenting();

  BooleanExpression shown(Pane pane);

  void toggle(Pane pane);

  void quit();
}
