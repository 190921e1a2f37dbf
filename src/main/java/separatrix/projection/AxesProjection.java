package separatrix.projection;

import java.util.List;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * The projection a · (h − origin) on three unit axes, which need not be at right angles to each
 * other.
 */
public final class AxesProjection implements Projection {
  /** Three unit axes whose Gram determinant is below this lie in a plane, or nearly. */
  private static final double FLAT = 1e-9;

  private final Vector origin;
  private final Matrix axes;
  private final List<String> names;
  private final Vector shares;
  private final double totalShare;
  private final LinearSystem gram;

  /**
   * @param origin the state seen at (0, 0, 0)
   * @param directions 3 × n, not zero and not in one plane
   * @param names three
   * @param covariance of the trajectories' states, n × n, for the shares of variance
   */
  public AxesProjection(Vector origin, Matrix directions, List<String> names, Matrix covariance) {
    this.origin = origin;
    this.names = List.copyOf(names);
    axes = unitRows(directions, this.names);
    Matrix products = axes.times(axes.transpose());
    gram = new LinearSystem(products);
    if (Math.abs(determinant(products)) < FLAT) {
      throw new IllegalArgumentException(
          "The axes %s lie in one plane; choose three that differ.".formatted(names));
    }
    double total = 0;
    for (int i = 0; i < covariance.rows(); i++) {
      total += covariance.at(i, i);
    }
    Matrix seen = axes.times(covariance).times(axes.transpose());
    double[] parts = new double[3];
    double together = 0;
    for (int i = 0; i < 3; i++) {
      parts[i] = total > 0 ? seen.at(i, i) / total : 0;
      // trace(G⁻¹ A Σ Aᵀ): the variance in the span, each direction counted once.
      together += total > 0 ? gram.solve(seen.column(i)).at(i) / total : 0;
    }
    shares = Vector.of(parts);
    totalShare = together;
  }

  private static Matrix unitRows(Matrix directions, List<String> names) {
    double[][] rows = new double[3][];
    for (int i = 0; i < 3; i++) {
      double norm = directions.row(i).norm();
      if (!(norm > 0)) {
        throw new IllegalArgumentException(
            "The axis %s has no length; choose another.".formatted(names.get(i)));
      }
      rows[i] = directions.row(i).times(1 / norm).toArray();
    }
    return Matrix.of(rows);
  }

  private static double determinant(Matrix m) {
    return m.at(0, 0) * (m.at(1, 1) * m.at(2, 2) - m.at(1, 2) * m.at(2, 1))
        - m.at(0, 1) * (m.at(1, 0) * m.at(2, 2) - m.at(1, 2) * m.at(2, 0))
        + m.at(0, 2) * (m.at(1, 0) * m.at(2, 1) - m.at(1, 1) * m.at(2, 0));
  }

  @Override
  public int dimension() {
    return origin.size();
  }

  @Override
  public String axisName(int axis) {
    return names.get(axis);
  }

  @Override
  public double varianceShare(int axis) {
    return shares.at(axis);
  }

  @Override
  public double totalShare() {
    return totalShare;
  }

  /** The unit vector of axis 0, 1 or 2 in state space. */
  public Vector axis(int axis) {
    return axes.row(axis);
  }

  @Override
  public Vector project(Vector state) {
    return axes.times(state.minus(origin));
  }

  @Override
  public Matrix project(Matrix states) {
    double[] seen = states.times(axes.transpose()).toRowMajor();
    Vector shift = axes.times(origin);
    for (int i = 0; i < seen.length; i++) {
      seen[i] -= shift.at(i % 3);
    }
    return Matrix.fromRowMajor(states.rows(), 3, seen);
  }

  @Override
  public Vector lift(Vector shown, Vector from) {
    Vector weights = gram.solve(shown.minus(project(from)));
    return from.plus(axes.transpose().times(weights));
  }

  @Override
  public double visibleShare(Vector direction) {
    double length = direction.norm();
    if (length == 0) {
      return 0;
    }
    Vector seen = axes.times(direction);
    return Math.sqrt(Math.max(0, seen.dot(gram.solve(seen)))) / length;
  }
}
