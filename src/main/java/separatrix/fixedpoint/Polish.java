package separatrix.fixedpoint;

import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/** Newton's method to machine precision from a state that is already close to a fixed point. */
record Polish(Vector state, double q) {
  private static final int MOST_STEPS = 12;

  static Polish of(DynamicalSystem system, Vector start) {
    Vector state = start;
    double q = q(system, state);
    for (int step = 0; step < MOST_STEPS && q > 0; step++) {
      Matrix remainder = Matrix.identity(system.dimension()).minus(system.jacobian(state));
      LinearSystem newton = new LinearSystem(remainder);
      if (newton.solvability() == LinearSystem.Solvability.SINGULAR) {
        break;
      }
      Vector next = state.plus(newton.solve(system.step(state).minus(state)));
      double nextQ = q(system, next);
      if (!(nextQ < q)) {
        break;
      }
      state = next;
      q = nextQ;
    }
    return new Polish(state, q);
  }

  /** q(h) = ½‖F(h) − h‖². */
  static double q(DynamicalSystem system, Vector state) {
    Vector residual = system.step(state).minus(state);
    return residual.dot(residual) / 2;
  }
}
