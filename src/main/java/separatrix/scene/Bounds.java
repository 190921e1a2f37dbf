package separatrix.scene;

import java.util.List;

/** A box whose sides are parallel to the axes, from its lowest to its highest corner. */
public record Bounds(Point3 low, Point3 high) {
  public Bounds {
    if (low.x() > high.x() || low.y() > high.y() || low.z() > high.z()) {
      throw new IllegalArgumentException(
          "Bounds from %s to %s found; the first corner must be the lower.".formatted(low, high));
    }
  }

  /** The smallest box around some points; a unit box about the origin when there are none. */
  public static Bounds around(List<Point3> points) {
    if (points.isEmpty()) {
      return new Bounds(new Point3(-1, -1, -1), new Point3(1, 1, 1));
    }
    Point3 low = points.getFirst();
    Point3 high = low;
    for (Point3 p : points) {
      low = lower(low, p);
      high = higher(high, p);
    }
    return new Bounds(low, high);
  }

  public Bounds united(Bounds other) {
    return new Bounds(lower(low, other.low), higher(high, other.high));
  }

  public Point3 centre() {
    return low.towards(high, 0.5);
  }

  /** Half the diagonal; never zero, so that a single point can be looked at. */
  public double radius() {
    double half = high.minus(low).length() / 2;
    return half > 0 ? half : 1;
  }

  /** This box with every side moved outwards by a share of the radius. */
  public Bounds padded(double share) {
    double by = share * radius();
    Point3 step = new Point3(by, by, by);
    return new Bounds(low.minus(step), high.plus(step));
  }

  /** One of the eight corners: bits 1, 2 and 4 choose the high side in x, y and z. */
  public Point3 corner(int bits) {
    return new Point3(
        (bits & 1) == 0 ? low.x() : high.x(),
        (bits & 2) == 0 ? low.y() : high.y(),
        (bits & 4) == 0 ? low.z() : high.z());
  }

  private static Point3 lower(Point3 a, Point3 b) {
    return new Point3(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.min(a.z(), b.z()));
  }

  private static Point3 higher(Point3 a, Point3 b) {
    return new Point3(Math.max(a.x(), b.x()), Math.max(a.y(), b.y()), Math.max(a.z(), b.z()));
  }
}
