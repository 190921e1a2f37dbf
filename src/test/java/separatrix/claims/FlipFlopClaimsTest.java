package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Vector;
import separatrix.task.FlipFlop;
import separatrix.task.Score;
import separatrix.task.TrialBatch;
import separatrix.topology.FlowProgress;
import separatrix.topology.Skeleton;
import separatrix.topology.SkeletonFinder;

/** Rows 3 to 6: the skeleton of the 3-bit flip-flop. */
class FlipFlopClaimsTest {
  private static final FlipFlop TASK = FlipFlop.ofBits(3);
  private static final Vector REST = Vector.zeros(3);

  private static FixedPoints points(Claimed sample) {
    return sample.search(REST, sample.visited(TASK));
  }

  /** The signs of the outputs: "+-+". */
  private static String bits(Claimed sample, Vector state) {
    StringBuilder signs = new StringBuilder();
    for (double value : sample.network().readout().of(state).toArray()) {
      signs.append(value > 0 ? '+' : '-');
    }
    return signs.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flipflop-vanilla", "flipflop-gru", "flipflop-lstm", "flipflop-ugrnn"})
  void eightAttractorsStandAtTheCornersOfTheCube(String name) {
    Claimed sample = Claimed.sample(name);

    List<FixedPoint> stable = points(sample).fixed().stream().filter(FixedPoint::isStable).toList();

    assertThat(stable).hasSize(8);
    assertThat(stable.stream().map(point -> bits(sample, point.state())).distinct()).hasSize(8);
    for (FixedPoint point : stable) {
      for (double value : sample.network().readout().of(point.state()).toArray()) {
        assertThat(Math.abs(value)).isBetween(0.9, 1.1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flipflop-vanilla", "flipflop-gru", "flipflop-lstm", "flipflop-ugrnn"})
  void everyBitIsHeldRight(String name) {
    Score score = Claimed.sample(name).simulator().score(TASK, TrialBatch.heldOut(TASK, 500, 99));

    assertThat(score.value()).isGreaterThan(0.9995);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flipflop-vanilla", "flipflop-gru", "flipflop-lstm", "flipflop-ugrnn"})
  void thereAreTwelveSixAndOneSaddlesWithOneTwoAndThreeUnstableModes(String name) {
    FixedPoints found = points(Claimed.sample(name));

    assertThat(found.counts()).isEqualTo(Map.of(0, 8, 1, 12, 2, 6, 3, 1));
  }

  @Test
  void theIndicesSumToOneAndThePointsAreOdd() {
    FixedPoints found = points(Claimed.sample("flipflop-vanilla"));

    assertThat(found.audit().sum()).isEqualTo(1);
    assertThat(found.fixed().size() % 2).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flipflop-vanilla", "flipflop-gru", "flipflop-lstm", "flipflop-ugrnn"})
  void theTwelveSaddlesAreTheEdgesOfTheCube(String name) {
    Claimed sample = Claimed.sample(name);
    Skeleton skeleton =
        SkeletonFinder.standard(sample.network().under(REST), REST, 1)
            .find(points(sample), FlowProgress.silent());
    Set<Set<String>> edges = new HashSet<>();

    for (Skeleton.Bridge bridge : skeleton.bridges()) {
      String first = bits(sample, skeleton.points().byId(bridge.first()).orElseThrow().state());
      String second = bits(sample, skeleton.points().byId(bridge.second()).orElseThrow().state());
      assertThat(apart(first, second)).isEqualTo(1);
      edges.add(Set.of(first, second));
    }

    assertThat(edges).hasSize(12);
  }

  private static long apart(String first, String second) {
    return java.util.stream.IntStream.range(0, first.length())
        .filter(i -> first.charAt(i) != second.charAt(i))
        .count();
  }
}
