package separatrix.system;

import separatrix.linalg.Batch;

/**
 * F together with its Jacobians Jᵢ = ∂F/∂h at every row of a batch. Call {@link #at} first; the
 * other methods speak of that batch. Owns scratch memory, so it stays on one thread.
 */
public interface TangentMap {

  /** Evaluates F and what its derivatives need at every row of `states`. */
  void at(Batch states);

  /** F(states), one row per state; valid until the next {@link #at}. */
  Batch image();

  /** Writes the n × n Jacobian at row `row`, row-major, into `jacobian`. */
  void jacobian(int row, double[] jacobian);

  /** products[i] = Jᵢ · vectors[i] for every row i. */
  void times(Batch vectors, Batch products);

  /** products[i] = Jᵢᵀ · vectors[i] for every row i. */
  void transposedTimes(Batch vectors, Batch products);
}
