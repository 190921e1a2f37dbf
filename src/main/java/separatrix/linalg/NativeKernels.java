package separatrix.linalg;

import java.lang.foreign.MemorySegment;

/** Kernels on OpenBLAS and its LAPACK. LAPACK reads column-major: a row-major A looks like Aᵀ. */
final class NativeKernels implements Kernels {
  private final OpenBlas blas;
  private final NativeProducts products;
  private final NativeDecompositions decompositions;

  NativeKernels(OpenBlas blas) {
    this.blas = blas;
    products = new NativeProducts(blas);
    decompositions = new NativeDecompositions(blas);
  }

  @Override
  public String description() {
    return "OpenBLAS, one thread a call";
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
    checkSize("a", (long) m * k, a.length);
    checkSize("b", (long) k * n, b.length);
    checkSize("c", (long) m * n, c.length);
    products.gemm(formA, formB, m, n, k, a, b, beta, c);
  }

  @Override
  public void multiply(Panel a, Form formA, Panel b, Form formB, double beta, Panel c) {
    products.multiply(a, formA, b, formB, beta, c);
  }

  @Override
  public void gram(int n, double[] a, double[] c) {
    checkSize("a", (long) n * n, a.length);
    checkSize("c", (long) n * n, c.length);
    products.gram(n, a, c);
  }

  @Override
  public boolean factor(int n, double[] a, int[] pivots) {
    if (n == 0) {
      return true;
    }
    checkSize("a", (long) n * n, a.length);
    checkSize("pivots", n, pivots.length);
    int[] size = {n};
    int[] info = {0};
    // LAPACK goes by columns: it factors Aᵀ, and solves with the transposed factors.
    try {
      blas.getrf.invokeExact(heap(size), heap(size), heap(a), heap(size), heap(pivots), heap(info));
    } catch (Throwable failure) {
      throw broken(failure);
    }
    for (int i = 0; i < n; i++) {
      pivots[i]--;
    }
    return info[0] == 0;
  }

  @Override
  public void solveFactored(int n, double[] factored, int[] pivots, double[] b) {
    int[] size = {n};
    int[] one = {1};
    int[] info = {0};
    int[] fortranPivots = new int[n];
    for (int i = 0; i < n; i++) {
      fortranPivots[i] = pivots[i] + 1;
    }
    try {
      blas.getrs.invokeExact(
          MemorySegment.ofArray(letter('T')),
          heap(size),
          heap(one),
          heap(factored),
          heap(size),
          heap(fortranPivots),
          heap(b),
          heap(size),
          heap(info));
    } catch (Throwable failure) {
      throw broken(failure);
    }
  }

  @Override
  public boolean solvePositive(int n, double[] s, double[] b) {
    checkSize("s", (long) n * n, s.length);
    checkSize("b", n, b.length);
    int[] size = {n};
    int[] info = {0};
    int[] one = {1};
    try {
      blas.posv.invokeExact(
          MemorySegment.ofArray(letter('U')),
          heap(size),
          heap(one),
          heap(s),
          heap(size),
          heap(b),
          heap(size),
          heap(info));
    } catch (Throwable failure) {
      throw broken(failure);
    }
    return info[0] == 0 && Kernels.isFinite(n, b);
  }

  @Override
  public void eigen(int n, double[] a, double[] re, double[] im, double[] left, double[] right) {
    decompositions.eigen(n, a, re, im, left, right);
  }

  @Override
  public void eigenvalues(int n, double[] a, double[] re, double[] im) {
    decompositions.eigenvalues(n, a, re, im);
  }

  @Override
  public void symmetricEigen(int n, double[] a, double[] values) {
    decompositions.symmetricEigen(n, a, values);
  }

  @Override
  public void svd(int m, int n, double[] a, double[] u, double[] s, double[] vt) {
    decompositions.svd(m, n, a, u, s, vt);
  }

  static IllegalStateException broken(Throwable failure) {
    return new IllegalStateException("A call into the native linear algebra failed.", failure);
  }

  private static void checkSize(String name, long due, int found) {
    if (found < due) {
      throw new IllegalArgumentException(
          "Array " + name + " has " + found + " values, " + due + " are due.");
    }
  }

  private static MemorySegment heap(int[] values) {
    return MemorySegment.ofArray(values);
  }

  private static MemorySegment heap(double[] values) {
    return MemorySegment.ofArray(values);
  }

  private static byte[] letter(char letter) {
    return new byte[] {(byte) letter};
  }
}
