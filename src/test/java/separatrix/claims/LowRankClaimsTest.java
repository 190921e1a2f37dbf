package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Complex;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Row 25: a random matrix J of radius g plus m nᵀ with n correlated with J has two eigenvalues
 * outside the bulk, near the roots of λ² − θ₀ λ − θ₁ with θₖ = nᵀ Jᵏ m (Schuessler et al. 2020).
 */
class LowRankClaimsTest {
  private static final int UNITS = 1000;
  private static final double RADIUS = 0.8;

  /** The matrix with its θ₀ and θ₁. */
  private record Perturbed(Matrix matrix, double theta0, double theta1) {

    /** With θ₀ and θ₁ near those that are asked for. */
    static Perturbed of(double theta0, double theta1) {
      SplittableRandom random = new SplittableRandom(25);
      double[] values = new double[UNITS * UNITS];
      for (int i = 0; i < values.length; i++) {
        values[i] = RADIUS / Math.sqrt(UNITS) * random.nextGaussian();
      }
      Matrix bulk = Matrix.fromRowMajor(UNITS, UNITS, values);
      Vector m = Vector.zeros(UNITS).map(_ -> random.nextGaussian());
      Vector next = bulk.times(m);
      Vector n = m.times(theta0).plus(next.times(theta1 / (RADIUS * RADIUS))).times(1.0 / UNITS);
      for (int i = 0; i < UNITS; i++) {
        for (int j = 0; j < UNITS; j++) {
          values[i * UNITS + j] += m.at(i) * n.at(j);
        }
      }
      return new Perturbed(Matrix.fromRowMajor(UNITS, UNITS, values), n.dot(m), n.dot(next));
    }

    /** The eigenvalues outside the bulk. */
    List<Complex> outliers() {
      return Eigen.values(matrix).stream()
          .filter(value -> value.abs() > 1.1 * RADIUS)
          .sorted(Comparator.comparingDouble(Complex::re))
          .toList();
    }

    /** Half the sum of the two roots, and their half distance squared. */
    double centre() {
      return theta0 / 2;
    }

    double discriminant() {
      return theta0 * theta0 / 4 + theta1;
    }
  }

  @Test
  void twoRealOutliersAreNearTheRoots() {
    Perturbed perturbed = Perturbed.of(0.07, 1.5);
    List<Complex> outliers = perturbed.outliers();
    double half = Math.sqrt(perturbed.discriminant());

    assertThat(outliers).hasSize(2).allMatch(Complex::isReal);
    double low = perturbed.centre() - half;
    double high = perturbed.centre() + half;
    assertThat(outliers.getFirst().re()).isCloseTo(low, within(0.03 * Math.abs(low)));
    assertThat(outliers.getLast().re()).isCloseTo(high, within(0.03 * high));
  }

  @Test
  void aPairOfOutliersIsNearTheRootsToo() {
    Perturbed perturbed = Perturbed.of(0.41, -1.99);
    List<Complex> outliers = perturbed.outliers();

    assertThat(outliers).hasSize(2);
    Complex root = new Complex(perturbed.centre(), Math.sqrt(-perturbed.discriminant()));
    assertThat(outliers).anyMatch(value -> value.minus(root).abs() < 0.05 * root.abs());
  }
}
