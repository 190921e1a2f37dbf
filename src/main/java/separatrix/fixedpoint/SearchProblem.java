package separatrix.fixedpoint;

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
}
