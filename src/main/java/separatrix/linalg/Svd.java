package separatrix.linalg;

/** The thin singular value decomposition A = U · diag(s) · Vᵀ, s descending. */
public record Svd(Matrix u, Vector singularValues, Matrix vTransposed) {

  public static Svd of(Matrix matrix) {
    return of(matrix, Kernels.standard());
  }

  static Svd of(Matrix matrix, Kernels kernels) {
    int m = matrix.rows();
    int n = matrix.columns();
    int p = Math.min(m, n);
    double[] u = new double[m * p];
    double[] s = new double[p];
    double[] vt = new double[p * n];
    kernels.svd(m, n, matrix.toRowMajor(), u, s, vt);
    return new Svd(Matrix.fromRowMajor(m, p, u), Vector.of(s), Matrix.fromRowMajor(p, n, vt));
  }
}
