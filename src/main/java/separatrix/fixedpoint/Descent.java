package separatrix.fixedpoint;

import java.util.List;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/** A way to go from starts down to minima of q, several starts at once. Stays on one thread. */
interface Descent {
  /**
   * From so many state dimensions on the work is done by products with the Jacobian alone; decided
   * by measurement (docs/decisions/0018).
   */
  int MATRIX_FREE = 100;

  /** One outcome per start, in order; at most as many starts as there is room for. */
  List<SearchOutcome> solve(List<Vector> starts, KnownPoints known);

  /** What is best for the system's size, with room for `capacity` starts. */
  static Descent of(DynamicalSystem system, SearchSettings settings, int capacity) {
    return system.dimension() < MATRIX_FREE
        ? new LevenbergMarquardt(system, settings, capacity)
        : new TwoStageDescent(system, settings, capacity);
  }

  /** How many starts go together best. */
  static int capacity(int dimension) {
    return dimension < MATRIX_FREE
        ? Math.clamp(2_000_000L / ((long) dimension * dimension), 2, 16)
        : 64;
  }
}
