package separatrix.scene;

/** The bodies that a marker can have. */
public enum MarkerShape {
  SPHERE,
  OCTAHEDRON,
  CUBE,
  TETRAHEDRON,
  DODECAHEDRON,
  /** A ring that faces the viewer: something that is not quite there. */
  HOLLOW;

  /** The sign of a dodecahedron in a plane, with y downwards: x and y of five corners in turn. */
  public static double[] pentagon(double x, double y, double radius) {
    double[] corners = new double[10];
    for (int k = 0; k < 5; k++) {
      double turn = 2 * Math.PI * k / 5;
      corners[2 * k] = x + radius * Math.sin(turn);
      corners[2 * k + 1] = y - radius * Math.cos(turn);
    }
    return corners;
  }
}
