package separatrix.projection;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** Seeded clouds of states. */
final class Clouds {
  private Clouds() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static Matrix gaussian(int rows, int columns, long seed) {
    RandomGenerator random = random(seed);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    return Matrix.fromRowMajor(rows, columns, values);
  }

  static Vector vector(int size, long seed) {
    return gaussian(1, size, seed).row(0);
  }

  /** A cloud that is longer along some directions than along others. */
  static Matrix stretched(int rows, int columns, long seed) {
    return gaussian(rows, columns, seed).times(gaussian(columns, columns, seed + 1));
  }
}
