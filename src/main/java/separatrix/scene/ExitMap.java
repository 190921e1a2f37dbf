package separatrix.scene;

/** Whether the ways out of all points are drawn. */
public enum ExitMap {
  HIDDEN,
  SHOWN;

  /** The other of the two. */
  public ExitMap other() {
    return this == SHOWN ? HIDDEN : SHOWN;
  }
}
