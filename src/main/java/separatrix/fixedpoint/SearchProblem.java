package separatrix.fixedpoint;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.system.DynamicalSystem;
import separatrix.system.Reach;

/** What is searched: a system, and states that it visits when it runs. */
public final class SearchProblem {
  /** States that move by less than this share of what they might are at rest. */
  private static final double STILL = 1e-8;

  private final DynamicalSystem system;
  private final Vector input;
  private final Matrix visited;
  private final double deviation;
  private final boolean isMotionless;

  /**
   * A search among all states of a system.
   *
   * @param system n-dimensional
   * @param input the constant input under which it stands; of size zero where it has none
   * @param visited states × n, at least one
   */
  public SearchProblem(DynamicalSystem system, Vector input, Matrix visited) {
    if (visited.rows() == 0 || visited.columns() != system.dimension()) {
      throw new IllegalArgumentException(
          "Visited states of %d × %d came; at least one, of %d coordinates, is due."
              .formatted(visited.rows(), visited.columns(), system.dimension()));
    }
    this.system = system;
    this.input = input;
    this.visited = visited;
    double scale = scale(system.reach());
    double measured = deviation(visited);
    isMotionless = measured <= STILL * scale;
    deviation = isMotionless ? scale : measured;
  }

  /** The search in a network's state space under its constant input. */
  public static SearchProblem of(Autonomous system, Matrix visited) {
    return new SearchProblem(system, system.input(), visited);
  }

  public DynamicalSystem system() {
    return system;
  }

  public Vector input() {
    return input;
  }

  public Matrix visited() {
    return visited;
  }

  /**
   * The RMS over coordinates of the standard deviation of the visited states. Where these do not
   * move it is that of the bounds of the system, or 1 where it has none: a network at rest still
   * needs a neighbourhood to look in.
   */
  double deviation() {
    return deviation;
  }

  /** Whether the visited states tell of no scale, for they agree but for rounding. */
  boolean isMotionless() {
    return isMotionless;
  }

  private static double scale(Reach reach) {
    return switch (reach) {
      case Reach.Box(Vector bounds) -> Math.max(STILL, bounds.norm() / Math.sqrt(bounds.size()));
      case Reach.Unbounded _ -> 1;
    };
  }

  private static double deviation(Matrix visited) {
    double sum = 0;
    for (int j = 0; j < visited.columns(); j++) {
      double mean = 0;
      for (int i = 0; i < visited.rows(); i++) {
        mean += visited.at(i, j) / visited.rows();
      }
      for (int i = 0; i < visited.rows(); i++) {
        double off = visited.at(i, j) - mean;
        sum += off * off / visited.rows();
      }
    }
    return Math.sqrt(sum / visited.columns());
  }
}
