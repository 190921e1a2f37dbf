package separatrix.scene;

/** Something in the scene that can be pointed at. */
public sealed interface SceneItem {
  /** Step {@code step} of the line that its layer calls {@code line}: of a trial, or of a flow. */
  record TrajectoryPoint(String layer, int line, int step) implements SceneItem {}

  /** The marker with this id. */
  record MarkerItem(String id) implements SceneItem {}

  /** The arrow with this id. */
  record ArrowItem(String id) implements SceneItem {}
}
