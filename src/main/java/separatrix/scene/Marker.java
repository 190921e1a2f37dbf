package separatrix.scene;

/// A body at a point, such as a fixed point.
///
/// @param id unique among the markers of a scene
/// @param layer what the legend calls its class
/// @param size diameter in pixels at the pivot
/// @param label short name written beside it; may be empty
/// @param count text written upon it when it is large enough, such as the number of unstable
///     modes; may be empty
public record Marker(
    String id,
    String layer,
    MarkerShape shape,
    Point3 at,
    Rgb colour,
    double size,
    String label,
    String count,
    Emphasis emphasis) {
  public Marker {
    if (!(size > 0)) {
      throw new IllegalArgumentException(
          "Marker size %s found; a positive number of pixels is due.".formatted(size));
    }
  }

  /**
   * How many radii nearer to the viewer than it is a marker is drawn, so that lines that pass
   * through it or close by do not hide it.
   */
  public static final double HEAD_START = 3;

  /** A fixed point as its class looks. */
  public static Marker ofPoint(String id, PointClass kind, Point3 at, String label, String count) {
    return new Marker(
        id, kind.layer(), kind.shape(), at, kind.colour(), 18, label, count, Emphasis.NORMAL);
  }

  public Marker emphasised(Emphasis other) {
    return new Marker(id, layer, shape, at, colour, size, label, count, other);
  }

  public Marker sized(double pixels) {
    return new Marker(id, layer, shape, at, colour, pixels, label, count, emphasis);
  }

  /** Diameter in pixels at the pivot, with its emphasis. */
  public double drawnSize() {
    return size * (emphasis == Emphasis.STRONG ? 1.35 : emphasis.widening());
  }

  /** The colour on a background, with its emphasis. */
  public Rgb drawnColour(SceneTheme theme) {
    return colour.mixed(theme.background(), emphasis.fade());
  }
}
