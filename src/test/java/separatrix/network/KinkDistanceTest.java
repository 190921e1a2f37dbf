package separatrix.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** How near a state is to where ReLU cells are not differentiable, against sums done by hand. */
class KinkDistanceTest {
  private static final Vector STATE = Vector.of(1, 2);
  private static final Vector INPUT = Vector.of(4);
  private static final Matrix RECURRENT = Matrix.of(new double[][] {{1, -1}, {0.5, 0.25}});
  private static final Matrix COLUMN = Matrix.of(new double[][] {{0.25}, {-0.5}});
  private static final Vector BIAS = Vector.of(0.75, 0.5);

  private static double distance(Cell cell) {
    return cell.kinkDistance(STATE, INPUT);
  }

  /** Rows of zeros before the candidate's rows, one gate or more. */
  private static Matrix below(int zeros, Matrix candidate) {
    Matrix all = Matrix.zeros(zeros + candidate.rows(), candidate.columns());
    double[] values = all.toRowMajor();
    double[] last = candidate.toRowMajor();
    System.arraycopy(last, 0, values, values.length - last.length, last.length);
    return Matrix.fromRowMajor(all.rows(), all.columns(), values);
  }

  private static Vector below(int zeros, Vector candidate) {
    return below(zeros, Matrix.fromRowMajor(candidate.size(), 1, candidate.toArray())).column(0);
  }

  @Test
  void aVanillaCellsIsItsSmallestPreactivation() {
    // 1 − 2 + 1 + 0.75 = 0.75 and 0.5 + 0.5 − 2 + 0.5 = −0.5.
    assertThat(distance(new Vanilla(RECURRENT, COLUMN, BIAS, Activation.RELU)))
        .isCloseTo(0.5, within(1e-15));
  }

  @Test
  void aLeakyCellsIsItsSmallestDriveWhereTheActivationStandsAroundTheDrive() {
    assertThat(
            distance(new Leaky(Leaky.Form.OUTSIDE, RECURRENT, COLUMN, BIAS, Activation.RELU, 0.1)))
        .isCloseTo(0.5, within(1e-15));
  }

  @Test
  void aLeakyCellsIsItsSmallestCurrentWhereTheActivationStandsInside() {
    Cell cell = new Leaky(Leaky.Form.INSIDE, RECURRENT, COLUMN, BIAS, Activation.RELU, 0.1);

    assertThat(cell.kinkDistance(Vector.of(-0.125, 2), INPUT)).isEqualTo(0.125);
  }

  @Test
  void aUgrnnsIsItsSmallestCandidateWhateverItsGate() {
    // The gate's drives are 0, which is no kink of the sigmoid.
    assertThat(
            distance(
                new Ugrnn(below(2, RECURRENT), below(2, COLUMN), below(2, BIAS), Activation.RELU)))
        .isCloseTo(0.5, within(1e-15));
  }

  @Test
  void aGrusCountsTheResetAfterTheProduct() {
    // Gates of ½: ½ (1 − 2 + 0.5) + 1 + 0.75 = 1.5 and ½ (0.5 + 0.5 − 0.25) − 2 + 0.5 = −1.125.
    Cell cell =
        new Gru(
            Gru.Reset.AFTER,
            below(4, RECURRENT),
            below(4, COLUMN),
            below(4, BIAS),
            Vector.of(0.5, -0.25),
            Activation.RELU);

    assertThat(distance(cell)).isCloseTo(1.125, within(1e-15));
  }

  @Test
  void aGrusCountsTheResetBeforeTheProduct() {
    // One gate is ½, the other 1 to rounding: (½ − 2) + 1.75 = 0.25, (¼ + 0.5) − 1.5 = −0.75.
    Matrix weights = below(4, RECURRENT);
    Vector bias = below(4, BIAS).plus(Vector.of(0, 100, 0, 0, 0, 0));
    Cell cell =
        new Gru(
            Gru.Reset.BEFORE, weights, below(4, COLUMN), bias, Vector.zeros(2), Activation.RELU);

    assertThat(distance(cell)).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void anLstmsIsTheSmallestOfCandidatesAndMemories() {
    // Candidates of 0.75 and −0.5 as above: the gates' order is input, forget, candidate, output.
    Matrix recurrent = candidateOfLstm(RECURRENT);
    Matrix input = candidateOfLstm(COLUMN);
    Vector bias = candidateOfLstm(Matrix.fromRowMajor(2, 1, BIAS.toArray())).column(0);
    Cell cell = new Lstm(recurrent, input, bias, Activation.RELU);

    assertThat(cell.kinkDistance(Vector.of(1, 2, 3, -4), INPUT)).isCloseTo(0.5, within(1e-15));
    assertThat(cell.kinkDistance(Vector.of(1, 2, 3, -0.125), INPUT)).isEqualTo(0.125);
  }

  private static Matrix candidateOfLstm(Matrix candidate) {
    double[] values = new double[8 * candidate.columns()];
    double[] rows = candidate.toRowMajor();
    System.arraycopy(rows, 0, values, 4 * candidate.columns(), rows.length);
    return Matrix.fromRowMajor(8, candidate.columns(), values);
  }

  @ParameterizedTest
  @EnumSource(value = Activation.class, mode = Mode.EXCLUDE, names = "RELU")
  void aSmoothActivationHasNoKink(Activation smooth) {
    assertThat(distance(new Vanilla(RECURRENT, COLUMN, BIAS, smooth)))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }
}
