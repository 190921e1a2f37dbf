package separatrix.linalg;

import java.util.SplittableRandom;

/** Matrices of which a few eigenvalues are known and the others lie in a cloud of radius 0.5. */
public final class Outliers {
  private Outliers() {}

  /** n × n and block triangular: its eigenvalues are the block's and those of the cloud. */
  public static Matrix beside(double[][] block, int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        boolean isInBlock = i < block.length && j < block.length;
        boolean isBelow = i >= block.length && j < block.length;
        double cloud = isBelow ? 0 : 0.5 / Math.sqrt(n) * random.nextGaussian();
        values[i * n + j] = isInBlock ? block[i][j] : cloud;
      }
    }
    return Matrix.fromRowMajor(n, n, values);
  }
}
