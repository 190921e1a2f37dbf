package separatrix.linalg;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Kernels in pure Java: EJML, commons-math3 for symmetric matrices, our Schur form for the others.
 */
final class JavaKernels implements Kernels {
  private final String description;

  JavaKernels(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void gemm(
      Form formA,
      Form formB,
      int m,
      int n,
      int k,
      double[] a,
      double[] b,
      double beta,
      double[] c) {
    boolean plainA = formA == Form.PLAIN;
    boolean plainB = formB == Form.PLAIN;
    DMatrixRMaj left = DMatrixRMaj.wrap(plainA ? m : k, plainA ? k : m, a);
    DMatrixRMaj right = DMatrixRMaj.wrap(plainB ? k : n, plainB ? n : k, b);
    DMatrixRMaj result = DMatrixRMaj.wrap(m, n, c);
    if (beta == 0) {
      java.util.Arrays.fill(c, 0, m * n, 0);
    } else if (beta != 1) {
      CommonOps_DDRM.scale(beta, result);
    }
    if (plainA && plainB) {
      CommonOps_DDRM.multAdd(left, right, result);
    } else if (plainA) {
      CommonOps_DDRM.multAddTransB(left, right, result);
    } else if (plainB) {
      CommonOps_DDRM.multAddTransA(left, right, result);
    } else {
      CommonOps_DDRM.multAddTransAB(left, right, result);
    }
  }

  @Override
  public void gram(int n, double[] a, double[] c) {
    gemm(Form.TRANSPOSED, Form.PLAIN, n, n, n, a, a, 0, c);
  }

  @Override
  public void multiply(Panel a, Form formA, Panel b, Form formB, double beta, Panel c) {
    JavaProducts.multiply(a, formA, b, formB, beta, c);
  }

  @Override
  public boolean factor(int n, double[] a, int[] pivots) {
    boolean regular = true;
    for (int column = 0; column < n; column++) {
      int best = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(a[row * n + column]) > Math.abs(a[best * n + column])) {
          best = row;
        }
      }
      pivots[column] = best;
      swapRows(n, a, column, best);
      double pivot = a[column * n + column];
      if (pivot == 0) {
        regular = false;
        continue;
      }
      for (int row = column + 1; row < n; row++) {
        double factor = a[row * n + column] / pivot;
        a[row * n + column] = factor;
        if (factor != 0) {
          for (int j = column + 1; j < n; j++) {
            a[row * n + j] -= factor * a[column * n + j];
          }
        }
      }
    }
    return regular;
  }

  private static void swapRows(int n, double[] a, int first, int second) {
    if (first == second) {
      return;
    }
    for (int j = 0; j < n; j++) {
      double swap = a[first * n + j];
      a[first * n + j] = a[second * n + j];
      a[second * n + j] = swap;
    }
  }

  @Override
  public void solveFactored(int n, double[] factored, int[] pivots, double[] b) {
    for (int i = 0; i < n; i++) {
      double swap = b[i];
      b[i] = b[pivots[i]];
      b[pivots[i]] = swap;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        b[i] -= factored[i * n + j] * b[j];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        b[i] -= factored[i * n + j] * b[j];
      }
      b[i] /= factored[i * n + i];
    }
  }

  @Override
  public boolean solvePositive(int n, double[] s, double[] b) {
    // EJML reads the other triangle.
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        s[j * n + i] = s[i * n + j];
      }
    }
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(n, true);
    if (!cholesky.decompose(DMatrixRMaj.wrap(n, n, s))) {
      return false;
    }
    double[] lower = cholesky.getT(new DMatrixRMaj(n, n)).data;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        b[i] -= lower[i * n + j] * b[j];
      }
      b[i] /= lower[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        b[i] -= lower[j * n + i] * b[j];
      }
      b[i] /= lower[i * n + i];
    }
    return Kernels.isFinite(n, b);
  }

  @Override
  public void eigenvalues(int n, double[] a, double[] re, double[] im) {
    int exponent = exponent(a);
    new SchurVectors(n, schur(n, a, exponent).t).values(re, im);
    scale(n, re, im, exponent);
  }

  /** The Schur form of a at unit size: divided by a power of two, which rounds nothing. */
  private static SchurForm schur(int n, double[] a, int exponent) {
    double[] scaled = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      scaled[i] = Math.scalb(a[i], -exponent);
    }
    return new SchurForm(n, scaled);
  }

  private static int exponent(double[] a) {
    double largest = 0;
    for (double value : a) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest == 0 ? 0 : Math.getExponent(largest);
  }

  private static void scale(int n, double[] re, double[] im, int exponent) {
    for (int i = 0; i < n; i++) {
      re[i] = Math.scalb(re[i], exponent);
      im[i] = Math.scalb(im[i], exponent);
    }
  }

  @Override
  public void eigen(int n, double[] a, double[] re, double[] im, double[] left, double[] right) {
    int exponent = exponent(a);
    SchurForm schur = schur(n, a, exponent);
    SchurVectors vectors = new SchurVectors(n, schur.t);
    vectors.values(re, im);
    multiply(n, n, n, schur.z, vectors.vectors(), right);
    multiply(n, n, n, schur.z, leftVectors(n, schur.t, im), left);
    normalise(n, im, right);
    normalise(n, im, left);
    scale(n, re, im, exponent);
  }

  /** The left vectors of T, packed: from wᵀ T = λ wᵀ follows that lᴴ T = λ lᴴ with l = w̄. */
  private static double[] leftVectors(int n, double[] t, double[] im) {
    double[] upsideDown = new SchurVectors(n, SchurVectors.flipped(n, t)).vectors();
    double[] left = new double[n * n];
    for (int k = 0; k < n; k++) {
      boolean pair = im[k] > 0;
      // The block that starts at k ends, in the flipped matrix, at n − 1 − k.
      int from = n - 1 - k - (pair ? 1 : 0);
      for (int i = 0; i < n; i++) {
        left[i * n + k] = upsideDown[(n - 1 - i) * n + from];
        if (pair) {
          left[i * n + k + 1] = -upsideDown[(n - 1 - i) * n + from + 1];
        }
      }
      k += pair ? 1 : 0;
    }
    return left;
  }

  private static void normalise(int n, double[] im, double[] packed) {
    for (int k = 0; k < n; k++) {
      int columns = im[k] > 0 ? 2 : 1;
      double norm = 0;
      for (int i = 0; i < n; i++) {
        for (int j = k; j < k + columns; j++) {
          norm = Math.hypot(norm, packed[i * n + j]);
        }
      }
      for (int i = 0; i < n; i++) {
        for (int j = k; j < k + columns; j++) {
          packed[i * n + j] /= norm;
        }
      }
      k += columns - 1;
    }
  }

  @Override
  public void symmetricEigen(int n, double[] a, double[] values) {
    RealMatrix symmetric = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        symmetric.setEntry(i, j, a[i * n + j]);
        symmetric.setEntry(j, i, a[i * n + j]);
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(symmetric);
    for (int i = 0; i < n; i++) {
      int descending = n - 1 - i;
      values[i] = eigen.getRealEigenvalue(descending);
      System.arraycopy(eigen.getEigenvector(descending).toArray(), 0, a, i * n, n);
    }
  }

  @Override
  public void svd(int m, int n, double[] a, double[] u, double[] s, double[] vt) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(m, n, true, true, true);
    if (!svd.decompose(new DMatrixRMaj(m, n, true, a.clone()))) {
      throw new ArithmeticException("The singular value iteration did not converge.");
    }
    int p = Math.min(m, n);
    DMatrixRMaj left = svd.getU(new DMatrixRMaj(1, 1), false);
    DMatrixRMaj right = svd.getV(new DMatrixRMaj(1, 1), true);
    double[] singular = svd.getSingularValues();
    Integer[] order = new Integer[p];
    for (int i = 0; i < p; i++) {
      order[i] = i;
    }
    java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(i -> -singular[i]));
    for (int i = 0; i < p; i++) {
      s[i] = singular[order[i]];
      for (int row = 0; row < m; row++) {
        u[row * p + i] = left.get(row, order[i]);
      }
      for (int column = 0; column < n; column++) {
        vt[i * n + column] = right.get(order[i], column);
      }
    }
  }
}
