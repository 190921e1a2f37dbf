package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.ReferencePoints;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;

/** The skeletons of networks that PyTorch trained. */
class ReferenceSkeletonsTest {

  private static Skeleton skeleton(ReferencePoints reference) {
    FixedPoints points =
        new FixedPointFinder(reference.problem(), SearchSettings.standard())
            .find(SearchProgress.silent());
    int n = reference.network().cell().stateSize();
    return SkeletonFinder.standard(
            reference.network().under(reference.input()),
            reference.input(),
            Landmarks.of(points.points(), 0.5, n).scale())
        .find(points, FlowProgress.silent());
  }

  private static Vector output(RecurrentNetwork network, Skeleton skeleton, int pointId) {
    return network.readout().of(skeleton.points().byId(pointId).orElseThrow().state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flipflop_tanh64", "flipflop_gru48", "flipflop_lstm32"})
  void theTwelveSaddlesOfAFlipFlopJoinAttractorsThatDifferInOneBit(String name) throws Exception {
    ReferencePoints reference = ReferencePoints.read(name, 0);
    Skeleton skeleton = skeleton(reference);

    assertThat(skeleton.bridges()).hasSize(12);
    Set<Set<Integer>> edges = new HashSet<>();
    for (Skeleton.Bridge bridge : skeleton.bridges()) {
      Vector first = output(reference.network(), skeleton, bridge.first());
      Vector second = output(reference.network(), skeleton, bridge.second());
      assertThat(IntStream.range(0, 3).filter(i -> first.at(i) * second.at(i) < 0).count())
          .isEqualTo(1);
      edges.add(Set.of(bridge.first(), bridge.second()));
    }
    assertThat(edges).hasSize(12);
    assertThat(skeleton.connections())
        .allSatisfy(each -> assertThat(each.destination()).isInstanceOf(Destination.Reached.class));
  }

  @Test
  void theFocusOfTheSineGeneratorLeadsToTheCycleThatItsOutputGoesRound() throws Exception {
    ReferencePoints reference = ReferencePoints.read("sine_tanh128", 0);
    Skeleton skeleton = skeleton(reference);

    assertThat(skeleton.points().fixed()).hasSize(1);
    assertThat(skeleton.cycles()).hasSize(1);
    LimitCycle cycle = skeleton.cycles().getFirst();
    assertThat(skeleton.connections())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.destination()).isInstanceOf(Destination.OnCycle.class));
    assertThat(cycle.isStable()).isTrue();
    assertThat(cycle.period())
        .isCloseTo(outputPeriod(reference, cycle.states().row(0)), within(0.01));
  }

  /** Steps between rises of the output through its middle, over two hundred rounds or more. */
  private static double outputPeriod(ReferencePoints reference, Vector start) {
    int steps = 6000;
    double[] outputs = new double[steps];
    Vector state = start;
    for (int t = 0; t < steps; t++) {
      outputs[t] = reference.network().readout().of(state).at(0);
      state = reference.network().under(reference.input()).step(state);
    }
    double middle = 0;
    for (double output : outputs) {
      middle += output / steps;
    }
    double first = -1;
    double last = -1;
    int rounds = -1;
    for (int t = 1; t < steps; t++) {
      if (outputs[t - 1] < middle && outputs[t] >= middle) {
        last = t - 1 + (middle - outputs[t - 1]) / (outputs[t] - outputs[t - 1]);
        first = rounds < 0 ? last : first;
        rounds++;
      }
    }
    return (last - first) / rounds;
  }

  @Test
  void aMatrixOfStatesIsOneRound() throws Exception {
    LimitCycle cycle = skeleton(ReferencePoints.read("sine_tanh128", 1)).cycles().getFirst();
    Matrix states = cycle.states();
    double longest = 0;
    for (int i = 0; i < states.rows(); i++) {
      longest = Math.max(longest, states.row(i).distance(states.row((i + 1) % states.rows())));
    }

    assertThat(longest).isLessThan(0.2 * cycle.size());
    assertThat(cycle.error()).isLessThan(0.01);
  }
}
