package separatrix.scene;

import java.util.List;

/// A convex body about the origin as the half-spaces {@code n · p <= d} that it is the meeting
/// of; sizes are chosen so that all bodies of the same nominal radius look equally large.
///
/// @param normals unit normals of its faces, in data coordinates
/// @param distance of every face from the origin, in nominal radii
/// @param reach of its farthest corner, in nominal radii
record Solid(List<Point3> normals, double distance, double reach) {
  static final Solid CUBE =
      new Solid(
          List.of(
              new Point3(1, 0, 0), new Point3(-1, 0, 0),
              new Point3(0, 1, 0), new Point3(0, -1, 0),
              new Point3(0, 0, 1), new Point3(0, 0, -1)),
          0.84,
          0.84 * Math.sqrt(3));

  static final Solid OCTAHEDRON =
      new Solid(
          List.of(
              diagonal(1, 1, 1),
              diagonal(1, 1, -1),
              diagonal(1, -1, 1),
              diagonal(1, -1, -1),
              diagonal(-1, 1, 1),
              diagonal(-1, 1, -1),
              diagonal(-1, -1, 1),
              diagonal(-1, -1, -1)),
          1.42 / Math.sqrt(3),
          1.42);

  static final Solid TETRAHEDRON =
      new Solid(
          List.of(diagonal(1, 1, 1), diagonal(1, -1, -1), diagonal(-1, 1, -1), diagonal(-1, -1, 1)),
          1.62 / 3,
          1.62);

  /** The normals in view coordinates, for an orientation. */
  List<Point3> seenFrom(Quaternion orientation) {
    return normals.stream().map(orientation::rotate).toList();
  }

  private static Point3 diagonal(double x, double y, double z) {
    return new Point3(x, y, z).unit();
  }
}
