package separatrix.network;

import java.util.Arrays;
import separatrix.linalg.Vector;

/** A unit's nonlinearity φ with its derivative. */
public enum Activation {
  IDENTITY,
  TANH,
  RELU,
  SIGMOID;

  /** φ(x). */
  public double of(double x) {
    return switch (this) {
      case IDENTITY -> x;
      case TANH -> Math.tanh(x);
      case RELU -> Math.max(0, x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
    };
  }

  /** φ'(x), written with y = φ(x); ReLU's is 0 at the kink, as PyTorch has it. */
  public double slope(double y) {
    return switch (this) {
      case IDENTITY -> 1;
      case TANH -> 1 - y * y;
      case RELU -> y > 0 ? 1 : 0;
      case SIGMOID -> y * (1 - y);
    };
  }

  /** φ of the first `count` values of `values`, in place. */
  public void apply(double[] values, int count) {
    apply(values, 0, count);
  }

  /** φ of values `from` (inclusive) to `to` (exclusive), in place. */
  public void apply(double[] values, int from, int to) {
    switch (this) {
      case IDENTITY -> {}
      case TANH -> {
        for (int i = from; i < to; i++) {
          values[i] = Math.tanh(values[i]);
        }
      }
      case RELU -> {
        for (int i = from; i < to; i++) {
          values[i] = Math.max(0, values[i]);
        }
      }
      case SIGMOID -> {
        for (int i = from; i < to; i++) {
          values[i] = 1 / (1 + Math.exp(-values[i]));
        }
      }
    }
  }

  /** The smallest size of `preactivations` if φ has a kink at 0, else infinite. */
  double kinkDistance(Vector preactivations) {
    return switch (this) {
      case IDENTITY, TANH, SIGMOID -> Double.POSITIVE_INFINITY;
      case RELU ->
          Arrays.stream(preactivations.toArray())
              .map(Math::abs)
              .min()
              .orElse(Double.POSITIVE_INFINITY);
    };
  }

  /** Whether |φ| ≤ 1 everywhere. */
  public boolean isBounded() {
    return switch (this) {
      case TANH, SIGMOID -> true;
      case IDENTITY, RELU -> false;
    };
  }
}
