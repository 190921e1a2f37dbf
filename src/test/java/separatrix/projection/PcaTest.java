package separatrix.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Svd;
import separatrix.linalg.Vector;

class PcaTest {
  private final Matrix cloud = Clouds.stretched(300, 6, 1);
  private final Pca pca = Pca.of(cloud);

  @Test
  void aCloudAlongALineHasOneComponent() {
    Vector direction = Vector.of(0.6, -0.8, 0);
    Matrix line =
        Matrix.ofRows(List.of(direction.times(-1), direction.times(0), direction.times(2)));
    Pca found = Pca.of(line);
    assertThat(found.share(0)).isCloseTo(1, within(1e-14));
    // The largest entry is made positive.
    assertThat(found.components().row(0).distance(direction.times(-1))).isLessThan(1e-12);
    assertThat(found.mean().distance(direction.times(1 / 3.0))).isLessThan(1e-14);
  }

  @Test
  void dataThatMoveByRoundingOnlyAreMeasuredInLengths() {
    Pca still = Pca.of(Matrix.of(new double[][] {{0.3, 0}, {0.3 + 1e-16, 1e-15}, {0.3, -1e-15}}));

    assertThat(still.isMotionless()).isTrue();
    assertThat(still.yardstick()).isEqualTo(1);
  }

  @Test
  void sharesOfVarianceDescendAndSumToOne() {
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += pca.share(i);
      if (i > 0) {
        assertThat(pca.share(i)).isLessThanOrEqualTo(pca.share(i - 1));
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-14));
  }

  @Test
  void componentsAreOrthonormal() {
    Matrix products = pca.components().times(pca.components().transpose());
    assertThat(products.minus(Matrix.identity(6)).maxAbs()).isLessThan(1e-13);
  }

  @Test
  void variancesAreTheSquaredSingularValuesOfTheCentredCloud() {
    double[] centred = cloud.toRowMajor();
    for (int i = 0; i < centred.length; i++) {
      centred[i] -= pca.mean().at(i % 6);
    }
    Vector singular = Svd.of(Matrix.fromRowMajor(300, 6, centred)).singularValues();
    for (int i = 0; i < 6; i++) {
      assertThat(pca.variances().at(i))
          .isCloseTo(singular.at(i) * singular.at(i) / 300, within(1e-11));
    }
  }

  @Test
  void theVarianceSeenAlongAnAxisIsTheComponents() {
    Matrix seen = pca.view(0, 1, 2).project(cloud);
    for (int axis = 0; axis < 3; axis++) {
      Vector column = seen.column(axis);
      assertThat(column.dot(column) / 300).isCloseTo(pca.variances().at(axis), within(1e-11));
    }
  }

  @Test
  void theViewShowsTheSumOfItsShares() {
    assertThat(pca.view(0, 1, 2).totalShare())
        .isCloseTo(pca.share(0) + pca.share(1) + pca.share(2), within(1e-13));
  }

  @Test
  void theSameCloudGivesTheSameComponents() {
    assertThat(Pca.of(cloud).components()).isEqualTo(pca.components());
  }

  @Test
  void aMirroredCloudHasTheSameComponents() {
    assertThat(Pca.of(cloud.times(-1)).components().minus(pca.components()).maxAbs())
        .isLessThan(1e-10);
  }

  @Test
  void aSingleStateHasNoVariance() {
    Pca still = Pca.of(Matrix.of(new double[][] {{1, 2, 3}}));
    assertThat(still.totalVariance()).isZero();
    assertThat(still.share(0)).isZero();
    assertThat(still.view(0, 1, 2).totalShare()).isZero();
  }

  @Test
  void noStatesAreRefused() {
    assertThatThrownBy(() -> Pca.of(Matrix.zeros(0, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCaptionSaysNameAndShare() {
    Pca plain =
        Pca.of(
            Matrix.of(new double[][] {{2, 0}, {-2, 0}, {0, Math.sqrt(0.5)}, {0, -Math.sqrt(0.5)}}));
    assertThat(plain.caption(0)).isEqualTo("PC 1 — 89 %");
    assertThat(plain.caption(1)).isEqualTo("PC 2 — 11 %");
  }

  @Test
  void theDeviationIsThatOfACoordinateOnAverage() {
    Pca ball = Pca.of(Clouds.gaussian(20_000, 4, 8).times(3));
    assertThat(ball.deviation()).isCloseTo(3, within(0.05));
  }
}
