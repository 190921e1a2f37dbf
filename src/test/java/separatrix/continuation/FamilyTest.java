package separatrix.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/** What every family promises, over every cell. */
class FamilyTest {
  private static final int UNITS = 4;
  private static final int INPUTS = 2;

  private static Matrix matrix(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles((long) rows * columns, -1, 1).toArray();
    return Matrix.fromRowMajor(rows, columns, values);
  }

  private static Vector vector(int size, long seed) {
    return matrix(1, size, seed).row(0);
  }

  /** One cell of every architecture. */
  private static Stream<Cell> cells(long seed) {
    Activation tanh = Activation.TANH;
    Matrix w = matrix(4 * UNITS, UNITS, seed);
    Matrix b = matrix(4 * UNITS, INPUTS, seed + 10);
    Vector c = vector(4 * UNITS, seed + 20);
    return Stream.of(
        new Vanilla(w.rows(0, 4), b.rows(0, 4), c.slice(0, 4), tanh),
        new Leaky(Leaky.Form.INSIDE, w.rows(0, 4), b.rows(0, 4), c.slice(0, 4), tanh, 0.2),
        new Leaky(Leaky.Form.OUTSIDE, w.rows(0, 4), b.rows(0, 4), c.slice(0, 4), tanh, 0.2),
        new Ugrnn(w.rows(0, 8), b.rows(0, 8), c.slice(0, 8), tanh),
        new Gru(
            Gru.Reset.AFTER,
            w.rows(0, 12),
            b.rows(0, 12),
            c.slice(0, 12),
            vector(4, seed + 30),
            tanh),
        new Gru(
            Gru.Reset.BEFORE, w.rows(0, 12), b.rows(0, 12), c.slice(0, 12), Vector.zeros(4), tanh),
        new Lstm(w, b, c, tanh),
        new Stacked(
            List.of(
                new Vanilla(w.rows(0, 2).transpose().rows(0, 2), b.rows(0, 2), c.slice(0, 2), tanh),
                new Vanilla(
                    w.rows(4, 6).transpose().rows(0, 2),
                    w.rows(6, 8).transpose().rows(0, 2),
                    c.slice(2, 4),
                    tanh))));
  }

  private static RecurrentNetwork network(Cell cell) {
    return RecurrentNetwork.fromRest(cell, Readout.identity(UNITS));
  }

  private static Stream<Cell> cells() {
    return cells(1);
  }

  private static Vector stateOf(Cell cell) {
    return vector(cell.stateSize(), 99).times(0.5);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void atAGainOfOneTheNetworkIsItself(Cell cell) {
    Vector input = vector(INPUTS, 5);

    assertThat(new GainFamily(network(cell), input).at(1).step(stateOf(cell)))
        .isEqualTo(network(cell).under(input).step(stateOf(cell)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void withoutGainTheStateActsThroughNoRecurrentWeight(Cell cell) {
    Cell silent = MixedCells.scaled(cell, 0);

    // A gate under zero weights still mixes each unit with its own past: the Jacobian is diagonal.
    Matrix jacobian = network(silent).atRest().jacobian(stateOf(cell));
    for (int i = 0; i < UNITS; i++) {
      for (int j = 0; j < UNITS; j++) {
        if (i != j) {
          assertThat(jacobian.at(i, j)).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aLineBeginsAndEndsAtItsNetworks(Cell cell) {
    Cell other =
        cells(2)
            .filter(each -> each.getClass() == cell.getClass() && alike(cell, each))
            .findFirst()
            .orElseThrow();
    LineFamily line = new LineFamily(network(cell), network(other), Vector.zeros(INPUTS));
    Vector state = stateOf(cell);

    assertThat(line.at(0).step(state)).isEqualTo(network(cell).atRest().step(state));
    assertThat(line.at(1).step(state)).isEqualTo(network(other).atRest().step(state));
  }

  private static boolean alike(Cell one, Cell other) {
    try {
      MixedCells.checkAlike(one, other);
      return true;
    } catch (IllegalArgumentException refusal) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void anInputsSensitivityIsItsDifferenceQuotient(Cell cell) {
    InputFamily family = new InputFamily(network(cell), vector(INPUTS, 5), 1);
    Vector state = stateOf(cell);
    Vector quotient =
        family.at(0.3 + 1e-5).step(state).minus(family.at(0.3 - 1e-5).step(state)).times(5e4);

    assertThat(family.sensitivity(state, 0.3).minus(quotient).maxAbs()).isLessThan(1e-9);
  }

  @Test
  void theOtherInputsStayAsTheyAre() {
    InputFamily family =
        new InputFamily(network(cells(1).findFirst().orElseThrow()), Vector.of(0.7, -3), 1);

    assertThat(family.at(2).input()).isEqualTo(Vector.of(0.7, 2));
  }

  @Test
  void noLineLeadsFromOneArchitectureToAnother() {
    Cell[] cells = cells(1).toArray(Cell[]::new);

    assertThatThrownBy(
            () -> new LineFamily(network(cells[0]), network(cells[3]), Vector.zeros(INPUTS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vanilla")
        .hasMessageContaining("UGRNN");
  }

  @Test
  void anInputThatIsNotThereIsRefused() {
    assertThatThrownBy(
            () ->
                new InputFamily(
                    network(cells(1).findFirst().orElseThrow()), Vector.zeros(INPUTS), 2))
        .hasMessageContaining("inputs 1 to 2");
  }
}
