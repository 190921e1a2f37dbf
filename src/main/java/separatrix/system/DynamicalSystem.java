package separatrix.system;

import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * What has a state h and a rule h ← F(h), for many states at once. A system is immutable and shared
 * between threads; the {@link Stepper} and {@link TangentMap} that it hands out own their scratch
 * memory and belong to one thread.
 */
public interface DynamicalSystem {

  /** The number of state coordinates n. */
  int dimension();

  /** Whether F is a map of its own or one step of a flow. */
  TimeAxis time();

  /** The rule for batches of up to `rows` states. */
  Stepper stepper(int rows);

  /** The rule and its Jacobians for batches of up to `rows` states. */
  TangentMap tangentMap(int rows);

  /** Where all fixed points that a running system can reach must lie. */
  default Reach reach() {
    return new Reach.Unbounded();
  }

  /**
   * How near `state` is to a place where F is not differentiable, as the smallest preactivation
   * that would have to change its sign; infinite where F is smooth everywhere.
   */
  default double kinkDistance(Vector state) {
    return Double.POSITIVE_INFINITY;
  }

  /** F(state). */
  default Vector step(Vector state) {
    Batch next = new Batch(1, dimension());
    stepper(1).step(Batch.of(state), next);
    return next.row(0);
  }

  /** ∂F/∂h at `state`, n × n: entry (i, j) = ∂Fᵢ/∂hⱼ. */
  default Matrix jacobian(Vector state) {
    TangentMap tangent = tangentMap(1);
    tangent.at(Batch.of(state));
    double[] values = new double[dimension() * dimension()];
    tangent.jacobian(0, values);
    return Matrix.fromRowMajor(dimension(), dimension(), values);
  }
}
