package separatrix.ui.workspace;

/** The parts of the window that can be folded away. */
public enum Pane {
  TABLES,
  INSPECTOR,
  TIME_STRIP,
  AXIS_BAR,
  /** The card of the first start, over the picture. */
  FIRST_STEPS,
  /** The diagrams beside the picture. */
  DIAGRAM
}
