package separatrix.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

class LearntWeightsTest {
  private static RecurrentNetwork network(double[][] weights) {
    int n = weights.length;
    return RecurrentNetwork.fromRest(
        new Vanilla(Matrix.of(weights), Matrix.zeros(n, 1), Vector.zeros(n), Activation.TANH),
        Readout.identity(n));
  }

  private static final RecurrentNetwork BEFORE =
      network(new double[][] {{0.5, 0, 0}, {0, 0.25, 0}, {0, 0, -0.5}});

  @Test
  void aChangeByOneProductHasRankOne() {
    // u vᵀ with u = (1, 2, 2) and v = (0, 3, 4): one singular value, 3 · 5.
    RecurrentNetwork after = network(new double[][] {{0.5, 3, 4}, {0, 6.25, 8}, {0, 6, 7.5}});
    LearntWeights learnt = LearntWeights.of(BEFORE, after);
    assertThat(learnt.change().at(0)).isCloseTo(15, within(1e-12));
    assertThat(learnt.rank(0.99)).isEqualTo(1);
  }

  @Test
  void theEigenvaluesAreThoseOfTheWeightsNow() {
    LearntWeights learnt = LearntWeights.of(network(new double[3][3]), BEFORE);
    assertThat(learnt.eigenvalues())
        .extracting(Complex::re)
        .containsExactlyInAnyOrder(0.5, 0.25, -0.5);
  }

  @Test
  void whatDidNotLearnHasNoRank() {
    assertThat(LearntWeights.of(BEFORE, BEFORE).rank(0.9)).isZero();
  }
}
