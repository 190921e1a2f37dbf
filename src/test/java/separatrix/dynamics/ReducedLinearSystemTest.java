package separatrix.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/** On networks without a nonlinearity, which are their own linearization. */
class ReducedLinearSystemTest {
  private static final int UNITS = 6;
  private static final SplittableRandom RANDOM = new SplittableRandom(2);
  private static final Matrix WEIGHTS = matrix(UNITS, UNITS, 0.4);
  private static final Matrix INPUTS = matrix(25, 2, 1);

  private static Matrix matrix(int rows, int columns, double size) {
    double[] values = RANDOM.doubles((long) rows * columns, -size, size).toArray();
    return Matrix.fromRowMajor(rows, columns, values);
  }

  private static RecurrentNetwork linear(Matrix weights) {
    int n = weights.rows();
    return RecurrentNetwork.fromRest(
        new Vanilla(weights, matrix(n, 2, 1), matrix(1, n, 1).row(0), Activation.IDENTITY),
        Readout.affine(matrix(3, n, 1), Vector.of(1, 2, 3)));
  }

  @Test
  void allModesOfALinearNetworkAreTheNetwork() {
    RecurrentNetwork network = linear(WEIGHTS);
    Vector start = matrix(1, UNITS, 1).row(0);
    // Around a state that is no fixed point, under an input that is not zero.
    ReducedLinearSystem reduced =
        ReducedLinearSystem.around(network.under(Vector.of(0.3, -0.2)), matrix(1, UNITS, 1).row(0));

    Matrix outputs = reduced.outputs(start, List.of(INPUTS), UNITS).getFirst();

    assertThat(outputs.minus(new Simulator(network).continueFrom(start, INPUTS).outputs()).maxAbs())
        .isLessThan(1e-12);
  }

  @Test
  void allModesOfARingAreTheNetworkThoughTheyComeInPairsOfOneEigenvalue() {
    for (int n : new int[] {8, 128, 256}) {
      assertThat(offOnARing(n)).isLessThan(1e-9);
    }
  }

  private static double offOnARing(int n) {
    double[][] ring = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        ring[i][j] = 2.1 * Math.cos(2 * Math.PI * (i - j) / n) / n;
      }
    }
    RecurrentNetwork network = linear(Matrix.of(ring));
    Vector start = matrix(1, n, 1).row(0);
    ReducedLinearSystem reduced =
        ReducedLinearSystem.around(network.under(Vector.of(0.3, -0.2)), Vector.zeros(n));

    Matrix outputs = reduced.outputs(start, List.of(INPUTS), n).getFirst();

    return outputs.minus(new Simulator(network).continueFrom(start, INPUTS).outputs()).maxAbs();
  }

  @Test
  void oneModeOfADiagonalNetworkIsItsSlowestUnit() {
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(new double[][] {{0.5, 0}, {0, 0.9}}),
                Matrix.identity(2),
                Vector.zeros(2),
                Activation.IDENTITY),
            Readout.identity(2));
    ReducedLinearSystem reduced = ReducedLinearSystem.around(network.atRest(), Vector.zeros(2));

    Matrix outputs = reduced.outputs(Vector.of(1, 1), List.of(Matrix.zeros(10, 2)), 1).getFirst();

    for (int t = 0; t <= 10; t++) {
      assertThat(outputs.at(t, 0)).isCloseTo(0, within(1e-14));
      assertThat(outputs.at(t, 1)).isCloseTo(Math.pow(0.9, t), within(1e-14));
    }
  }

  @Test
  void aComplexPairIsNeverHalved() {
    RecurrentNetwork network =
        linear(Matrix.of(new double[][] {{0.5, -0.5, 0}, {0.5, 0.5, 0}, {0, 0, 0.1}}));
    ReducedLinearSystem reduced = ReducedLinearSystem.around(network.atRest(), Vector.zeros(3));

    assertThat(reduced.kept(1)).isEqualTo(2);
    assertThat(reduced.kept(2)).isEqualTo(2);
    assertThat(reduced.kept(3)).isEqualTo(3);
  }

  @Test
  void withoutModesTheOutputStaysWhereItIs() {
    RecurrentNetwork network = linear(WEIGHTS);
    ReducedLinearSystem reduced = ReducedLinearSystem.around(network.atRest(), Vector.zeros(UNITS));

    Matrix outputs = reduced.outputs(Vector.zeros(UNITS), List.of(INPUTS), 0).getFirst();

    assertThat(outputs.row(25)).isEqualTo(Vector.of(1, 2, 3));
  }

  @Test
  void aSelectionVectorTellsWhereAPushEndsOnALine() {
    // The third unit adds up what the other two, which forget, tell it.
    double[][] weights = {{0.5, 0.3, 0}, {-0.2, 0.4, 0}, {0.2, 0.1, 1}};
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(weights),
                Matrix.of(new double[][] {{1, 0}, {0, 0}, {0, 2}}),
                Vector.zeros(3),
                Activation.IDENTITY),
            Readout.identity(3));
    Linearization at = Linearization.at(network.atRest(), Vector.zeros(3));

    SelectionVector selection =
        SelectionVector.of(network.atRest(), at.spectrum().mode(1), at.state());

    for (int channel = 0; channel < 2; channel++) {
      double[][] pulse = new double[400][2];
      pulse[0][channel] = 1;
      Vector end = new Simulator(network).continueFrom(Vector.zeros(3), Matrix.of(pulse)).last();
      Vector predicted = selection.mode().right().re().times(selection.products().at(channel));
      assertThat(end.distance(predicted)).isLessThan(1e-12);
    }
  }

  @Test
  void aPairThatRotatesSelectsNothing() {
    RecurrentNetwork network = linear(Matrix.of(new double[][] {{0, -1}, {1, 0}}));
    Linearization at = Linearization.at(network.atRest(), Vector.zeros(2));

    assertThatThrownBy(
            () -> SelectionVector.of(network.atRest(), at.spectrum().mode(1), at.state()))
        .hasMessageContaining("real");
  }
}
