package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/** One unit h ← tanh(1.05 h + 0.0077), a little past the fold at 0.0074 in which two points met. */
class SlowPointsTest {
  private static final double WEIGHT = 1.05;
  private static final double BIAS = 0.0077;

  private static FixedPoints found() {
    Matrix visited =
        Matrix.ofRows(
            java.util.stream.IntStream.rangeClosed(-20, 20)
                .mapToObj(i -> Vector.of(i / 20.0))
                .toList());
    return new FixedPointFinder(
            new SearchProblem(
                RecurrentNetwork.fromRest(
                        new Vanilla(
                            Matrix.of(new double[][] {{WEIGHT}}),
                            Matrix.zeros(1, 1),
                            Vector.of(BIAS),
                            Activation.TANH),
                        Readout.identity(1))
                    .atRest(),
                Vector.zeros(0),
                visited),
            SearchSettings.standard())
        .find(SearchProgress.silent());
  }

  /** q is least where λ = 1.05 (1 − tanh²) is 1. */
  @Test
  void whatIsLeftOfTwoPointsThatMetIsASlowPoint() {
    double image = -Math.sqrt(1 - 1 / WEIGHT);
    double state = (Math.log((1 + image) / (1 - image)) / 2 - BIAS) / WEIGHT;

    assertThat(found().slow())
        .singleElement()
        .satisfies(
            slow -> {
              assertThat(slow.state().at(0)).isCloseTo(state, within(1e-5));
              assertThat(slow.q()).isCloseTo(Math.pow(image - state, 2) / 2, within(1e-14));
            });
  }

  @Test
  void noStartRunsOutOfStepsOnItsWayThere() {
    assertThat(found().report().failed()).isEmpty();
  }
}
