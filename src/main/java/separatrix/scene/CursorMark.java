package separatrix.scene;

/**
 * Where a moving state is now: a bright dot with a rim.
 *
 * @param size diameter in pixels at the pivot
 * @param label written beside it; may be empty
 */
public record CursorMark(Point3 at, Rgb colour, double size, String label) {
  public CursorMark {
    if (!(size > 0)) {
      throw new IllegalArgumentException(
          "Cursor size %s found; a positive number of pixels is due.".formatted(size));
    }
  }
}
