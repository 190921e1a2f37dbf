package separatrix.fixedpoint;

import java.util.List;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * Newton's method on a problem from which the known points are taken out: m(h) (F(h) − h) with m(h)
 * = Π (1 + 1/‖h − pᵢ‖²) has no zeros at them, and its step is Newton's times 1 / (1 − ∇m·s / m)
 * (Farrell, Birkisson and Funke 2015), which leads away from them.
 */
final class Deflation {
  /** The method forms a Jacobian at every step. */
  static final int LARGEST = 512;

  private static final int STEPS = 25;
  private static final double NEAR_ZERO = 1e-8;

  private final DynamicalSystem system;
  private final List<Vector> known;
  private final double longest;

  /**
   * @param longest the longest step that is taken
   */
  Deflation(DynamicalSystem system, List<Vector> known, double longest) {
    this.system = system;
    this.known = known;
    this.longest = longest;
  }

  /** Where the deflated method leads from `start`: a state of small q, if all goes well. */
  Vector from(Vector start) {
    Vector state = start;
    Vector best = start;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS && least > NEAR_ZERO; step++) {
      Vector residual = system.step(state).minus(state);
      double q = residual.dot(residual) / 2;
      if (!Double.isFinite(q)) {
        break;
      }
      if (q < least) {
        least = q;
        best = state;
      }
      LinearSystem newton =
          new LinearSystem(Matrix.identity(system.dimension()).minus(system.jacobian(state)));
      if (newton.solvability() == LinearSystem.Solvability.SINGULAR) {
        break;
      }
      Vector plain = newton.solve(residual);
      double stretch = 1 / (1 - slope(state, plain));
      Vector deflated = plain.times(Double.isFinite(stretch) ? stretch : 1);
      double length = deflated.norm();
      state = state.plus(length > longest ? deflated.times(longest / length) : deflated);
    }
    return best;
  }

  /** ∇m · s / m, the sum over the known points of the slopes of ln(1 + 1/d²). */
  private double slope(Vector state, Vector step) {
    double sum = 0;
    for (Vector point : known) {
      Vector away = state.minus(point);
      double square = away.dot(away);
      sum -= 2 * away.dot(step) / (square * (square + 1));
    }
    return sum;
  }
}
