package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.ReducedLinearSystem;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.task.ContextIntegration;
import separatrix.task.TrialBatch;
import separatrix.topology.SlowState;

/**
 * Row 17: the network seen linearly from the middle of its line, with its modes removed one after
 * the other from the fastest.
 */
class ModeRemovalClaimsTest {
  private static final List<InContext> VANILLA = inContexts("context-integration");
  private static final List<InContext> GATED = inContexts("context-integration-gru");

  private static List<InContext> inContexts(String name) {
    return List.of(InContext.of(name, 0), InContext.of(name, 1));
  }

  /** A network in one context, and the trials of that context. */
  private record InContext(Claimed sample, ReducedLinearSystem linear, List<Matrix> trials) {

    static InContext of(String name, int stream) {
      Claimed sample = Claimed.sample(name);
      List<Matrix> trials =
          TrialBatch.heldOut(ContextIntegration.standard(), 200, 3).inputs().stream()
              .filter(trial -> trial.at(0, 2 + stream) == 1)
              .toList();
      Vector input = Vector.unit(4, 2 + stream);
      SlowState centre =
          sample.manifold(trials, input, 1e-5).states().stream()
              .min(Comparator.comparingDouble(state -> Math.abs(sample.output(state.state()))))
              .orElseThrow();
      return new InContext(
          sample,
          ReducedLinearSystem.around(sample.network().under(input), centre.state()),
          trials);
    }

    int allModes() {
      return linear.at().spectrum().size();
    }

    /** The outputs with so many modes left. */
    List<Matrix> outputs(int modes) {
      return linear.outputs(sample.network().initialState(), trials, modes);
    }

    /** R² of the outputs with so many modes as a prediction of those with all. */
    double ofAll(int modes) {
      return rSquared(outputs(modes), outputs(allModes()));
    }

    /** The least of these where one mode or more are left. */
    double leastOfAll() {
      return IntStream.rangeClosed(1, 12).mapToDouble(this::ofAll).min().orElseThrow();
    }

    List<Matrix> ofTheNetwork() {
      return sample.simulator().run(trials).stream().map(Trajectory::outputs).toList();
    }
  }

  private static double rSquared(List<Matrix> predictions, List<Matrix> values) {
    double mean =
        values.stream()
            .flatMapToDouble(each -> java.util.Arrays.stream(each.toRowMajor()))
            .average()
            .orElseThrow();
    double missed = 0;
    double spread = 0;
    for (int trial = 0; trial < values.size(); trial++) {
      double[] value = values.get(trial).toRowMajor();
      double[] prediction = predictions.get(trial).toRowMajor();
      for (int t = 0; t < value.length; t++) {
        missed += Math.pow(value[t] - prediction[t], 2);
        spread += Math.pow(value[t] - mean, 2);
      }
    }
    return 1 - missed / spread;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theLinearSystemWithAllModesPredictsTheNetwork(int stream) {
    for (InContext network : List.of(VANILLA.get(stream), GATED.get(stream))) {

      assertThat(rSquared(network.outputs(network.allModes()), network.ofTheNetwork()))
          .isGreaterThan(0.7);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theVanillaNetworkIntegratesWithItsTopModeAlone(int stream) {
    assertThat(VANILLA.get(stream).ofAll(1)).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void withoutItsTopModeNothingIsIntegrated(int stream) {
    assertThat(VANILLA.get(stream).ofAll(0)).isLessThan(0.01);
    assertThat(GATED.get(stream).ofAll(0)).isLessThan(0.01);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theGatedNetworksPredictionLosesMoreThanTheVanillaOnes(int stream) {
    double vanilla = 1 - VANILLA.get(stream).leastOfAll();
    double gated = 1 - GATED.get(stream).leastOfAll();

    assertThat(gated).isGreaterThan(1.5 * vanilla);
  }

  @Test
  void theGatedNetworkHasSeveralSlowModesWhereTheVanillaOneHasOne() {
    assertThat(slowModes(VANILLA.get(0))).isEqualTo(1);
    assertThat(slowModes(GATED.get(0))).isGreaterThan(1);
  }

  /** How many modes keep a displacement for more than twenty steps. */
  private static long slowModes(InContext network) {
    return network.linear().at().spectrum().modes().stream()
        .filter(mode -> mode.eigenvalue().abs() > Math.exp(-1.0 / 20))
        .count();
  }
}
