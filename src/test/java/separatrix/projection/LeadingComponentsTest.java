package separatrix.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import separatrix.linalg.Matrix;

class LeadingComponentsTest {

  /** States with a variance of its own along every coordinate. */
  private static Matrix cloud(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = 3 + random.nextGaussian() / (1 + i % columns);
    }
    return Matrix.fromRowMajor(rows, columns, values);
  }

  @ParameterizedTest
  @CsvSource({"60, 9", "12, 30"})
  void theyAreThoseOfTheWholeCovariance(int rows, int columns) {
    Matrix states = cloud(rows, columns);
    Pca whole = Pca.of(states);
    LeadingComponents leading = LeadingComponents.of(states, 4);
    for (int k = 0; k < 4; k++) {
      assertThat(leading.variances().at(k)).isCloseTo(whole.variances().at(k), within(1e-12));
      assertThat(leading.share(k)).isCloseTo(whole.share(k), within(1e-12));
      assertThat(leading.components().row(k).minus(whole.components().row(k)).maxAbs())
          .isLessThan(1e-9);
    }
  }

  @Test
  void thereAreNoMoreThanStates() {
    assertThat(LeadingComponents.of(cloud(2, 30), 12).count()).isEqualTo(2);
  }

  @Test
  void theMeanStateIsSeenAtTheOrigin() {
    LeadingComponents leading = LeadingComponents.of(cloud(60, 9), 4);
    assertThat(leading.project(Matrix.of(new double[][] {leading.mean().toArray()})).maxAbs())
        .isLessThan(1e-12);
  }

  @Test
  void aCloudWithoutStatesIsRefused() {
    assertThatThrownBy(() -> LeadingComponents.of(Matrix.zeros(0, 3), 2))
        .hasMessageContaining("none came");
  }
}
