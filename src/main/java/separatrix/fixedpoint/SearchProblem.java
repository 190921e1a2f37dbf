package separatrix.fixedpoint;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.system.DynamicalSystem;

/** What is searched: a system, and states that it visits when it runs. */
public final class SearchProblem {
  private final DynamicalSystem system;
  private final Vector input;
  private final Matrix visited;
  private final double deviation;

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
    this.deviation = deviation(visited);
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

  /** The RMS over coordinates of the standard deviation of the visited states; 1 if they agree. */
  double deviation() {
    return deviation;
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
    double result = Math.sqrt(sum / visited.columns());
    // A network that never moves still needs a neighbourhood to look in.
    return result > 0 ? result : 1;
  }
}
