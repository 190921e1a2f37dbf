package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;

/** Ridge regression at once and row by row. */
class LeastSquaresTest {
  private static final int SIZE = 7;
  private static final int OUTPUTS = 3;
  private static final int ROWS = 200;

  private static Matrix ones(int rows, int columns) {
    double[] ones = new double[rows * columns];
    Arrays.fill(ones, 1);
    return Matrix.fromRowMajor(rows, columns, ones);
  }

  private static Matrix solved(Matrix regressors, Matrix targets, Matrix weights, double ridge) {
    RidgeRegression regression = new RidgeRegression(regressors.columns(), targets.columns());
    regression.add(regressors.toRowMajor(), Asked.of(targets, weights));
    return regression.solve(ridge);
  }

  private static Matrix recursive(Matrix regressors, Asked asked, double alpha) {
    int outputs = OUTPUTS;
    RecursiveLeastSquares squares = new RecursiveLeastSquares(regressors.columns(), outputs, alpha);
    for (int row = 0; row < regressors.rows(); row++) {
      double[] targets = new double[outputs];
      double[] weights = new double[outputs];
      for (int k = 0; k < outputs; k++) {
        targets[k] = asked.target(row, k);
        weights[k] = asked.weight(row, k);
      }
      squares.learn(regressors.row(row).toArray(), targets, weights);
    }
    return squares.weights();
  }

  /** Σ x² = 5, Σ x y = 7. */
  @Test
  void oneWeightIsTheQuotientOfTheSums() {
    Matrix x = Matrix.of(new double[][] {{1}, {2}});
    Matrix y = Matrix.of(new double[][] {{1}, {3}});

    assertThat(solved(x, y, ones(2, 1), 0).at(0, 0)).isCloseTo(7.0 / 5, within(1e-14));
    assertThat(solved(x, y, ones(2, 1), 1).at(0, 0)).isCloseTo(7.0 / 6, within(1e-14));
  }

  /** Rows (0, 1), (1, 1), (2, 1): with λ = 1 the equations are 6 a + 3 b = 11, 3 a + 4 b = 8. */
  @Test
  void aLineWithRidgeIsAsSolvedByHand() {
    Matrix x = Matrix.of(new double[][] {{0, 1}, {1, 1}, {2, 1}});
    Matrix y = Matrix.of(new double[][] {{1}, {3}, {4}});

    assertThat(solved(x, y, ones(3, 1), 1).toRowMajor())
        .containsExactly(new double[] {4.0 / 3, 1}, within(1e-13));
  }

  @Test
  void aRowOfWeightTwoCountsAsTwoRows() {
    Matrix x = Matrix.of(new double[][] {{0, 1}, {1, 1}, {2, 1}});
    Matrix y = Matrix.of(new double[][] {{1}, {3}, {4}});
    Matrix twice = Matrix.of(new double[][] {{0, 1}, {1, 1}, {2, 1}, {2, 1}});
    Matrix due = Matrix.of(new double[][] {{1}, {3}, {4}, {4}});

    assertThat(solved(x, y, Matrix.of(new double[][] {{1}, {1}, {2}}), 0.5).toRowMajor())
        .containsExactly(solved(twice, due, ones(4, 1), 0.5).toRowMajor(), within(1e-13));
  }

  /** Both regressors are the same: the shortest solution shares the weight among them. */
  @Test
  void whatRowsDoNotDetermineStaysZeroWithoutRidge() {
    Matrix x = Matrix.of(new double[][] {{1, 1}, {2, 2}});
    Matrix y = Matrix.of(new double[][] {{2}, {4}});

    assertThat(solved(x, y, ones(2, 1), 0).toRowMajor())
        .containsExactly(new double[] {1, 1}, within(1e-13));
  }

  @Test
  void anOutputLearnsNothingWhereItIsNotAsked() {
    Matrix x = Matrix.of(new double[][] {{1}, {2}});
    Matrix y = Matrix.of(new double[][] {{1, Double.NaN}, {3, 5}});

    assertThat(solved(x, y, ones(2, 2), 0).toRowMajor())
        .containsExactly(new double[] {7.0 / 5, 5.0 / 2}, within(1e-14));
  }

  @Test
  void rowsThatWeighUnevenlyMayFollowRowsThatDoNot() {
    SplittableRandom random = new SplittableRandom(5);
    Matrix x = Drawn.gaussian(ROWS, SIZE, random);
    Matrix y = Drawn.gaussian(ROWS, OUTPUTS, random);
    double[] values = y.toRowMajor();
    values[ROWS * OUTPUTS - 1] = Double.NaN;
    Matrix some = Matrix.fromRowMajor(ROWS, OUTPUTS, values);
    int half = ROWS / 2;
    RidgeRegression parts = new RidgeRegression(SIZE, OUTPUTS);
    parts.add(x.rows(0, half).toRowMajor(), Asked.of(some.rows(0, half), ones(half, OUTPUTS)));
    parts.add(
        x.rows(half, ROWS).toRowMajor(), Asked.of(some.rows(half, ROWS), ones(half, OUTPUTS)));

    assertThat(parts.solve(0.1).toRowMajor())
        .containsExactly(solved(x, some, ones(ROWS, OUTPUTS), 0.1).toRowMajor(), within(1e-12));
  }

  @Test
  void rowByRowItIsRidgeRegression() {
    SplittableRandom random = new SplittableRandom(1);
    Matrix x = Drawn.gaussian(ROWS, SIZE, random);
    Matrix y = Drawn.gaussian(ROWS, OUTPUTS, random);

    assertThat(recursive(x, Asked.of(y, ones(ROWS, OUTPUTS)), 0.3).toRowMajor())
        .containsExactly(solved(x, y, ones(ROWS, OUTPUTS), 0.3).toRowMajor(), within(1e-8));
  }

  @Test
  void rowByRowItIsRidgeRegressionWhereOutputsAreAskedUnevenly() {
    SplittableRandom random = new SplittableRandom(2);
    Matrix x = Drawn.gaussian(ROWS, SIZE, random);
    double[] y = Drawn.gaussian(ROWS, OUTPUTS, random).toRowMajor();
    double[] weights = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = i > y.length / 2 && random.nextDouble() < 0.3 ? Double.NaN : y[i];
      weights[i] = i > y.length / 2 && random.nextDouble() < 0.5 ? 2 : 1;
    }
    Matrix due = Matrix.fromRowMajor(ROWS, OUTPUTS, y);
    Matrix weight = Matrix.fromRowMajor(ROWS, OUTPUTS, weights);

    assertThat(recursive(x, Asked.of(due, weight), 0.3).toRowMajor())
        .containsExactly(solved(x, due, weight, 0.3).toRowMajor(), within(1e-8));
  }

  @Test
  void theChangeIsMeasured() {
    RecursiveLeastSquares squares = new RecursiveLeastSquares(2, 1, 1);

    double moved = squares.learn(new double[] {3, 4}, new double[] {26}, new double[] {1});

    // k = x, c = 1/26: W = x.
    assertThat(squares.weights().toRowMajor()).containsExactly(new double[] {3, 4}, within(1e-14));
    assertThat(moved).isCloseTo(5, within(1e-14));
  }

  @Test
  void aRowOfAnotherSizeIsRefused() {
    RecursiveLeastSquares squares = new RecursiveLeastSquares(2, 1, 1);

    assertThatThrownBy(() -> squares.learn(new double[3], new double[1], new double[1]))
        .hasMessage("3 regressors came, 2 are due.");
  }
}
