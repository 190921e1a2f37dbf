package separatrix.topology;

import java.util.Arrays;
import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.TangentMap;

/**
 * What a round of an orbit does: x moves to G(x) after a period of T steps, where states between
 * steps are interpolated.
 *
 * @param end G(x)
 * @param coarse G(x) through two points fewer, to tell how good the interpolation is
 * @param velocity ∂G/∂T
 * @param matrix ∂G/∂x, n × n: the monodromy matrix
 */
record Monodromy(Vector end, Vector coarse, Vector velocity, Matrix matrix) {
  private static final int POINTS = 8;

  /** The shortest period that interpolation can follow. */
  static final int LEAST = POINTS / 2;

  /** One round of `period` steps, at least {@link #LEAST}, from `state`. */
  static Monodromy between(DynamicalSystem system, Vector state, double period) {
    int base = (int) Math.floor(period);
    Interpolation fine = Interpolation.at(period - base, POINTS);
    Interpolation coarse = Interpolation.at(period - base, POINTS - 2);
    return weighted(system, state, base, fine, coarse);
  }

  /** `steps` whole steps from `state`. */
  static Monodromy whole(DynamicalSystem system, Vector state, int steps) {
    Interpolation one = new Interpolation(0, Vector.of(1), Vector.of(0));
    return weighted(system, state, steps, one, one);
  }

  private static Monodromy weighted(
      DynamicalSystem system, Vector state, int base, Interpolation fine, Interpolation coarse) {
    int n = system.dimension();
    double[] product = Matrix.identity(n).toRowMajor();
    double[] next = new double[n * n];
    double[] jacobian = new double[n * n];
    double[] matrix = new double[n * n];
    double[] end = new double[n];
    double[] rough = new double[n];
    double[] velocity = new double[n];
    TangentMap tangent = system.tangentMap(1);
    Batch here = Batch.of(state);
    for (int step = 0; step <= base + fine.last(); step++) {
      int j = step - base - fine.first();
      if (j >= 0) {
        addScaled(fine.weights().at(j), product, matrix);
        addScaled(fine.weights().at(j), here.data(), end);
        addScaled(fine.slopes().at(j), here.data(), velocity);
      }
      int c = step - base - coarse.first();
      if (c >= 0 && c < coarse.weights().size()) {
        addScaled(coarse.weights().at(c), here.data(), rough);
      }
      tangent.at(here);
      tangent.jacobian(0, jacobian);
      Kernels.standard().multiply(n, n, n, jacobian, product, next);
      double[] swap = product;
      product = next;
      next = swap;
      here = Batch.of(Vector.of(Arrays.copyOf(tangent.image().data(), n)));
    }
    return new Monodromy(
        Vector.of(end), Vector.of(rough), Vector.of(velocity), Matrix.fromRowMajor(n, n, matrix));
  }

  private static void addScaled(double factor, double[] values, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[i];
    }
  }
}
