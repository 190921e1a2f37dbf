package separatrix.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OuterEigenvaluesTest {
  private static final int N = 300;
  private static final double DRIVE = 1e8;

  /** A cloud of radius 0.5, and these eigenvalues besides, in a random basis that is not normal. */
  private static Matrix cloudAnd(double[][] block) {
    return Outliers.beside(block, N, 4);
  }

  private static List<Complex> past(Matrix matrix, double radius) {
    return OuterEigenvalues.past(matrix, Complex::abs, radius).orElseThrow().stream()
        .sorted(Comparator.comparingDouble(Complex::re))
        .toList();
  }

  private static void assertAre(List<Complex> found, Complex... due) {
    assertThat(found).hasSize(due.length);
    for (int i = 0; i < due.length; i++) {
      assertThat(found.get(i).minus(due[i]).abs()).isLessThan(1e-8);
    }
  }

  @Test
  void realOnesOfBothSignsAreFound() {
    Matrix matrix = cloudAnd(new double[][] {{1.2, 0.3, 0}, {0, -1.1, 0.4}, {0, 0, 1.01}});

    assertAre(past(matrix, 0.9), new Complex(-1.1, 0), new Complex(1.01, 0), new Complex(1.2, 0));
  }

  @Test
  void aPairIsFoundWhole() {
    assertThat(past(cloudAnd(new double[][] {{0.6, -0.9}, {0.9, 0.6}}), 0.9))
        .hasSize(2)
        .allMatch(value -> Math.abs(value.re() - 0.6) < 1e-8)
        .allMatch(value -> Math.abs(Math.abs(value.im()) - 0.9) < 1e-8);
  }

  @Test
  void oneThatOccursThreeTimesIsFoundThreeTimes() {
    Matrix matrix = cloudAnd(new double[][] {{1.2, 0, 0}, {0, 1.2, 0}, {0, 0, 1.2}});

    assertAre(past(matrix, 0.9), new Complex(1.2, 0), new Complex(1.2, 0), new Complex(1.2, 0));
  }

  @Test
  void thoseWithTheLargestRealPartAreFoundWhereThatIsTheMeasure() {
    Matrix matrix = cloudAnd(new double[][] {{-3, 0}, {0, 0.8}});

    assertThat(OuterEigenvalues.past(matrix, Complex::re, 0.7).orElseThrow())
        .singleElement()
        .satisfies(
            value ->
                assertThat(value.re())
                    .isCloseTo(0.8, org.assertj.core.api.Assertions.within(1e-8)));
  }

  @Test
  void thereAreNoneWhereNonePassesTheBorder() {
    assertThat(past(cloudAnd(new double[0][0]), 0.9)).isEmpty();
  }

  @Test
  void aBorderThroughTheMiddleOfTheCloudIsNotTold() {
    assertThat(OuterEigenvalues.past(cloudAnd(new double[0][0]), Complex::abs, 0.3)).isEmpty();
  }

  @Test
  void whereTheEntriesAreSoLargeThatTheirRoundingIsNotSmallNothingIsTold() {
    Matrix block = cloudAnd(new double[][] {{1.05, 0, 0}, {0, 0.95, 0}, {0, 0, -0.93}});
    double[] values = block.transpose().toRowMajor();
    for (int i = 3; i < N; i++) {
      for (int j = 0; j < 3; j++) {
        // The eigenvalues are those of the blocks, however strongly one drives the other.
        values[i * N + j] *= DRIVE;
      }
    }
    Matrix matrix = Matrix.fromRowMajor(N, N, values);

    assertThat(OuterEigenvalues.past(matrix, Complex::abs, 0.9)).isEmpty();
  }

  @Test
  void allOfASmallMatrixCanBePast() {
    Matrix matrix = Matrix.of(new double[][] {{2, 1}, {0, 3}});

    assertAre(past(matrix, 1), new Complex(2, 0), new Complex(3, 0));
  }

  @Test
  void aMatrixThatIsNotSquareIsRefused() {
    assertThatThrownBy(() -> OuterEigenvalues.past(Matrix.zeros(2, 3), Complex::abs, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("square");
  }
}
