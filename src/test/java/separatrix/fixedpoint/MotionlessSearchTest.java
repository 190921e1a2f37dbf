package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/** Searches from states that tell of no scale, as where all trials rest at zero. */
class MotionlessSearchTest {

  private static FixedPoints found(Vanilla cell, Matrix visited) {
    RecurrentNetwork network = RecurrentNetwork.fromRest(cell, Readout.identity(cell.stateSize()));
    return new FixedPointFinder(
            SearchProblem.of(network.atRest(), visited), SearchSettings.standard())
        .find(SearchProgress.silent());
  }

  private static Vanilla cell(double weight, double bias, int units, Activation activation) {
    return new Vanilla(
        Matrix.identity(units).times(weight),
        Matrix.zeros(units, 1),
        Vector.zeros(units).map(_ -> bias),
        activation);
  }

  /** h ← tanh(2h): three points a unit. */
  @Test
  void allPointsAroundRestAreFound() {
    assertThat(found(cell(2, 0, 3, Activation.TANH), Matrix.zeros(1, 3)).fixed()).hasSize(27);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-16, 1e-12, 1e-9})
  void whatMovesByRoundingOnlyIsAtRest(double jitter) {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = random.doubles(60, -jitter, jitter).toArray();

    assertThat(found(cell(2, 0, 3, Activation.TANH), Matrix.fromRowMajor(20, 3, values)).fixed())
        .hasSize(27);
  }

  /** h ← max(0, 2h − b) rests at zero and stands at b. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 100})
  void aPointIsFoundHoweverFarItIsWhereNothingBoundsTheStates(double threshold) {
    assertThat(found(cell(2, -threshold, 1, Activation.RELU), Matrix.zeros(1, 1)).fixed())
        .hasSize(2)
        .anySatisfy(point -> assertThat(point.state().at(0)).isCloseTo(threshold, within(1e-9)));
  }
}
