package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;
import separatrix.linalg.Matrix;

/**
 * The Jacobians J = diag(d) + Σₖ diag(sₖ) Wₖ of a batch: the gates' weights Wₖ are shared, the
 * direct part d and the gains sₖ belong to a row each. Their products cost one matrix product for
 * all rows and gates.
 */
final class ScaledWeights {
  private final int n;
  private final int width;
  private final double[] weights;
  private final double[] product;

  /** d, rows × n: filled by the cell. */
  final double[] direct;

  /** s, rows × (gates · n): filled by the cell. */
  final double[] gains;

  /** For batches of up to `rows` rows; `recurrentWeights` stacks the Wₖ. */
  ScaledWeights(int rows, Matrix recurrentWeights) {
    n = recurrentWeights.columns();
    width = recurrentWeights.rows();
    weights = recurrentWeights.toRowMajor();
    product = new double[rows * width];
    direct = new double[rows * n];
    gains = new double[rows * width];
  }

  void jacobian(int row, double[] jacobian) {
    sum(gains, row, width, n, weights, n, jacobian);
    for (int i = 0; i < n; i++) {
      jacobian[i * n + i] += direct[row * n + i];
    }
  }

  void times(Batch vectors, Batch products) {
    int rows = vectors.rows();
    double[] v = vectors.data();
    double[] out = products.data();
    Kernels.standard().multiplyByTransposed(rows, width, n, v, weights, product);
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < n; i++) {
        double sum = direct[row * n + i] * v[row * n + i];
        for (int gate = row * width + i; gate < (row + 1) * width; gate += n) {
          sum += gains[gate] * product[gate];
        }
        out[row * n + i] = sum;
      }
    }
  }

  void transposedTimes(Batch vectors, Batch products) {
    int rows = vectors.rows();
    double[] v = vectors.data();
    double[] out = products.data();
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < n; i++) {
        for (int gate = row * width + i; gate < (row + 1) * width; gate += n) {
          product[gate] = gains[gate] * v[row * n + i];
        }
      }
    }
    for (int i = 0; i < rows * n; i++) {
      out[i] = direct[i] * v[i];
    }
    Kernels.standard()
        .gemm(
            Kernels.Form.PLAIN,
            Kernels.Form.PLAIN,
            rows,
            n,
            width,
            product,
            weights,
            1,
            products.data());
  }

  /**
   * target = Σₖ diag(sₖ) Wₖ, where row `row` of `gains` (of `width` values) holds the sₖ and
   * `weights` stacks the Wₖ, each n × `columns`.
   */
  static void sum(
      double[] gains, int row, int width, int n, double[] weights, int columns, double[] target) {
    java.util.Arrays.fill(target, 0, n * columns, 0);
    for (int gate = 0; gate < width; gate++) {
      double gain = gains[row * width + gate];
      int to = gate % n * columns;
      for (int j = 0; j < columns; j++) {
        target[to + j] += gain * weights[gate * columns + j];
      }
    }
  }
}
