package separatrix.projection;

import java.util.List;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * The projection a · (h − origin) on up to three unit axes a, which need not be at right angles to
 * each other. A system of one or two dimensions has no third direction to show: axes that are
 * missing have no name, no variance, and show zero.
 */
public final class AxesProjection implements Projection {
  private static final int SHOWN = 3;

  /** Unit axes whose Gram determinant is below this lie in a plane or on a line, or nearly. */
  private static final double FLAT = 1e-9;

  private static final double NOT_UNIT = 1e-9;

  private final Vector origin;
  private final Matrix axes;
  private final List<String> names;
  private final Matrix covariance;
  private final double[] shares = new double[SHOWN];
  private final double totalShare;
  private final LinearSystem gram;

  /**
   * @param origin the state seen at (0, 0, 0)
   * @param directions one to three rows of n, not zero and each adding a dimension
   * @param names one for each direction
   * @param covariance of the trajectories' states, n × n, for the shares of variance
   */
  public AxesProjection(Vector origin, Matrix directions, List<String> names, Matrix covariance) {
    this(unitRows(directions, names), origin, names, covariance);
  }

  /** The projection on axes of unit length, which are taken as they are, to their last bit. */
  public static AxesProjection onUnitAxes(
      Vector origin, Matrix axes, List<String> names, Matrix covariance) {
    Matrix unit = unitRows(axes, names);
    if (!(unit.minus(axes).maxAbs() < NOT_UNIT)) {
      throw new IllegalArgumentException(
          "The axes %s are not of unit length; axes of length 1 are due."
              .formatted(String.join(", ", names)));
    }
    return new AxesProjection(axes, origin, names, covariance);
  }

  private AxesProjection(Matrix axes, Vector origin, List<String> names, Matrix covariance) {
    this.origin = origin;
    this.names = List.copyOf(names);
    this.axes = axes;
    this.covariance = covariance;
    Matrix products = axes.times(axes.transpose());
    gram = new LinearSystem(products);
    if (!(determinant(products) > FLAT)) {
      throw new IllegalArgumentException(
          "The axes %s do not span %d dimensions; choose axes that differ."
              .formatted(String.join(", ", names), axes.rows()));
    }
    double total = 0;
    for (int i = 0; i < covariance.rows(); i++) {
      total += covariance.at(i, i);
    }
    Matrix seen = axes.times(covariance).times(axes.transpose());
    double together = 0;
    for (int i = 0; i < axes.rows(); i++) {
      shares[i] = total > 0 ? seen.at(i, i) / total : 0;
      // trace(G⁻¹ A Σ Aᵀ): the variance in the span, each direction counted once.
      together += total > 0 ? gram.solve(seen.column(i)).at(i) / total : 0;
    }
    totalShare = together;
  }

  private static Matrix unitRows(Matrix directions, List<String> names) {
    int count = directions.rows();
    if (count < 1 || count > SHOWN || names.size() != count) {
      throw new IllegalArgumentException(
          "One to three axes with a name each are due; %d axes and %d names came."
              .formatted(count, names.size()));
    }
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      double largest = directions.row(i).maxAbs();
      if (!(largest > 0 && Double.isFinite(largest))) {
        throw new IllegalArgumentException(
            "The axis %s has no length; choose another.".formatted(names.get(i)));
      }
      Vector scaled = directions.row(i).times(1 / largest);
      rows[i] = scaled.times(1 / scaled.norm()).toArray();
    }
    return Matrix.of(rows);
  }

  /** The squared volume that the unit axes span, from 0 to 1. */
  private static double determinant(Matrix m) {
    return switch (m.rows()) {
      case 1 -> m.at(0, 0);
      case 2 -> m.at(0, 0) * m.at(1, 1) - m.at(0, 1) * m.at(1, 0);
      default ->
          m.at(0, 0) * (m.at(1, 1) * m.at(2, 2) - m.at(1, 2) * m.at(2, 1))
              - m.at(0, 1) * (m.at(1, 0) * m.at(2, 2) - m.at(1, 2) * m.at(2, 0))
              + m.at(0, 2) * (m.at(1, 0) * m.at(2, 1) - m.at(1, 1) * m.at(2, 0));
    };
  }

  @Override
  public int dimension() {
    return origin.size();
  }

  /** The state seen at (0, 0, 0). */
  public Vector origin() {
    return origin;
  }

  /** The unit axes as rows. */
  public Matrix axes() {
    return axes;
  }

  public List<String> names() {
    return names;
  }

  /** Of the states, n × n, from which the shares of variance come. */
  public Matrix covariance() {
    return covariance;
  }

  @Override
  public String axisName(int axis) {
    return axis < names.size() ? names.get(axis) : "";
  }

  @Override
  public double varianceShare(int axis) {
    return shares[axis];
  }

  @Override
  public double totalShare() {
    return totalShare;
  }

  /** The unit vector of axis 0, 1 or 2 in state space; zero where the axis is missing. */
  public Vector axis(int axis) {
    return axis < axes.rows() ? axes.row(axis) : Vector.zeros(dimension());
  }

  @Override
  public Vector project(Vector state) {
    double[] shown = new double[SHOWN];
    axes.times(state.minus(origin)).copyTo(shown, 0);
    return Vector.of(shown);
  }

  @Override
  public Matrix project(Matrix states) {
    int count = axes.rows();
    double[] seen = states.times(axes.transpose()).toRowMajor();
    Vector shift = axes.times(origin);
    double[] shown = new double[states.rows() * SHOWN];
    for (int i = 0; i < seen.length; i++) {
      shown[i / count * SHOWN + i % count] = seen[i] - shift.at(i % count);
    }
    return Matrix.fromRowMajor(states.rows(), SHOWN, shown);
  }

  /** What `shown` asks of a missing axis is left aside. */
  @Override
  public Vector lift(Vector shown, Vector from) {
    Vector move = shown.minus(project(from)).slice(0, axes.rows());
    return from.plus(axes.transpose().times(gram.solve(move)));
  }

  @Override
  public double visibleShare(Vector direction) {
    double length = direction.norm();
    if (length == 0) {
      return 0;
    }
    Vector seen = axes.times(direction.times(1 / length));
    return Math.clamp(Math.sqrt(Math.max(0, seen.dot(gram.solve(seen)))), 0, 1);
  }
}
