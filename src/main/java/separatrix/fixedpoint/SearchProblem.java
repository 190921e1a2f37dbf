package separatrix.fixedpoint;

import java.util.Arrays;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.system.DynamicalSystem;

/**
 * What is searched: a system, and states it visits when it runs.
 *
 * @param system n-dimensional
 * @param input the constant input under which it stands; of size zero where it has none
 * @param visited states × n, at least one
 */
public record SearchProblem(DynamicalSystem system, Vector input, Matrix visited) {

  public SearchProblem {
    if (visited.rows() == 0 || visited.columns() != system.dimension()) {
      throw new IllegalArgumentException(
          "Visited states of %d × %d came; at least one, of %d coordinates, is due."
              .formatted(visited.rows(), visited.columns(), system.dimension()));
    }
  }

  /** The search in a network's state space under its constant input. */
  public static SearchProblem of(Autonomous system, Matrix visited) {
    return new SearchProblem(system, system.input(), visited);
  }

  /** The RMS over coordinates of the standard deviation of the visited states; 1 if they agree. */
  double deviation() {
    double sum = 0;
    for (int j = 0; j < visited.columns(); j++) {
      double[] column = visited.column(j).toArray();
      double mean = Arrays.stream(column).average().orElse(0);
      sum += Arrays.stream(column).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    }
    double result = Math.sqrt(sum / visited.columns());
    // A network that never moves still needs a neighbourhood to look in.
    return result > 0 ? result : 1;
  }
}
