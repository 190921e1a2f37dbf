package separatrix.scene;

/** How large the box around the data is. */
public enum Framing {
  /** As small as can be. */
  CLOSE,
  /** As it was while the data fits well enough, so that a picture that changes does not jump. */
  STEADY
}
