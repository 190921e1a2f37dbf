package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Leaky;

/** Fixed random weights are as they were ordered. */
class ReservoirTest {
  private static final Architecture ARCHITECTURE = Architecture.of(CellKind.LEAKY_INSIDE, 100);

  private static Leaky drawn(Reservoir reservoir) {
    return reservoir.draw(ARCHITECTURE, 2, new SplittableRandom(1));
  }

  /** ‖W^k v‖ grows as ρ^k, whatever the eigenvalues' angles: another way to ρ than eigenvalues. */
  @Test
  void theSpectralRadiusIsExact() {
    Matrix weights = drawn(new Reservoir(0.8, 0.2, 1, 0, 0)).recurrentWeights();
    Matrix power = weights;
    double logarithm = 0;
    int squarings = 20;
    for (int i = 0; i < squarings; i++) {
      double size = power.maxAbs();
      logarithm = 2 * (logarithm + Math.log(size));
      power = power.times(1 / size);
      power = power.times(power);
    }
    double radius = Math.exp((logarithm + Math.log(power.maxAbs())) / Math.pow(2, squarings));

    assertThat(radius).isCloseTo(0.8, within(1e-4));
  }

  @Test
  void theDensityIsTheShareOfConnections() {
    double[] weights = drawn(new Reservoir(1, 0.2, 1, 0, 0)).recurrentWeights().toRowMajor();

    // Four standard deviations of 10,000 draws are 0.016.
    assertThat(Arrays.stream(weights).filter(w -> w != 0).count() / 1e4)
        .isCloseTo(0.2, within(0.016));
  }

  @Test
  void scalesBoundInputWeightsAndBiases() {
    Leaky cell = drawn(new Reservoir(1, 0.2, 0.5, 0.1, 0));

    assertThat(cell.inputWeights().maxAbs()).isBetween(0.49, 0.5);
    assertThat(cell.bias().maxAbs()).isBetween(0.09, 0.1);
  }

  @Test
  void theStartHasItsSpread() {
    Vector start = new Reservoir(1, 1, 0, 0, 0.5).start(10_000, new SplittableRandom(1));

    assertThat(start.norm() / 100).isCloseTo(0.5, within(0.02));
  }

  @Test
  void weightsWithoutALoopAreRefused() {
    Reservoir sparse = new Reservoir(1, 1e-9, 1, 0, 0);

    assertThatThrownBy(() -> drawn(sparse))
        .hasMessage(
            "100 units with a density of 1.0E-9 got no loop of connections; more units or a higher density are due.");
  }

  @Test
  void aCellThatIsNotLeakyIsRefused() {
    assertThatThrownBy(() -> ReservoirSettings.force(Architecture.of(CellKind.GRU, 10)))
        .hasMessage(
            "The cell is gru, but force learns the readout of a leaky one; choose leaky-inside or leaky-outside.");
  }
}
