package separatrix.fixedpoint;

import java.util.Optional;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * Newton's method to machine precision from a state that is already close to a fixed point.
 *
 * @param newtonStep the length of the step that is left; infinite where I − J is singular
 * @param amplification ‖(I − J)⁻¹ w‖ / ‖w‖ of a vector w without symmetry: how close I − J is to
 *     being singular
 */
record Polish(Vector state, double q, double newtonStep, double amplification) {
  private static final int MOST_STEPS = 24;

  /**
   * Where q is nearly zero a longer step, beside the state's size, only runs along a direction in
   * which I − J is all but singular.
   */
  private static final double LONGEST_STEP = 1e-2;

  /** Where I − J is not singular, one so many times longer is shortened to that. */
  private static final double FARTHEST = 30;

  /**
   * From here on I − J is singular as far as q can tell: a q of 1e-20 leaves λ open by some 1e-10.
   */
  private static final double SINGULAR = 1e8;

  /** A step that is shorter, beside the state's size, changes neither I − J nor its own length. */
  private static final double LOCATED = 1e-8;

  /** So far from singular I − J bears to be kept for another step. */
  private static final double REGULAR = 1e4;

  private static final int MOST_HALVINGS = 8;

  static Polish of(DynamicalSystem system, Vector start) {
    Vector state = start;
    Vector residual = residual(system, state);
    double left = Double.POSITIVE_INFINITY;
    double amplification = Double.POSITIVE_INFINITY;
    Optional<LinearSystem> kept = Optional.empty();
    Best best = new Best(start, Double.POSITIVE_INFINITY, left, amplification);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (kept.isEmpty()) {
        LinearSystem here = remainder(system, state);
        if (here.solvability() == LinearSystem.Solvability.SINGULAR) {
          left = Double.POSITIVE_INFINITY;
          amplification = Double.POSITIVE_INFINITY;
          break;
        }
        amplification = amplification(here, state.size());
        kept = Optional.of(here);
      }
      Vector newtonStep = kept.get().solve(residual);
      left = newtonStep.norm();
      if (residual.norm() < best.size()) {
        best = new Best(state, residual.norm(), left, amplification);
      }
      double size = Math.max(1, state.maxAbs());
      double longest = newtonStep.maxAbs() / (LONGEST_STEP * size);
      if (!(longest <= (amplification < SINGULAR ? FARTHEST : 1))) {
        break;
      }
      Vector part = newtonStep.times(1 / Math.max(1, longest));
      Optional<Vector> next = lower(system, state, residual, part, kept.get());
      if (next.isEmpty()) {
        break;
      }
      state = next.get();
      residual = residual(system, state);
      // After so short a step I − J is what it was, to the digits that matter.
      boolean isSame = newtonStep.maxAbs() <= LOCATED * size && amplification < REGULAR;
      kept = isSame ? kept : Optional.empty();
    }
    return residual.norm() <= best.size()
        ? new Polish(state, residual.dot(residual) / 2, left, amplification)
        : new Polish(
            best.state(), best.size() * best.size() / 2, best.left(), best.amplification());
  }

  /** The state of least q on the way, with what was known there. */
  private record Best(Vector state, double size, double left, double amplification) {}

  /**
   * The state after Newton's step, or after the half, a quarter … of it where it is long and
   * neither q nor the next step would be smaller, as between two points that are about to meet;
   * empty where none is. Beside a direction in which I − J is nearly singular q says little: a bend
   * of the way to the point raises it, and yet the next step, by the same I − J, is shorter (the
   * natural monotonicity test: Deuflhard 2011).
   */
  private static Optional<Vector> lower(
      DynamicalSystem system, Vector state, Vector residual, Vector step, LinearSystem newton) {
    boolean isLong = step.maxAbs() > LOCATED * Math.max(1, state.maxAbs());
    double whole = isLong ? newton.solve(residual).norm() : 0;
    double part = 1;
    for (int halving = 0; halving <= (isLong ? MOST_HALVINGS : 0); halving++) {
      Vector next = state.plus(step.times(part));
      Vector left = residual(system, next);
      boolean isNearer = isLong && newton.solve(left).norm() < whole - part / 2 * step.norm();
      if (left.norm() < residual.norm() || isNearer) {
        return Optional.of(next);
      }
      part /= 2;
    }
    return Optional.empty();
  }

  /** I − J at a state, factored. */
  private static LinearSystem remainder(DynamicalSystem system, Vector state) {
    return new LinearSystem(Matrix.identity(system.dimension()).minus(system.jacobian(state)));
  }

  private static double amplification(LinearSystem newton, int size) {
    double[] probe = new double[size];
    for (int i = 0; i < size; i++) {
      probe[i] = Math.sin(1 + 1.7 * i * i);
    }
    Vector vector = Vector.of(probe);
    return newton.solve(vector).norm() / vector.norm();
  }

  private static Vector residual(DynamicalSystem system, Vector state) {
    return system.step(state).minus(state);
  }

  /** Whether no other fixed point can be arbitrarily near. */
  boolean isIsolated() {
    return amplification < SINGULAR;
  }
}
