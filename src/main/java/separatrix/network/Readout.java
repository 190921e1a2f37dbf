package separatrix.network;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * The affine readout y = C · φ(h) + d of the units, where φ is the identity for most networks and
 * the activation for those whose state is a current (leaky, activation inside).
 *
 * @param weights C, outputs × units
 * @param bias d, one per output
 * @param activation φ, applied to each unit before the weights
 */
public record Readout(Matrix weights, Vector bias, Activation activation) {

  public Readout {
    if (weights.rows() != bias.size()) {
      throw new IllegalArgumentException(
          "The readout has %d rows of weights and %d biases; one bias per row is due."
              .formatted(weights.rows(), bias.size()));
    }
  }

  public static Readout affine(Matrix weights, Vector bias) {
    return new Readout(weights, bias, Activation.IDENTITY);
  }

  /** The readout that shows the units themselves. */
  public static Readout identity(int units) {
    return affine(Matrix.identity(units), Vector.zeros(units));
  }

  public int outputs() {
    return weights.rows();
  }

  public int units() {
    return weights.columns();
  }

  /** The output for a state, whose first units() coordinates are the units. */
  public Vector of(Vector state) {
    return weights.times(state.slice(0, units()).map(activation::of)).plus(bias);
  }

  /** The outputs for many states, one per row: rows × outputs. */
  public Matrix of(Matrix states) {
    int units = units();
    int columns = states.columns();
    double[] values = states.toRowMajor();
    double[] seen = new double[states.rows() * units];
    for (int i = 0; i < states.rows(); i++) {
      for (int j = 0; j < units; j++) {
        seen[i * units + j] = activation.of(values[i * columns + j]);
      }
    }
    double[] outputs =
        Matrix.fromRowMajor(states.rows(), units, seen).times(weights.transpose()).toRowMajor();
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] += bias.at(i % outputs());
    }
    return Matrix.fromRowMajor(states.rows(), outputs(), outputs);
  }

  /** ∂y/∂h at `state`, outputs × state size: zero for coordinates that no unit shows. */
  public Matrix jacobian(Vector state) {
    double[] values = new double[outputs() * state.size()];
    for (int i = 0; i < outputs(); i++) {
      for (int j = 0; j < units(); j++) {
        double slope = activation.slope(activation.of(state.at(j)));
        values[i * state.size() + j] = weights.at(i, j) * slope;
      }
    }
    return Matrix.fromRowMajor(outputs(), state.size(), values);
  }
}
