package separatrix.scene;

/** A rotation in three dimensions as a unit quaternion {@code w + xi + yj + zk}. */
public record Quaternion(double w, double x, double y, double z) {
  public static final Quaternion IDENTITY = new Quaternion(1, 0, 0, 0);

  /** Normalises; a zero quaternion is refused. */
  public Quaternion {
    double length = Math.sqrt(w * w + x * x + y * y + z * z);
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new IllegalArgumentException(
          "Quaternion of length %s found; a finite, positive one is due.".formatted(length));
    }
    w /= length;
    x /= length;
    y /= length;
    z /= length;
  }

  /** The turn about a vector by as many radians as the vector is long. */
  public static Quaternion ofRotationVector(Point3 vector) {
    double angle = vector.length();
    Point3 axis = vector.unit();
    double s = Math.sin(angle / 2);
    return new Quaternion(Math.cos(angle / 2), axis.x() * s, axis.y() * s, axis.z() * s);
  }

  /** The rotation that takes the given right-handed unit vectors to x, y and z. */
  public static Quaternion ofRows(Point3 right, Point3 up, Point3 back) {
    double trace = right.x() + up.y() + back.z();
    if (trace > 0) {
      return new Quaternion(1 + trace, back.y() - up.z(), right.z() - back.x(), up.x() - right.y());
    }
    if (right.x() >= up.y() && right.x() >= back.z()) {
      return new Quaternion(
          back.y() - up.z(),
          1 + right.x() - up.y() - back.z(),
          right.y() + up.x(),
          right.z() + back.x());
    }
    if (up.y() >= back.z()) {
      return new Quaternion(
          right.z() - back.x(),
          right.y() + up.x(),
          1 - right.x() + up.y() - back.z(),
          up.z() + back.y());
    }
    return new Quaternion(
        up.x() - right.y(),
        right.z() + back.x(),
        up.z() + back.y(),
        1 - right.x() - up.y() + back.z());
  }

  /** First {@code other}, then this. */
  public Quaternion times(Quaternion o) {
    return new Quaternion(
        w * o.w - x * o.x - y * o.y - z * o.z,
        w * o.x + x * o.w + y * o.z - z * o.y,
        w * o.y - x * o.z + y * o.w + z * o.x,
        w * o.z + x * o.y - y * o.x + z * o.w);
  }

  public Quaternion inverse() {
    return new Quaternion(w, -x, -y, -z);
  }

  public Point3 rotate(Point3 p) {
    double[] m = matrix();
    return new Point3(
        m[0] * p.x() + m[1] * p.y() + m[2] * p.z(),
        m[3] * p.x() + m[4] * p.y() + m[5] * p.z(),
        m[6] * p.x() + m[7] * p.y() + m[8] * p.z());
  }

  /** The nine entries of the rotation matrix, by rows. */
  public double[] matrix() {
    return new double[] {
      1 - 2 * (y * y + z * z),
      2 * (x * y - w * z),
      2 * (x * z + w * y),
      2 * (x * y + w * z),
      1 - 2 * (x * x + z * z),
      2 * (y * z - w * x),
      2 * (x * z - w * y),
      2 * (y * z + w * x),
      1 - 2 * (x * x + y * y)
    };
  }

  /** Radians of the turn between two orientations, 0 to π. */
  public double angleTo(Quaternion other) {
    return 2 * Math.acos(Math.min(1, Math.abs(dot(other))));
  }

  /** The orientation at share {@code t} of the shortest turn to another (Shoemake 1985). */
  public Quaternion towards(Quaternion other, double t) {
    double dot = dot(other);
    double sign = dot < 0 ? -1 : 1;
    double angle = Math.acos(Math.min(1, Math.abs(dot)));
    double mine = angle < 1e-6 ? 1 - t : Math.sin((1 - t) * angle) / Math.sin(angle);
    double theirs = sign * (angle < 1e-6 ? t : Math.sin(t * angle) / Math.sin(angle));
    return new Quaternion(
        mine * w + theirs * other.w,
        mine * x + theirs * other.x,
        mine * y + theirs * other.y,
        mine * z + theirs * other.z);
  }

  private double dot(Quaternion o) {
    return w * o.w + x * o.x + y * o.y + z * o.z;
  }
}
