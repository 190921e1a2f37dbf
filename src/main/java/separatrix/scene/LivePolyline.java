package separatrix.scene;

/**
 * A line that grows while it is looked at; immutable, so a longer one replaces it each frame.
 *
 * @param id chosen by the maker, stable while the line grows
 * @param width in pixels at the pivot
 */
public record LivePolyline(int id, Polyline points, Rgb colour, double width) {
  public LivePolyline {
    if (!(width > 0)) {
      throw new IllegalArgumentException(
          "Line width %s found; a positive number of pixels is due.".formatted(width));
    }
  }

  /** The first {@code count} points of flat coordinates, kept by copy. */
  public static LivePolyline of(int id, float[] xyz, int count, Rgb colour, double width) {
    return new LivePolyline(id, Polyline.of(xyz, count), colour, width);
  }
}
