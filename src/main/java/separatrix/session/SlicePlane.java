package separatrix.session;

import separatrix.dynamics.Direction;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.topology.BasinPainter;

/**
 * A plane through state space along two directions, made orthonormal: the first as it is, of the
 * second what is at right angles to it.
 *
 * @param centre the state that it goes through
 * @param first a unit vector
 * @param second a unit vector at right angles
 */
public record SlicePlane(Vector centre, Vector first, Vector second) {
  private static final double PARALLEL = 1e-6;

  /** What is painted reaches this far beyond the visited states. */
  private static final double MARGIN = 1.3;

  /**
   * Along two vectors.
   *
   * @throws IllegalArgumentException if one has no length, or both are one direction
   */
  public static SlicePlane along(Vector centre, Vector first, Vector second) {
    if (!(first.norm() > 0 && second.norm() > 0)) {
      throw new IllegalArgumentException("A direction of the plane has no length; choose another.");
    }
    Vector one = first.times(1 / first.norm());
    Vector other = second.times(1 / second.norm());
    Vector rest = other.minus(one.times(other.dot(one)));
    if (!(rest.norm() > PARALLEL)) {
      throw new IllegalArgumentException(
          "The two directions of the plane are one; choose two that differ.");
    }
    return new SlicePlane(centre, one, rest.times(1 / rest.norm()));
  }

  /** Along two named directions; two modes of one complex pair are their plane. */
  public static SlicePlane along(
      Session session, Vector centre, Direction first, Direction second) {
    Directions directions = new Directions(session);
    Vector one = directions.of(first, centre);
    Vector other = directions.of(second, centre);
    boolean isPair = Math.abs(one.dot(other)) > 1 - PARALLEL;
    return along(
        centre,
        one,
        isPair && second instanceof Direction.AlongMode mode ? directions.imaginary(mode) : other);
  }

  /** A half width that holds what the trials visit, with a margin. */
  public double extent(Matrix visited) {
    double extent = 1e-3;
    for (int row = 0; row < visited.rows(); row++) {
      Vector away = visited.row(row).minus(centre);
      extent = Math.max(extent, Math.max(Math.abs(away.dot(first)), Math.abs(away.dot(second))));
    }
    return MARGIN * extent;
  }

  /** What is to be painted of it. */
  public BasinPainter.Plane square(double extent, int resolution) {
    return new BasinPainter.Plane(centre, first, second, extent, resolution);
  }
}
