package separatrix.scene;

/** How depth meets the picture. */
public enum Lens {
  /** What is nearer is larger; the smaller side of the picture spans 28 degrees. */
  PERSPECTIVE,
  /** Parallel lines stay parallel: for measuring. */
  ORTHOGRAPHIC;

  /** Tangent of half the angle that the smaller side of the picture spans. */
  static final double HALF_TANGENT = Math.tan(Math.toRadians(14));
}
