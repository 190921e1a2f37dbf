package separatrix.linalg;

import separatrix.linalg.Kernels.Form;

/** Products of panels in plain Java, for machines without the native library. */
final class JavaProducts {
  private JavaProducts() {}

  static void multiply(Panel a, Form formA, Panel b, Form formB, double beta, Panel c) {
    c.checkProduct(a, formA, b, formB);
    switch (c.block) {
      case FloatBlock result ->
          multiply(
              a,
              formA,
              ((FloatBlock) a.block).data,
              b,
              formB,
              ((FloatBlock) b.block).data,
              beta,
              c,
              result.data);
      case DoubleBlock result ->
          multiply(
              a,
              formA,
              ((DoubleBlock) a.block).data,
              b,
              formB,
              ((DoubleBlock) b.block).data,
              beta,
              c,
              result.data);
    }
  }

  /** Row by row: a row of c is a sum of rows of op(b). */
  private static void multiply(
      Panel a,
      Form formA,
      float[] x,
      Panel b,
      Form formB,
      float[] y,
      double beta,
      Panel c,
      float[] z) {
    int n = c.columns;
    int k = a.columns(formA);
    float[] row = new float[n];
    float[] factor = new float[n];
    for (int i = 0; i < c.rows; i++) {
      int to = c.from + i * c.stride;
      for (int j = 0; j < n; j++) {
        row[j] = beta == 0 ? 0 : (float) beta * z[to + j];
      }
      for (int l = 0; l < k; l++) {
        float left = x[a.from + (formA == Form.PLAIN ? i * a.stride + l : l * a.stride + i)];
        if (formB == Form.PLAIN) {
          System.arraycopy(y, b.from + l * b.stride, factor, 0, n);
        } else {
          for (int j = 0; j < n; j++) {
            factor[j] = y[b.from + j * b.stride + l];
          }
        }
        for (int j = 0; j < n; j++) {
          row[j] += left * factor[j];
        }
      }
      System.arraycopy(row, 0, z, to, n);
    }
  }

  private static void multiply(
      Panel a,
      Form formA,
      double[] x,
      Panel b,
      Form formB,
      double[] y,
      double beta,
      Panel c,
      double[] z) {
    int n = c.columns;
    int k = a.columns(formA);
    double[] row = new double[n];
    double[] factor = new double[n];
    for (int i = 0; i < c.rows; i++) {
      int to = c.from + i * c.stride;
      for (int j = 0; j < n; j++) {
        row[j] = beta == 0 ? 0 : beta * z[to + j];
      }
      for (int l = 0; l < k; l++) {
        double left = x[a.from + (formA == Form.PLAIN ? i * a.stride + l : l * a.stride + i)];
        if (formB == Form.PLAIN) {
          System.arraycopy(y, b.from + l * b.stride, factor, 0, n);
        } else {
          for (int j = 0; j < n; j++) {
            factor[j] = y[b.from + j * b.stride + l];
          }
        }
        for (int j = 0; j < n; j++) {
          row[j] += left * factor[j];
        }
      }
      System.arraycopy(row, 0, z, to, n);
    }
  }
}
