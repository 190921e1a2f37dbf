package separatrix.dynamics;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * The states h₀ … h_T of one trial with what drove them and what was read out.
 *
 * @param states (T + 1) × state size, the start first
 * @param inputs T × inputs; row t drives the step from state t to state t + 1
 * @param outputs (T + 1) × outputs, the readout of every state
 */
public record Trajectory(Matrix states, Matrix inputs, Matrix outputs) {

  public Trajectory {
    if (states.rows() != inputs.rows() + 1 || outputs.rows() != states.rows()) {
      throw new IllegalArgumentException(
          "%d states, %d inputs and %d outputs came; one more state than inputs is due."
              .formatted(states.rows(), inputs.rows(), outputs.rows()));
    }
  }

  /** The number of steps T. */
  public int steps() {
    return inputs.rows();
  }

  /** The state after `step` steps, 0 to T. */
  public Vector state(int step) {
    return states.row(step);
  }

  public Vector last() {
    return states.row(steps());
  }

  /** The distances ‖h(t + 1) − h(t)‖, one per step. */
  public double[] speeds() {
    double[] speeds = new double[steps()];
    for (int t = 0; t < speeds.length; t++) {
      speeds[t] = state(t + 1).distance(state(t));
    }
    return speeds;
  }
}
