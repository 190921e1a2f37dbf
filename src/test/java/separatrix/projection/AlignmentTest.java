package separatrix.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

class AlignmentTest {
  private static final double TINY = 1e-12;

  private static Matrix cloud(int rows, int columns, long seed) {
    var random = new SplittableRandom(seed);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      // Columns of falling spread, so that components are distinct.
      values[i] = random.nextGaussian() * (columns - i % columns);
    }
    return Matrix.fromRowMajor(rows, columns, values);
  }

  private static final Matrix QUARTER_TURN =
      Matrix.of(new double[][] {{0, 1, 0}, {-1, 0, 0}, {0, 0, 1}});

  @Test
  void aTurnedCloudIsTurnedBack() {
    Matrix cloud = cloud(50, 3, 1);
    Matrix rotation = Alignment.of(cloud.times(QUARTER_TURN), cloud).rotation();
    assertThat(rotation.minus(QUARTER_TURN.transpose()).maxAbs()).isCloseTo(0, within(TINY));
  }

  @Test
  void whereACloudLiesDoesNotMatter() {
    Matrix cloud = cloud(50, 3, 1);
    Matrix moved =
        Matrix.ofRows(
            java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> cloud.row(i).plus(Vector.of(5, -3, 2)))
                .toList());
    assertThat(Alignment.of(moved, cloud).rotation().minus(Matrix.identity(3)).maxAbs())
        .isCloseTo(0, within(TINY));
  }

  @Test
  void theSameStatesAreSeenWhereTheyWere() {
    Matrix states = cloud(80, 6, 2);
    Pca components = Pca.of(states);
    Matrix before = components.view(0, 1, 2).project(states).times(QUARTER_TURN);
    Matrix now = Alignment.view(components, states, before).project(states);
    assertThat(now.minus(before).maxAbs()).isCloseTo(0, within(1e-10));
  }

  @Test
  void turningLosesNoVariance() {
    Matrix states = cloud(80, 6, 2);
    Pca components = Pca.of(states);
    Matrix before = cloud(80, 3, 3);
    assertThat(Alignment.view(components, states, before).totalShare())
        .isCloseTo(components.view(0, 1, 2).totalShare(), within(TINY));
  }

  @Test
  void aSystemOfTwoDimensionsKeepsItsTwoAxes() {
    Matrix states = cloud(30, 2, 4);
    Pca components = Pca.of(states);
    Matrix before = components.view(0, 1, 2).project(states);
    assertThat(Alignment.view(components, states, before).axisName(2)).isEmpty();
  }
}
