package separatrix.dynamics;

import separatrix.linalg.Batch;

/**
 * Some orthonormal vectors, one per row, that are carried along by Jacobians and made orthonormal
 * again (Gram-Schmidt, every projection made twice, which is as accurate as Householder's QR).
 */
final class OrthonormalFrame {
  private final int dimension;
  private final Batch vectors;

  /** The first `count` unit vectors, each with a little of the others so that none is left out. */
  OrthonormalFrame(int count, int dimension) {
    this.dimension = dimension;
    vectors = new Batch(count, dimension);
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < dimension; i++) {
        vectors.set(k, i, (i == k ? 1 : 0) + 0.1 * Math.cos(1 + k * 1.7 + i * 2.3));
      }
    }
    orthonormalise(new double[count]);
  }

  Batch vectors() {
    return vectors;
  }

  /**
   * Makes the vectors orthonormal, in their order.
   *
   * @param logarithms of length count: the logarithm of each stretch is added
   */
  void orthonormalise(double[] logarithms) {
    double[] data = vectors.data();
    for (int k = 0; k < vectors.rows(); k++) {
      int row = k * dimension;
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          subtract(data, row, j * dimension, dot(data, row, j * dimension));
        }
      }
      double norm = Math.sqrt(dot(data, row, row));
      // A vector that is crushed to nothing has an exponent of minus infinity; any direction goes
      // on.
      if (!(norm > Double.MIN_NORMAL)) {
        logarithms[k] += Math.log(Double.MIN_NORMAL);
        restart(k);
        continue;
      }
      logarithms[k] += Math.log(norm);
      for (int i = 0; i < dimension; i++) {
        data[row + i] /= norm;
      }
    }
  }

  /** Another vector, orthogonal to those before it. */
  private void restart(int k) {
    double[] data = vectors.data();
    int row = k * dimension;
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < dimension; i++) {
        data[row + i] = i == axis ? 1 : 0;
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          subtract(data, row, j * dimension, dot(data, row, j * dimension));
        }
      }
      double norm = Math.sqrt(dot(data, row, row));
      if (norm > 0.5 / Math.sqrt(dimension)) {
        for (int i = 0; i < dimension; i++) {
          data[row + i] /= norm;
        }
        return;
      }
    }
  }

  private double dot(double[] data, int a, int b) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < dimension; i += 2) {
      even += data[a + i] * data[b + i];
      odd += data[a + i + 1] * data[b + i + 1];
    }
    return i < dimension ? even + odd + data[a + i] * data[b + i] : even + odd;
  }

  private void subtract(double[] data, int from, int what, double factor) {
    for (int i = 0; i < dimension; i++) {
      data[from + i] -= factor * data[what + i];
    }
  }
}
