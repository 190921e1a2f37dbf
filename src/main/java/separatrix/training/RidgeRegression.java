package separatrix.training;

import java.util.Arrays;
import separatrix.linalg.Kernels;
import separatrix.linalg.Matrix;
import separatrix.linalg.SymmetricEigen;

/**
 * The W that minimises Σ w (y − W x)² + λ ‖W‖² over all rows (x, y, w) that were added (Hoerl and
 * Kennard, 1970), by the normal equations (Σ w x xᵀ + λ I) Wᵀ = Σ w x yᵀ. They are solved along the
 * eigenvectors of Σ w x xᵀ; without a ridge, along those alone that the rows determine.
 *
 * <p>As long as all outputs weigh alike in each row they share one matrix; once they do not, each
 * has its own.
 */
final class RidgeRegression {
  private static final double EPSILON = Math.ulp(1.0);

  private final int size;
  private final int outputs;

  /** Σ w x xᵀ: one for all outputs, or one each. */
  private double[][] squares;

  /** Σ w x yᵀ, size × 1 for each output. */
  private final double[][] products;

  /** For rows of `size` regressors. */
  RidgeRegression(int size, int outputs) {
    this.size = size;
    this.outputs = outputs;
    squares = new double[1][size * size];
    products = new double[outputs][size];
  }

  /**
   * Adds rows.
   *
   * @param regressors x, rows × size
   * @param asked y and w, row by row
   */
  void add(double[] regressors, Asked asked) {
    if (squares.length == 1 && !asked.weighsAlike()) {
      double[] shared = squares[0];
      squares = new double[outputs][];
      Arrays.setAll(squares, _ -> shared.clone());
    }
    int rows = asked.rows();
    double[] scaled = new double[rows * size];
    double[] due = new double[rows];
    for (int k = 0; k < outputs; k++) {
      for (int row = 0; row < rows; row++) {
        double root = Math.sqrt(asked.weight(row, k));
        due[row] = root * asked.target(row, k);
        for (int j = row * size; j < (row + 1) * size; j++) {
          scaled[j] = root * regressors[j];
        }
      }
      if (k < squares.length) {
        addProduct(size, rows, scaled, scaled, squares[k]);
      }
      addProduct(1, rows, scaled, due, products[k]);
    }
  }

  /** sum += aᵀ b, with a of rows × size and b of rows × columns. */
  private void addProduct(int columns, int rows, double[] a, double[] b, double[] sum) {
    Kernels.standard()
        .gemm(Kernels.Form.TRANSPOSED, Kernels.Form.PLAIN, size, columns, rows, a, b, 1, sum);
  }

  /** W, outputs × size. */
  Matrix solve(double ridge) {
    double[] solved = new double[outputs * size];
    for (int i = 0; i < squares.length; i++) {
      SymmetricEigen eigen = SymmetricEigen.of(Matrix.fromRowMajor(size, size, squares[i]));
      int last = squares.length == 1 ? outputs : i + 1;
      for (int k = i; k < last; k++) {
        System.arraycopy(solve(eigen, ridge, products[k]), 0, solved, k * size, size);
      }
    }
    return Matrix.fromRowMajor(outputs, size, solved);
  }

  private double[] solve(SymmetricEigen eigen, double ridge, double[] product) {
    double[] along = new double[size];
    Kernels.standard().multiply(size, 1, size, eigen.vectors().toRowMajor(), product, along);
    double rounding = size * EPSILON * Math.max(0, eigen.values().at(0));
    for (int i = 0; i < size; i++) {
      double value = eigen.values().at(i);
      boolean isDetermined = ridge > 0 || value > rounding;
      along[i] = isDetermined ? along[i] / (Math.max(0, value) + ridge) : 0;
    }
    double[] solved = new double[size];
    Kernels.standard().multiply(1, size, size, along, eigen.vectors().toRowMajor(), solved);
    return solved;
  }
}
