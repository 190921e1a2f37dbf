package separatrix.scene;

/// A straight arrow, such as an unstable direction.
///
/// @param id unique among the arrows of a scene
/// @param layer what the legend calls its class
/// @param label written at its tip, such as "38 % visible"; may be empty
/// @param width of the shaft in pixels at the pivot
public record Arrow(
    String id, String layer, Point3 from, Point3 to, Rgb colour, double width, String label) {
  public Arrow {
    if (!(width > 0)) {
      throw new IllegalArgumentException(
          "Arrow width %s found; a positive number of pixels is due.".formatted(width));
    }
  }

  /** Length of the head over the width of the shaft, and its radius over the same. */
  public static final double HEAD_LENGTH = 5.5;

  /** Radius of the head's base over the width of the shaft. */
  public static final double HEAD_RADIUS = 1.9;

  /** Where shaft and head meet, for a head of the given length in data units. */
  public Point3 neck(double headLength) {
    double length = to.minus(from).length();
    return length == 0 ? from : to.towards(from, Math.min(1, headLength / length));
  }
}
