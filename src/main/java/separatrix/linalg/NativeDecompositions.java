package separatrix.linalg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** LAPACK's decompositions, on copies outside the heap: they may take seconds. */
final class NativeDecompositions {
  private final OpenBlas blas;

  NativeDecompositions(OpenBlas blas) {
    this.blas = blas;
  }

  void eigen(int n, double[] a, double[] re, double[] im, double[] left, double[] right) {
    geev('V', n, a, re, im, left, right);
  }

  void eigenvalues(int n, double[] a, double[] re, double[] im) {
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
      double[] columns = new double[n * stride];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          columns[j * stride + i] = a[i * n + j];
        }
      }
      MemorySegment matrix = arena.allocateFrom(JAVA_DOUBLE, columns);
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
      if (job == 'V') {
        read(vl, columns);
        rows(n, stride, columns, left);
        read(vr, columns);
        rows(n, stride, columns, right);
      }
    }
  }

  /** From columns that begin every `stride` values. */
  private static void rows(int n, int stride, double[] columns, double[] into) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        into[i * n + j] = columns[j * stride + i];
      }
    }
  }

  void symmetricEigen(int n, double[] a, double[] values) {
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

  void svd(int m, int n, double[] a, double[] u, double[] s, double[] vt) {
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
      routine.invokeExact(arguments);
    } catch (Throwable failure) {
      throw NativeKernels.broken(failure);
    }
  }

  private static void converged(MemorySegment info, String what) {
    int code = info.get(JAVA_INT, 0);
    if (code != 0) {
      throw new ArithmeticException(what + " did not converge (code " + code + ").");
    }
  }

  private static byte[] letter(char letter) {
    return new byte[] {(byte) letter};
  }

  private static void read(MemorySegment from, double[] into) {
    MemorySegment.copy(from, JAVA_DOUBLE, 0, into, 0, (int) (from.byteSize() / Double.BYTES));
  }
}
