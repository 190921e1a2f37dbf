package separatrix.linalg;

/** A symmetric matrix's eigenvalues, descending, with orthonormal eigenvectors as rows. */
public record SymmetricEigen(Vector values, Matrix vectors) {

  public static SymmetricEigen of(Matrix symmetric) {
    int n = symmetric.rows();
    double[] rows = symmetric.toRowMajor();
    double[] ascending = new double[n];
    Kernels.standard().symmetricEigen(n, rows, ascending);
    double[] values = new double[n];
    double[] vectors = new double[n * n];
    for (int i = 0; i < n; i++) {
      values[i] = ascending[n - 1 - i];
      System.arraycopy(rows, (n - 1 - i) * n, vectors, i * n, n);
    }
    return new SymmetricEigen(Vector.of(values), Matrix.fromRowMajor(n, n, vectors));
  }
}
