package separatrix.ui.scene;

/** A key held down while clicking. */
public enum Modifier {
  /** Control, or Command on a Mac: adds to what is selected. */
  CONTROL,
  SHIFT,
  ALT
}
