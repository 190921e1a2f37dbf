package separatrix.projection;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.linalg.SymmetricEigen;
import separatrix.linalg.Vector;

/**
 * Principal components of a cloud of states.
 *
 * @param mean the mean state, n
 * @param covariance n × n, over the number of states
 * @param components the unit directions of largest variance as rows, n × n; the entry of largest
 *     absolute value is positive
 * @param variances along the components, descending
 */
public record Pca(Vector mean, Matrix covariance, Matrix components, Vector variances) {
  /** Entries of a direction that differ by less are taken for equal when its sign is chosen. */
  private static final double TIE = 1e-9;

  /** Data that deviate by no more do not move: what is left is rounding. */
  private static final double STILL = 1e-8;

  /** The components of the rows of `states` (states × n). */
  public static Pca of(Matrix states) {
    int rows = states.rows();
    int n = states.columns();
    CentredCloud centred = CentredCloud.of(states);
    Matrix cloud = centred.states();
    Matrix covariance = cloud.transpose().times(cloud).times(1.0 / rows);
    SymmetricEigen eigen = SymmetricEigen.of(covariance);
    double[][] components = new double[n][];
    for (int i = 0; i < n; i++) {
      components[i] = upright(eigen.vectors().row(i)).toArray();
    }
    return new Pca(
        centred.mean(),
        covariance,
        Matrix.of(components),
        eigen.values().map(value -> Math.max(0, value)));
  }

  /** The direction or its opposite, so that its entry of largest absolute value is positive. */
  static Vector upright(Vector direction) {
    int largest = 0;
    for (int i = 1; i < direction.size(); i++) {
      if (Math.abs(direction.at(i)) > Math.abs(direction.at(largest)) + TIE) {
        largest = i;
      }
    }
    return direction.at(largest) < 0 ? direction.times(-1) : direction;
  }

  public int dimension() {
    return mean.size();
  }

  public double totalVariance() {
    double sum = 0;
    for (int i = 0; i < variances.size(); i++) {
      sum += variances.at(i);
    }
    return sum;
  }

  /** The share of the total variance along a component, counted from 0. */
  public double share(int component) {
    double total = totalVariance();
    return total > 0 ? variances.at(component) / total : 0;
  }

  /** The data's standard deviation: the RMS over coordinates of theirs. */
  public double deviation() {
    return Math.sqrt(totalVariance() / dimension());
  }

  /** What kicks are measured in: the deviation, or 1 where the data do not move. */
  public double yardstick() {
    return isMotionless() ? 1 : deviation();
  }

  /** Whether the data do not move, but for rounding. */
  public boolean isMotionless() {
    return !(deviation() > STILL);
  }

  /** The view on three components, counted from 0; those beyond n are left out. */
  public AxesProjection view(int first, int second, int third) {
    List<Integer> shown =
        IntStream.of(first, second, third).filter(i -> i < dimension()).boxed().toList();
    return new AxesProjection(
        mean,
        Matrix.ofRows(shown.stream().map(components::row).toList()),
        shown.stream().map(Pca::name).toList(),
        covariance);
  }

  /** "PC 1" for component 0. */
  public static String name(int component) {
    return "PC " + (component + 1);
  }

  /** Name and share: "PC 1 — 41 %"; small shares with one decimal. */
  public String caption(int component) {
    double percent = 100 * share(component);
    String format = percent < 9.95 ? "%s — %.1f %%" : "%s — %.0f %%";
    return String.format(Locale.ROOT, format, name(component), percent);
  }
}
