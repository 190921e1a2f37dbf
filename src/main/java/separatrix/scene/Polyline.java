package separatrix.scene;

import java.util.Arrays;

/** The points of one line, flat: x, y, z of each in turn; immutable. */
public final class Polyline {
  private final float[] xyz;

  private Polyline(float[] xyz) {
    this.xyz = xyz;
  }

  /** The first {@code count} points, kept by copy. */
  public static Polyline of(float[] xyz, int count) {
    if (count < 0 || 3 * count > xyz.length) {
      throw new IllegalArgumentException(
          "%d points of %d coordinates found; three for each are due."
              .formatted(count, xyz.length));
    }
    return new Polyline(Arrays.copyOf(xyz, 3 * count));
  }

  public int size() {
    return xyz.length / 3;
  }

  public Point3 point(int i) {
    return new Point3(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]);
  }

  float[] coordinates() {
    return xyz;
  }
}
