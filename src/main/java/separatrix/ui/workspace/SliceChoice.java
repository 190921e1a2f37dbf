package separatrix.ui.workspace;

/** Along which two directions the plane of basins lies. */
public enum SliceChoice {
  VIEW("axes of the view"),
  MODES("modes of the point"),
  COMPONENTS("principal axes");

  private final String words;

  SliceChoice(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
