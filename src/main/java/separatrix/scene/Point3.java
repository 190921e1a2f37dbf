package separatrix.scene;

/** A point, or a displacement, in the three shown coordinates. */
public record Point3(double x, double y, double z) {
  public static final Point3 ORIGIN = new Point3(0, 0, 0);

  public Point3 {
    if (!Double.isFinite(x + y + z)) {
      throw new IllegalArgumentException(
          "Coordinates %s, %s, %s found; finite ones are due.".formatted(x, y, z));
    }
  }

  public Point3 plus(Point3 other) {
    return new Point3(x + other.x, y + other.y, z + other.z);
  }

  public Point3 minus(Point3 other) {
    return new Point3(x - other.x, y - other.y, z - other.z);
  }

  public Point3 times(double factor) {
    return new Point3(x * factor, y * factor, z * factor);
  }

  /** The point at share {@code t} of the way to another. */
  public Point3 towards(Point3 other, double t) {
    return plus(other.minus(this).times(t));
  }

  public double dot(Point3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Point3 cross(Point3 other) {
    return new Point3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  /** This direction with length one; the zero displacement stays as it is. */
  public Point3 unit() {
    double length = length();
    return length == 0 ? this : times(1 / length);
  }
}
