package separatrix.linalg;

/**
 * Dense kernels on row-major arrays: the hot inner parts of everything else. Two implementations
 * give the same answers to rounding: OpenBLAS with one thread per call (we parallelise over starts
 * and networks), and pure Java where the native library cannot load.
 *
 * <p>All methods are safe to call from many threads at once.
 */
public sealed interface Kernels permits NativeKernels, JavaKernels {

  /** Whether a factor is taken as it stands or transposed. */
  enum Form {
    PLAIN,
    TRANSPOSED
  }

  /** The kernels of this process: native where they load, else Java. */
  static Kernels standard() {
    return KernelChoice.STANDARD;
  }

  /** What runs, in words for a report: the library and its version, or why it did not load. */
  String description();

  /**
   * c = op(a) · op(b) + beta · c, where op(a) is m × k, op(b) is k × n and c is m × n, each stored
   * without gaps.
   */
  void gemm(
      Form formA, Form formB, int m, int n, int k, double[] a, double[] b, double beta, double[] c);

  /** c = a · b with a of m × k and b of k × n. */
  default void multiply(int m, int n, int k, double[] a, double[] b, double[] c) {
    gemm(Form.PLAIN, Form.PLAIN, m, n, k, a, b, 0, c);
  }

  /** c = a · bᵀ with a of m × k and b of n × k: a batch of rows through a weight matrix. */
  default void multiplyByTransposed(int m, int n, int k, double[] a, double[] b, double[] c) {
    gemm(Form.PLAIN, Form.TRANSPOSED, m, n, k, a, b, 0, c);
  }

  /** c = op(a) · op(b) + beta · c, in the precision that all three have. */
  void multiply(Panel a, Form formA, Panel b, Form formB, double beta, Panel c);

  /**
   * c = aᵀ · a with a of n × n, at half the cost of a product: only the lower triangle of c, the
   * diagonal included, is promised, which is what {@link #solvePositive} reads.
   */
  void gram(int n, double[] a, double[] c);

  /**
   * Factors the n × n matrix `a` in place as LU with row exchanges, for {@link #solveFactored} and
   * {@link #determinantSign}.
   *
   * @param pivots n row exchanges, written
   * @return whether the matrix is numerically regular (no pivot is exactly zero)
   */
  boolean factor(int n, double[] a, int[] pivots);

  /** Solves A · x = b for the factored A; `b` becomes x. */
  void solveFactored(int n, double[] factored, int[] pivots, double[] b);

  /** sign det A from its factors: −1, 0 or +1. */
  static int determinantSign(int n, double[] factored, int[] pivots) {
    int sign = 1;
    for (int i = 0; i < n; i++) {
      double diagonal = factored[i * n + i];
      if (diagonal == 0) {
        return 0;
      }
      if (diagonal < 0) {
        sign = -sign;
      }
      if (pivots[i] != i) {
        sign = -sign;
      }
    }
    return sign;
  }

  /**
   * Solves S · x = b for a symmetric positive definite S of n × n (destroyed), of which the lower
   * triangle is read; `b` becomes x.
   *
   * @return false where S is not positive definite, or not finite
   */
  boolean solvePositive(int n, double[] s, double[] b);

  /** Whether the first n values are numbers: a factorisation lets NaN pass without a word. */
  static boolean isFinite(int n, double[] values) {
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(values[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Eigenvalues and both sets of eigenvectors of a general n × n matrix, in LAPACK's packed form: a
   * conjugate pair at i, i + 1 has its vector's real part in column i and its imaginary part (for
   * the eigenvalue with positive imaginary part) in column i + 1. A · r = λ r and lᴴ · A = λ lᴴ.
   */
  void eigen(int n, double[] a, double[] re, double[] im, double[] left, double[] right);

  /** The eigenvalues alone, in the order of {@link #eigen}, at a fraction of its cost. */
  void eigenvalues(int n, double[] a, double[] re, double[] im);

  /**
   * Eigenvalues, ascending, and orthonormal eigenvectors of a symmetric n × n matrix.
   *
   * @param a the matrix; on return row i is the eigenvector of values[i]
   */
  void symmetricEigen(int n, double[] a, double[] values);

  /**
   * The thin singular value decomposition a = u · diag(s) · vᵀ of an m × n matrix, with p = min(m,
   * n): u is m × p, s descending, vt is p × n.
   */
  void svd(int m, int n, double[] a, double[] u, double[] s, double[] vt);
}
