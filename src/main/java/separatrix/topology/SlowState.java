package separatrix.topology;

import java.util.List;
import separatrix.dynamics.Mode;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * A state on a slow manifold.
 *
 * @param state h
 * @param q ½‖F(h) − h‖², in squared units of state per unit of the system's own time
 * @param tangent orthonormal rows that span the manifold here: one for a line, two for a plane
 * @param leading the slowest modes here, two more than the manifold has dimensions
 * @param alignment the cosine of the largest angle between the tangent and as many of the slowest
 *     modes' right vectors as the manifold has dimensions: 1 where they move along it
 */
public record SlowState(
    Vector state, double q, Matrix tangent, List<Mode> leading, double alignment) {

  public SlowState {
    leading = List.copyOf(leading);
  }

  /** |λ| of the slowest mode that moves along the manifold, and so on for each dimension. */
  public double size(int number) {
    return leading.get(number - 1).eigenvalue().abs();
  }
}
