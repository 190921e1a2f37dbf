package separatrix.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A convex body about the origin as the half-spaces {@code n · p <= d} that it is the meeting
/// of; sizes are chosen so that all bodies of the same nominal radius look equally large.
///
/// @param normals unit normals of its faces, in data coordinates
/// @param distance of every face from the origin, in nominal radii
/// @param reach of its farthest corner, in nominal radii
public record Solid(List<Point3> normals, double distance, double reach) {
  private static final Solid ROUND = new Solid(List.of(), 1, 1);

  private static final Solid CUBE =
      new Solid(
          List.of(
              new Point3(1, 0, 0), new Point3(-1, 0, 0),
              new Point3(0, 1, 0), new Point3(0, -1, 0),
              new Point3(0, 0, 1), new Point3(0, 0, -1)),
          0.84,
          0.84 * Math.sqrt(3));

  private static final Solid OCTAHEDRON =
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

  private static final Solid TETRAHEDRON =
      new Solid(
          List.of(diagonal(1, 1, 1), diagonal(1, -1, -1), diagonal(-1, 1, -1), diagonal(-1, -1, 1)),
          1.62 / 3,
          1.62);

  /** The normals point to the corners of an icosahedron. */
  private static final Solid DODECAHEDRON =
      new Solid(
          Stream.of(golden(1, 1), golden(1, -1), golden(-1, 1), golden(-1, -1))
              .flatMap(
                  n ->
                      Stream.of(
                          n, new Point3(n.y(), n.z(), n.x()), new Point3(n.z(), n.x(), n.y())))
              .toList(),
          0.93,
          0.93 * Math.sqrt(15 - 6 * Math.sqrt(5)));

  /** A flat face: its outward unit normal, and its corners anticlockwise as seen from outside. */
  public record Face(Point3 normal, List<Point3> corners) {
    public Face {
      corners = List.copyOf(corners);
    }
  }

  public Solid {
    normals = List.copyOf(normals);
  }

  /** The body of a shape; balls and rings have no faces. */
  public static Solid of(MarkerShape shape) {
    return switch (shape) {
      case CUBE -> CUBE;
      case OCTAHEDRON -> OCTAHEDRON;
      case TETRAHEDRON -> TETRAHEDRON;
      case DODECAHEDRON -> DODECAHEDRON;
      case SPHERE, HOLLOW -> ROUND;
    };
  }

  /** The unit vector along (0, ±1, ±φ) with the golden ratio φ. */
  private static Point3 golden(int y, int z) {
    double ratio = (1 + Math.sqrt(5)) / 2;
    double length = Math.sqrt(1 + ratio * ratio);
    return new Point3(0, y / length, z * ratio / length);
  }

  /** The normals in view coordinates, for an orientation. */
  List<Point3> seenFrom(Quaternion orientation) {
    return normals.stream().map(orientation::rotate).toList();
  }

  /**
   * The faces at nominal radius one: where three half-spaces meet inside all others is a corner.
   */
  public List<Face> faces() {
    List<Face> faces = new ArrayList<>();
    for (Point3 n : normals) {
      List<Point3> corners = new ArrayList<>();
      for (Point3 b : normals) {
        for (Point3 c : normals) {
          double volume = n.dot(b.cross(c));
          if (volume > 1e-9) {
            addIfNew(
                b.cross(c).plus(c.cross(n)).plus(n.cross(b)).times(distance / volume), corners);
          }
        }
      }
      Point3 start = corners.getFirst().minus(n.times(distance)).unit();
      Point3 side = n.cross(start);
      corners.sort(Comparator.comparingDouble(p -> Math.atan2(p.dot(side), p.dot(start))));
      faces.add(new Face(n, corners));
    }
    return faces;
  }

  private void addIfNew(Point3 corner, List<Point3> corners) {
    boolean inside = normals.stream().allMatch(n -> n.dot(corner) <= distance + 1e-9);
    boolean known = corners.stream().anyMatch(k -> k.minus(corner).length() < 1e-9);
    if (inside && !known) {
      corners.add(corner);
    }
  }

  private static Point3 diagonal(double x, double y, double z) {
    return new Point3(x, y, z).unit();
  }
}
