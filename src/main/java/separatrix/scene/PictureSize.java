package separatrix.scene;

/**
 * The size of a picture in real pixels, and how many of them a logical pixel has: line widths,
 * markers and letters are given in logical pixels.
 */
public record PictureSize(int width, int height, double scale) {
  /** Real pixels beyond which a picture would need more memory than it is worth. */
  private static final long MOST = 120_000_000L;

  public PictureSize {
    if (width < 1 || height < 1 || (long) width * height > MOST || !(scale > 0)) {
      throw new IllegalArgumentException(
          "A picture of %d by %d pixels, its letters at %.3g times their size, found; 1 to %d million pixels and a positive size are due."
              .formatted(width, height, scale, MOST / 1_000_000));
    }
  }

  /** A picture whose letters and lines grow with it: 1 at 700 pixels of the smaller side. */
  public static PictureSize of(int width, int height) {
    return new PictureSize(width, height, Math.max(0.5, Math.min(width, height) / 700.0));
  }

  public double logicalWidth() {
    return width / scale;
  }

  public double logicalHeight() {
    return height / scale;
  }
}
