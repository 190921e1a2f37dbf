package separatrix.linalg;

import java.lang.foreign.MemorySegment;
import separatrix.linalg.Kernels.Form;

/** Matrix products on OpenBLAS, one thread a call. */
final class NativeProducts {
  private static final int ROW_MAJOR = 101;
  private static final int PLAIN = 111;
  private static final int TRANSPOSED = 112;
  private static final int LOWER = 122;

  private final OpenBlas blas;

  NativeProducts(OpenBlas blas) {
    this.blas = blas;
  }

  private static int code(Form form) {
    return form == Form.PLAIN ? PLAIN : TRANSPOSED;
  }

  void gemm(
      Form formA,
      Form formB,
      int m,
      int n,
      int k,
      double[] a,
      double[] b,
      double beta,
      double[] c) {
    if (m == 0 || n == 0) {
      return;
    }
    try {
      blas.gemm.invokeExact(
          ROW_MAJOR,
          code(formA),
          code(formB),
          m,
          n,
          k,
          1.0,
          MemorySegment.ofArray(a),
          Math.max(1, formA == Form.PLAIN ? k : m),
          MemorySegment.ofArray(b),
          Math.max(1, formB == Form.PLAIN ? n : k),
          beta,
          MemorySegment.ofArray(c),
          n);
    } catch (Throwable failure) {
      throw NativeKernels.broken(failure);
    }
  }

  /** The lower triangle of c = aᵀ · a. */
  void gram(int n, double[] a, double[] c) {
    MemorySegment factor = MemorySegment.ofArray(a);
    MemorySegment result = MemorySegment.ofArray(c);
    try {
      blas.syrk.invokeExact(ROW_MAJOR, LOWER, TRANSPOSED, n, n, 1.0, factor, n, 0.0, result, n);
    } catch (Throwable failure) {
      throw NativeKernels.broken(failure);
    }
  }

  void multiply(Panel a, Form formA, Panel b, Form formB, double beta, Panel c) {
    c.checkProduct(a, formA, b, formB);
    int k = a.columns(formA);
    try {
      switch (c.block.precision()) {
        case SINGLE ->
            blas.singleGemm.invokeExact(
                ROW_MAJOR,
                code(formA),
                code(formB),
                c.rows,
                c.columns,
                k,
                1.0f,
                a.segment,
                a.stride,
                b.segment,
                b.stride,
                (float) beta,
                c.segment,
                c.stride);
        case DOUBLE ->
            blas.gemm.invokeExact(
                ROW_MAJOR,
                code(formA),
                code(formB),
                c.rows,
                c.columns,
                k,
                1.0,
                a.segment,
                a.stride,
                b.segment,
                b.stride,
                beta,
                c.segment,
                c.stride);
      }
    } catch (Throwable failure) {
      throw NativeKernels.broken(failure);
    }
  }
}
