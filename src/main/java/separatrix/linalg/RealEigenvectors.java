package separatrix.linalg;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Eigenvalues and unit eigenvectors in packed real form, columns as LAPACK packs them. */
final class RealEigenvectors {
  private final int size;
  private final double[] re;
  private final double[] im;
  private final double[] packed;

  private RealEigenvectors(int size, double[] re, double[] im, double[] packed) {
    this.size = size;
    this.re = re;
    this.im = im;
    this.packed = packed;
  }

  /** From commons-math3, whose vectors are packed alike but not normalised. */
  static RealEigenvectors of(EigenDecomposition eigen) {
    double[] re = eigen.getRealEigenvalues();
    double[] im = eigen.getImagEigenvalues();
    int n = re.length;
    double[] packed = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        packed[i * n + j] = eigen.getV().getEntry(i, j);
      }
    }
    for (int j = 0; j < n; j++) {
      int columns = im[j] == 0 ? 1 : 2;
      normalise(n, packed, j, columns);
      j += columns - 1;
    }
    return new RealEigenvectors(n, re, im, packed);
  }

  private static void normalise(int n, double[] packed, int column, int columns) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = column; j < column + columns; j++) {
        sum += packed[i * n + j] * packed[i * n + j];
      }
    }
    double norm = Math.sqrt(sum);
    if (norm == 0) {
      return;
    }
    for (int i = 0; i < n; i++) {
      for (int j = column; j < column + columns; j++) {
        packed[i * n + j] /= norm;
      }
    }
  }

  void copyTo(double[] reTarget, double[] imTarget, double[] packedTarget, double scale) {
    for (int i = 0; i < size; i++) {
      reTarget[i] = re[i] * scale;
      imTarget[i] = im[i] * scale;
    }
    copyTo(packedTarget);
  }

  void copyTo(double[] packedTarget) {
    System.arraycopy(packed, 0, packedTarget, 0, packed.length);
  }

  /**
   * The left vectors of this spectrum, from the right vectors of the transposed matrix: Aᵀ w = λ w
   * says wᵀ A = λ wᵀ, so the left vector (lᴴ A = λ lᴴ) is the conjugate of w.
   */
  RealEigenvectors leftFrom(RealEigenvectors transposed) {
    double[] left = new double[size * size];
    boolean[] taken = new boolean[size];
    for (int j = 0; j < size; j++) {
      int match = closest(transposed, taken, j);
      taken[match] = true;
      for (int i = 0; i < size; i++) {
        left[i * size + j] = transposed.packed[i * size + match];
      }
      if (im[j] != 0) {
        taken[match + 1] = true;
        for (int i = 0; i < size; i++) {
          left[i * size + j + 1] = -transposed.packed[i * size + match + 1];
        }
        j++;
      }
    }
    return new RealEigenvectors(size, re, im, left);
  }

  private int closest(RealEigenvectors other, boolean[] taken, int index) {
    int best = -1;
    double bestDistance = Double.POSITIVE_INFINITY;
    for (int k = 0; k < size; k++) {
      double distance = Math.hypot(re[index] - other.re[k], im[index] - other.im[k]);
      boolean alike = (im[index] == 0) == (other.im[k] == 0) && other.im[k] * im[index] >= 0;
      if (!taken[k] && alike && distance < bestDistance) {
        bestDistance = distance;
        best = k;
      }
    }
    if (best < 0) {
      throw new ArithmeticException(
          "The spectra of a matrix and its transpose do not match: " + Arrays.toString(re));
    }
    return best;
  }
}
