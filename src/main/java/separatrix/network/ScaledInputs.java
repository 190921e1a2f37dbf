package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;
import separatrix.linalg.Matrix;

/**
 * Products with the input Jacobians ∂F/∂u = Σₖ diag(sₖ) Bₖ of a batch: the gates' weights Bₖ are
 * shared, the gains sₖ belong to a row each. One matrix product serves all rows and gates.
 */
final class ScaledInputs {
  private final int units;
  private final int inputs;
  private final int width;
  private final double[] weights;
  private final double[] product;

  /** For batches of up to `rows` rows; `inputWeights` stacks the Bₖ, each `units` × m. */
  ScaledInputs(int rows, Matrix inputWeights, int units) {
    this.units = units;
    inputs = inputWeights.columns();
    width = inputWeights.rows();
    weights = inputWeights.toRowMajor();
    product = new double[rows * width];
  }

  /** products[i] = Σₖ sₖ ∘ (Bₖ vectors[i]); `gains` has a row of all sₖ for each i. */
  void times(double[] gains, Batch vectors, Batch products) {
    int rows = vectors.rows();
    double[] out = products.data();
    Kernels.standard().multiplyByTransposed(rows, width, inputs, vectors.data(), weights, product);
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < units; i++) {
        double sum = 0;
        for (int gate = row * width + i; gate < (row + 1) * width; gate += units) {
          sum += gains[gate] * product[gate];
        }
        out[row * units + i] = sum;
      }
    }
  }

  /** products[i] = Σₖ Bₖᵀ (sₖ ∘ vectors[i]). */
  void transposedTimes(double[] gains, Batch vectors, Batch products) {
    int rows = vectors.rows();
    double[] v = vectors.data();
    for (int row = 0; row < rows; row++) {
      for (int gate = 0; gate < width; gate++) {
        int at = row * width + gate;
        product[at] = gains[at] * v[row * units + gate % units];
      }
    }
    Kernels.standard().multiply(rows, inputs, width, product, weights, products.data());
  }
}
