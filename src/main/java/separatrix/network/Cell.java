package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.TimeAxis;

/**
 * One architecture with its weights: how the state h follows from the state before and the input u.
 * Every cell is an immutable record; all its maths is batched, one row per state.
 */
public sealed interface Cell permits Vanilla, Leaky, Ugrnn, Gru, Lstm, Stacked {

  /** The number of input channels m. */
  int inputSize();

  /** The number of units n that the readout sees. */
  int units();

  /** The number of state coordinates: the n units, then what else it has, an LSTM's memory. */
  int stateSize();

  TimeAxis time();

  /** The step for batches of up to `rows` states. */
  CellStepper stepper(int rows);

  /** The step and its Jacobians for batches of up to `rows` states. */
  CellTangentMap tangentMap(int rows);

  /** Where every fixed point under the constant input `input` must lie. */
  Reach reach(Vector input);

  /**
   * The smallest size of a preactivation at which the step is not differentiable; infinite where it
   * is smooth.
   */
  double kinkDistance(Vector state, Vector input);

  /** One step; owns scratch memory, so it stays on one thread. */
  interface CellStepper {
    /** next[i] = F(states[i], inputs[i]); `inputs` has a row per state, or one row for all. */
    void step(Batch states, Batch inputs, Batch next);
  }

  /** The step with its derivatives at a batch; owns scratch memory, so it stays on one thread. */
  interface CellTangentMap {
    /** Evaluates at every row; `inputs` has a row per state, or one row for all. */
    void at(Batch states, Batch inputs);

    /** F(states, inputs); valid until the next {@link #at}. */
    Batch image();

    /** Writes ∂F/∂h at row `row` into `jacobian`: stateSize × stateSize, row-major. */
    void stateJacobian(int row, double[] jacobian);

    /** Writes ∂F/∂u at row `row` into `jacobian`: stateSize × inputSize, row-major. */
    void inputJacobian(int row, double[] jacobian);

    /** products[i] = ∂F/∂h(i) · vectors[i]. */
    void times(Batch vectors, Batch products);

    /** products[i] = ∂F/∂h(i)ᵀ · vectors[i]. */
    void transposedTimes(Batch vectors, Batch products);

    /** products[i] = ∂F/∂u(i) · vectors[i]: from a row per input to a row per state coordinate. */
    void inputTimes(Batch vectors, Batch products);

    /** products[i] = ∂F/∂u(i)ᵀ · vectors[i]. */
    void transposedInputTimes(Batch vectors, Batch products);
  }
}
