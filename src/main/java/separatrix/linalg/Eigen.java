package separatrix.linalg;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The eigenvalues λ of a general real matrix A with right vectors r (A r = λ r) and left vectors l
 * (lᴴ A = λ lᴴ), all of unit length. A complex pair is stored as two neighbours, the eigenvalue
 * with positive imaginary part first.
 */
public final class Eigen {
  private final int size;
  private final double[] re;
  private final double[] im;
  private final double[] left;
  private final double[] right;
  private final double[] cosines;

  private Eigen(int size) {
    this.size = size;
    re = new double[size];
    im = new double[size];
    left = new double[size * size];
    right = new double[size * size];
    cosines = new double[size];
  }

  /** The spectrum of a square matrix. */
  public static Eigen of(Matrix matrix) {
    return of(matrix, Kernels.standard());
  }

  /** The eigenvalues alone, a complex pair as two neighbours; much cheaper than the vectors. */
  public static List<Complex> values(Matrix matrix) {
    return values(matrix, Kernels.standard());
  }

  static List<Complex> values(Matrix matrix, Kernels kernels) {
    check(matrix);
    int n = matrix.rows();
    double[] re = new double[n];
    double[] im = new double[n];
    kernels.eigenvalues(n, matrix.toRowMajor(), re, im);
    return IntStream.range(0, n).mapToObj(i -> new Complex(re[i], im[i])).toList();
  }

  static Eigen of(Matrix matrix, Kernels kernels) {
    check(matrix);
    Eigen eigen = new Eigen(matrix.rows());
    kernels.eigen(eigen.size, matrix.toRowMajor(), eigen.re, eigen.im, eigen.left, eigen.right);
    eigen.measureCosines();
    return eigen;
  }

  /** |lᴴ r| of every pair, in one go over both sets of vectors. */
  private void measureCosines() {
    double[] parallel = new double[size];
    double[] across = new double[size];
    for (int row = 0; row < size * size; row += size) {
      for (int k = 0; k < size; k++) {
        parallel[k] += left[row + k] * right[row + k];
        if (im[k] > 0) {
          parallel[k] += left[row + k + 1] * right[row + k + 1];
          across[k] += left[row + k] * right[row + k + 1] - left[row + k + 1] * right[row + k];
        }
      }
    }
    for (int k = 0; k < size; k++) {
      cosines[k] = im[k] < 0 ? cosines[k - 1] : Math.hypot(parallel[k], across[k]);
    }
  }

  private static void check(Matrix matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw new IllegalArgumentException(
          "Eigenvalues need a square matrix; a " + matrix + " came.");
    }
    if (!matrix.isFinite()) {
      throw new ArithmeticException("The matrix has entries that are not finite: no eigenvalues.");
    }
  }

  /** One eigenvalue's right and left vector, unpacked when asked for. */
  public record Pair(Eigen of, int index) implements EigenPair {

    @Override
    public ComplexVector right() {
      return of.right(index);
    }

    @Override
    public ComplexVector left() {
      return of.left(index);
    }

    @Override
    public int size() {
      return of.size;
    }

    @Override
    public double cosine() {
      return of.cosines[index];
    }
  }

  public Pair pair(int index) {
    return new Pair(this, index);
  }

  public int size() {
    return size;
  }

  public Complex value(int index) {
    return new Complex(re[index], im[index]);
  }

  public ComplexVector right(int index) {
    return unpack(right, index);
  }

  public ComplexVector left(int index) {
    return unpack(left, index);
  }

  private ComplexVector unpack(double[] packed, int index) {
    double[] real = new double[size];
    double[] imaginary = new double[size];
    int first = im[index] < 0 ? index - 1 : index;
    for (int i = 0; i < size; i++) {
      real[i] = packed[i * size + first];
      if (im[index] != 0) {
        double part = packed[i * size + first + 1];
        imaginary[i] = im[index] > 0 ? part : -part;
      }
    }
    return new ComplexVector(Vector.of(real), Vector.of(imaginary));
  }
}
