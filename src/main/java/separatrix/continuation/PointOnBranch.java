package separatrix.continuation;

import java.util.List;
import separatrix.linalg.Complex;
import separatrix.linalg.Vector;

/**
 * A fixed point at one value of the parameter.
 *
 * @param parameter p
 * @param state h with F(h; p) = h
 * @param unstable how many modes grow
 * @param leading the fastest growing eigenvalues of the step's Jacobian, at most eight; of a large
 *     system perhaps only those that grow or nearly do
 */
public record PointOnBranch(double parameter, Vector state, int unstable, List<Complex> leading) {

  public PointOnBranch {
    leading = List.copyOf(leading);
  }

  public boolean isStable() {
    return unstable == 0;
  }
}
