package separatrix.network;

import java.util.function.UnaryOperator;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** The Jacobian of a function by central differences: an oracle for the exact ones. */
final class CentralDifferences {
  private static final double STEP = 6e-6;

  private CentralDifferences() {}

  static Matrix of(UnaryOperator<Vector> function, Vector at) {
    int rows = function.apply(at).size();
    double[] values = new double[rows * at.size()];
    for (int j = 0; j < at.size(); j++) {
      Vector shift = Vector.unit(at.size(), j).times(STEP);
      Vector slope =
          function.apply(at.plus(shift)).minus(function.apply(at.minus(shift))).times(0.5 / STEP);
      for (int i = 0; i < rows; i++) {
        values[i * at.size() + j] = slope.at(i);
      }
    }
    return Matrix.fromRowMajor(rows, at.size(), values);
  }
}
