package separatrix.training;

import java.util.Arrays;
import separatrix.linalg.Kernels;
import separatrix.linalg.Matrix;

/**
 * Ridge regression row by row: with P(0) = I / α, each row (x, y, w) makes
 *
 * <p>k = P x, c = 1 / (1/w + x·k), W ← W + c (y − W x) kᵀ, P ← P − c k kᵀ,
 *
 * <p>after which W minimises Σ w (y − W x)² + α ‖W‖² over all rows so far (Plackett, 1950; with w =
 * 1 as in Sussillo and Abbott, 2009). P is the inverse of Σ w x xᵀ + α I. Outputs share it as long
 * as they weigh alike; once they do not, each has its own.
 */
public final class RecursiveLeastSquares {
  private final int size;
  private final int outputs;
  private final double[] weights;
  private final double[] gain;
  private double[][] inverses;

  /**
   * With W = 0.
   *
   * @param size how many regressors x has
   * @param alpha α, positive
   */
  public RecursiveLeastSquares(int size, int outputs, double alpha) {
    Requirement.whole("number of regressors", size, 1, 20_001);
    Requirement.whole("number of outputs", outputs, 1, 100_000);
    Requirement.positive("alpha", alpha);
    this.size = size;
    this.outputs = outputs;
    weights = new double[outputs * size];
    gain = new double[size];
    inverses = new double[1][size * size];
    for (int i = 0; i < size; i++) {
      inverses[0][i * size + i] = 1 / alpha;
    }
  }

  /** W, outputs × size. */
  public Matrix weights() {
    return Matrix.fromRowMajor(outputs, size, weights);
  }

  /** Writes W x into `outcome`. */
  void apply(double[] regressors, double[] outcome) {
    for (int k = 0; k < outputs; k++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += weights[k * size + j] * regressors[j];
      }
      outcome[k] = sum;
    }
  }

  /**
   * Learns one row.
   *
   * @param regressors x
   * @param targets y, one per output; without effect where the weight is 0
   * @param rowWeights w, one per output, 0 or more
   * @return the Frobenius norm of W's change
   */
  public double learn(double[] regressors, double[] targets, double[] rowWeights) {
    checkSize("regressors", regressors.length, size);
    checkSize("targets", targets.length, outputs);
    checkSize("weights", rowWeights.length, outputs);
    if (inverses.length == 1 && Arrays.stream(rowWeights).anyMatch(w -> w != rowWeights[0])) {
      double[] shared = inverses[0];
      inverses = new double[outputs][];
      Arrays.setAll(inverses, _ -> shared.clone());
    }
    double changed = 0;
    for (int i = 0; i < inverses.length; i++) {
      if (rowWeights[i] > 0) {
        double scale = shrink(inverses[i], regressors, rowWeights[i]);
        int last = inverses.length == 1 ? outputs : i + 1;
        for (int k = i; k < last; k++) {
          changed += move(k, scale, regressors, targets[k]);
        }
      }
    }
    return Math.sqrt(changed);
  }

  private static void checkSize(String what, int found, int due) {
    if (found != due) {
      throw new IllegalArgumentException("%d %s came, %d are due.".formatted(found, what, due));
    }
  }

  /** P ← P − c k kᵀ; leaves k in `gain` and returns c. */
  private double shrink(double[] inverse, double[] x, double weight) {
    Kernels.standard().multiply(size, 1, size, inverse, x, gain);
    double along = 1 / weight;
    for (int j = 0; j < size; j++) {
      along += x[j] * gain[j];
    }
    double scale = 1 / along;
    for (int i = 0; i < size; i++) {
      double k = gain[i];
      int row = i * size;
      for (int j = 0; j < size; j++) {
        // In this order P stays symmetric to the last bit.
        inverse[row + j] -= scale * (k * gain[j]);
      }
    }
    return scale;
  }

  /** Moves the weights of one output; returns the squared norm of their change. */
  private double move(int output, double scale, double[] x, double target) {
    int row = output * size;
    double miss = target;
    for (int j = 0; j < size; j++) {
      miss -= weights[row + j] * x[j];
    }
    double squared = 0;
    for (int j = 0; j < size; j++) {
      double change = scale * miss * gain[j];
      weights[row + j] += change;
      squared += change * change;
    }
    return squared;
  }
}
