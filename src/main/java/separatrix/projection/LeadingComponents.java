package separatrix.projection;

import separatrix.linalg.Matrix;
import separatrix.linalg.SymmetricEigen;
import separatrix.linalg.Vector;

/**
 * The first principal components of a cloud of states of any dimension: those of the covariance
 * XᵀX/m of m centred states X (m × n), or, where there are more coordinates than states, of XXᵀ/m,
 * whose eigenvectors u give the components Xᵀu/|Xᵀu| with the same variances.
 *
 * @param mean the mean state, n
 * @param components unit directions of largest variance as rows, k × n; the entry of largest
 *     absolute value is positive
 * @param variances along them, descending
 * @param totalVariance of all n coordinates
 */
public record LeadingComponents(
    Vector mean, Matrix components, Vector variances, double totalVariance) {

  /** At most `most` components of the rows of `states`. */
  public static LeadingComponents of(Matrix states, int most) {
    int rows = states.rows();
    int n = states.columns();
    CentredCloud centred = CentredCloud.of(states);
    Matrix cloud = centred.states();
    int count = Math.min(most, Math.min(rows, n));
    Matrix products = n <= rows ? cloud.transpose().times(cloud) : cloud.times(cloud.transpose());
    SymmetricEigen eigen = SymmetricEigen.of(products.times(1.0 / rows));
    double[][] components = new double[count][];
    for (int k = 0; k < count; k++) {
      Vector vector = eigen.vectors().row(k);
      components[k] = Pca.upright(n <= rows ? vector : direction(cloud, vector)).toArray();
    }
    return new LeadingComponents(
        centred.mean(),
        Matrix.of(components),
        eigen.values().slice(0, count).map(value -> Math.max(0, value)),
        trace(products) / rows);
  }

  private static double trace(Matrix matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      sum += matrix.at(i, i);
    }
    return sum;
  }

  /** A direction of no variance is no direction; it shows nothing. */
  private static Vector direction(Matrix cloud, Vector weights) {
    Vector direction = cloud.transpose().times(weights);
    double length = direction.norm();
    return length > 0 ? direction.times(1 / length) : direction;
  }

  /** How many there are. */
  public int count() {
    return components.rows();
  }

  /** The share of the total variance along a component, counted from 0. */
  public double share(int component) {
    return totalVariance > 0 ? variances.at(component) / totalVariance : 0;
  }

  /** States (rows × n) along the components, rows × k. */
  public Matrix project(Matrix states) {
    double[] along = states.times(components.transpose()).toRowMajor();
    Vector shift = components.times(mean);
    for (int i = 0; i < along.length; i++) {
      along[i] -= shift.at(i % count());
    }
    return Matrix.fromRowMajor(states.rows(), count(), along);
  }
}
