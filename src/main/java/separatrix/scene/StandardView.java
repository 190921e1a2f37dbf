package separatrix.scene;

/** The directions that have a key of their own. */
public enum StandardView {
  /** From above the first quadrant, the third axis up. */
  ISOMETRIC,
  /** First axis to the right, second up. */
  FIRST_SECOND,
  /** First axis to the right, third up. */
  FIRST_THIRD,
  /** Second axis to the right, third up. */
  SECOND_THIRD;

  /** The rotation from data to view coordinates. */
  public Quaternion orientation() {
    Point3 x = new Point3(1, 0, 0);
    Point3 y = new Point3(0, 1, 0);
    Point3 z = new Point3(0, 0, 1);
    return switch (this) {
      case ISOMETRIC -> looking(new Point3(0.62, -1, 0.55), z);
      case FIRST_SECOND -> Quaternion.ofRows(x, y, z);
      case FIRST_THIRD -> Quaternion.ofRows(x, z, x.cross(z));
      case SECOND_THIRD -> Quaternion.ofRows(y, z, x);
    };
  }

  private static Quaternion looking(Point3 fromWhere, Point3 upwards) {
    Point3 back = fromWhere.unit();
    Point3 right = upwards.cross(back).unit();
    return Quaternion.ofRows(right, back.cross(right), back);
  }
}
