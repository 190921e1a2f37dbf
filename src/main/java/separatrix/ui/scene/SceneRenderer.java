package separatrix.ui.scene;

import java.util.Optional;
import javafx.scene.Node;
import separatrix.scene.Camera;
import separatrix.scene.Motion;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneItem;

/**
 * Draws a scene into a node of its own. What to draw is told piece by piece, cheaply; {@link
 * #begin} then starts the work, at most once a frame, and {@link #deliver} shows what came of it.
 * All is called on the JavaFX thread, which is not held for the work if it is long.
 */
public interface SceneRenderer {
  /** The node that shows the picture; it takes no mouse events. */
  Node node();

  /** What stands still. Parts that are the same instances as before are not built again. */
  void show(SceneDescription scene);

  /** What moves. */
  void move(Motion motion);

  void look(Camera camera);

  /** Size in logical pixels, and real pixels per logical one. */
  void resize(double width, double height, double outputScale);

  /** Brings the picture up to date at once, however long it takes. */
  void draw();

  /** Begins to draw what was told so far, if nothing is being drawn. */
  void begin();

  /** Puts the picture that was begun on the node; false as long as it is being drawn. */
  boolean deliver();

  /** The item nearest to a point of the node within 8 pixels; the nearer to the viewer wins. */
  Optional<SceneItem> pick(double x, double y);
}
