package separatrix.projection;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * A cloud of states about its mean.
 *
 * @param states less the mean, one per row
 */
record CentredCloud(Vector mean, Matrix states) {

  static CentredCloud of(Matrix states) {
    int rows = states.rows();
    int n = states.columns();
    if (rows == 0 || n == 0) {
      throw new IllegalArgumentException("Principal components need states; none came.");
    }
    double[] centred = states.toRowMajor();
    double[] mean = new double[n];
    for (int i = 0; i < centred.length; i++) {
      mean[i % n] += centred[i] / rows;
    }
    for (int i = 0; i < centred.length; i++) {
      centred[i] -= mean[i % n];
    }
    return new CentredCloud(Vector.of(mean), Matrix.fromRowMajor(rows, n, centred));
  }
}
