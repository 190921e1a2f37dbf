package separatrix.scene;

/// How a fixed point looks, by its number of unstable modes: colour, shape and caption say the
/// same thing three times, so that none of them alone is needed. Colours of Okabe and Ito
/// (2008).
public enum PointClass {
  STABLE("unstable-0", "stable", "0072B2", MarkerShape.SPHERE),
  ONE_UNSTABLE("unstable-1", "1 unstable mode", "E69F00", MarkerShape.OCTAHEDRON),
  TWO_UNSTABLE("unstable-2", "2 unstable modes", "D55E00", MarkerShape.CUBE),
  MORE_UNSTABLE("unstable-3", "3 or more unstable", "CC79A7", MarkerShape.TETRAHEDRON),
  CONTINUUM("continuum", "continuum", "009E73", MarkerShape.DODECAHEDRON),
  SLOW("slow", "slow point", "8A8A8A", MarkerShape.HOLLOW);

  private final String layer;
  private final String caption;
  private final String hex;
  private final MarkerShape shape;

  PointClass(String layer, String caption, String hex, MarkerShape shape) {
    this.layer = layer;
    this.caption = caption;
    this.hex = hex;
    this.shape = shape;
  }

  /** The class of a true fixed point with so many unstable modes. */
  public static PointClass ofUnstableCount(int unstable) {
    if (unstable < 0) {
      throw new IllegalArgumentException(
          "%d unstable modes found; none or more are due.".formatted(unstable));
    }
    return unstable == 0
        ? STABLE
        : unstable == 1 ? ONE_UNSTABLE : unstable == 2 ? TWO_UNSTABLE : MORE_UNSTABLE;
  }

  /** The layer that markers of this class belong to, and that the legend hides and shows. */
  public String layer() {
    return layer;
  }

  /** Words for the legend. */
  public String caption() {
    return caption;
  }

  public Rgb colour() {
    return Rgb.of(hex);
  }

  public MarkerShape shape() {
    return shape;
  }

  /** The legend's line for this class. */
  public LegendEntry legend() {
    return new LegendEntry.ForMarkers(layer, caption, shape, colour());
  }
}
