package separatrix.ui.scene;

import java.util.Set;
import separatrix.scene.SceneItem;

/** Hears what was clicked. */
@FunctionalInterface
public interface PickHandler {
  void picked(SceneItem item, Set<Modifier> modifiers);
}
