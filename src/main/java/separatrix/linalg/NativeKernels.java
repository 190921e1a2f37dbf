package separatrix.linalg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Kernels on OpenBLAS and its LAPACK. LAPACK reads column-major: a row-major A looks like Aᵀ. */
final class NativeKernels implements Kernels {
  private final OpenBlas blas;
  private final NativeProducts products;

  NativeKernels(OpenBlas blas) {
    this.blas = blas;
    products = new NativeProducts(blas);
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
    geev('V', n, a, re, im, left, right);
  }

  @Override
  public void eigenvalues(int n, double[] a, double[] re, double[] im) {
    geev('N', n, a, re, im, new double[0], new double[0]);
  }

  private void geev(
      char job, int n, double[] a, double[] re, double[] im, double[] left, double[] right) {
    if (n == 0) {
      return;
    }
    // Columns that begin at multiples of a page share their places in the cache.
    int stride = n % 64 == 0 ? n + 8 : n;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment matrix = arena.allocate(JAVA_DOUBLE, (long) n * stride);
      for (int i = 0; i < n * n; i++) {
        matrix.setAtIndex(JAVA_DOUBLE, (long) i % n * stride + i / n, a[i]);
      }
      MemorySegment real = arena.allocate(JAVA_DOUBLE, n);
      MemorySegment imaginary = arena.allocate(JAVA_DOUBLE, n);
      int vectorStride = job == 'V' ? stride : 1;
      MemorySegment vl = arena.allocate(JAVA_DOUBLE, (long) n * vectorStride);
      MemorySegment vr = arena.allocate(JAVA_DOUBLE, (long) n * vectorStride);
      MemorySegment vectors = arena.allocateFrom(JAVA_BYTE, letter(job));
      int workSize = n * 40;
      MemorySegment info = arena.allocate(JAVA_INT);
      call(
          blas.geev,
          vectors,
          vectors,
          arena.allocateFrom(JAVA_INT, n),
          matrix,
          arena.allocateFrom(JAVA_INT, stride),
          real,
          imaginary,
          vl,
          arena.allocateFrom(JAVA_INT, vectorStride),
          vr,
          arena.allocateFrom(JAVA_INT, vectorStride),
          arena.allocate(JAVA_DOUBLE, workSize),
          arena.allocateFrom(JAVA_INT, workSize),
          info);
      converged(info, "The eigenvalue iteration");
      read(real, re);
      read(imaginary, im);
      for (int i = 0; i < left.length; i++) {
        left[i] = vl.getAtIndex(JAVA_DOUBLE, (long) i % n * stride + i / n);
        right[i] = vr.getAtIndex(JAVA_DOUBLE, (long) i % n * stride + i / n);
      }
    }
  }

  @Override
  public void symmetricEigen(int n, double[] a, double[] values) {
    if (n == 0) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment matrix = arena.allocateFrom(JAVA_DOUBLE, a);
      MemorySegment w = arena.allocate(JAVA_DOUBLE, n);
      int workSize = 1 + 6 * n + 2 * n * n;
      int integerSize = 3 + 5 * n;
      MemorySegment info = arena.allocate(JAVA_INT);
      call(
          blas.syevd,
          arena.allocateFrom(JAVA_BYTE, letter('V')),
          arena.allocateFrom(JAVA_BYTE, letter('U')),
          arena.allocateFrom(JAVA_INT, n),
          matrix,
          arena.allocateFrom(JAVA_INT, n),
          w,
          arena.allocate(JAVA_DOUBLE, workSize),
          arena.allocateFrom(JAVA_INT, workSize),
          arena.allocate(JAVA_INT, integerSize),
          arena.allocateFrom(JAVA_INT, integerSize),
          info);
      converged(info, "The symmetric eigenvalue iteration");
      // Column i of the column-major result is row i of the row-major array.
      read(matrix, a);
      read(w, values);
    }
  }

  @Override
  public void svd(int m, int n, double[] a, double[] u, double[] s, double[] vt) {
    int p = Math.min(m, n);
    if (p == 0) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      // Column-major LAPACK sees Aᵀ = V · S · Uᵀ (n × m): its left factor is our vt, row-major.
      MemorySegment matrix = arena.allocateFrom(JAVA_DOUBLE, a);
      MemorySegment singular = arena.allocate(JAVA_DOUBLE, p);
      MemorySegment leftFactor = arena.allocate(JAVA_DOUBLE, (long) n * p);
      MemorySegment rightFactor = arena.allocate(JAVA_DOUBLE, (long) p * m);
      int workSize = 4 * p * p + 7 * p + 32 * Math.max(m, n) + Math.max(m, n);
      MemorySegment info = arena.allocate(JAVA_INT);
      call(
          blas.gesdd,
          arena.allocateFrom(JAVA_BYTE, letter('S')),
          arena.allocateFrom(JAVA_INT, n),
          arena.allocateFrom(JAVA_INT, m),
          matrix,
          arena.allocateFrom(JAVA_INT, n),
          singular,
          leftFactor,
          arena.allocateFrom(JAVA_INT, n),
          rightFactor,
          arena.allocateFrom(JAVA_INT, p),
          arena.allocate(JAVA_DOUBLE, workSize),
          arena.allocateFrom(JAVA_INT, workSize),
          arena.allocate(JAVA_INT, 8L * p),
          info);
      converged(info, "The singular value iteration");
      read(singular, s);
      read(leftFactor, vt);
      read(rightFactor, u);
    }
  }

  private static void call(MethodHandle routine, MemorySegment... arguments) {
    try {
      routine.invokeWithArguments((Object[]) arguments);
    } catch (Throwable failure) {
      throw broken(failure);
    }
  }

  static IllegalStateException broken(Throwable failure) {
    return new IllegalStateException("A call into the native linear algebra failed.", failure);
  }

  private static void converged(MemorySegment info, String what) {
    int code = info.get(JAVA_INT, 0);
    if (code != 0) {
      throw new ArithmeticException(what + " did not converge (code " + code + ").");
    }
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

  private static void read(MemorySegment from, double[] into) {
    MemorySegment.copy(from, JAVA_DOUBLE, 0, into, 0, (int) (from.byteSize() / Double.BYTES));
  }
}
