package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.files.Samples;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.task.FlipFlop;
import separatrix.task.TrialBatch;

/** Rows 32 and 33: how a skeleton comes to be, and how it breaks. */
class LearningClaimsTest {
  private static final FlipFlop TASK = FlipFlop.ofBits(3);
  private static final Vector REST = Vector.zeros(3);

  private static FixedPoints points(RecurrentNetwork network) {
    Claimed sample = new Claimed(network);
    return sample.search(REST, sample.visited(TASK));
  }

  /** The points at each checkpoint, from before learning to its end. */
  private static final List<FixedPoints> MOVIE =
      Samples.all().stream()
          .filter(sample -> sample.name().equals("flipflop-learning"))
          .flatMap(sample -> sample.open().checkpoints().stream())
          .map(checkpoint -> points(checkpoint.network()))
          .toList();

  @Test
  void theSkeletonGrowsFromOnePointToTwentySeven() {
    List<Integer> counts = MOVIE.stream().map(found -> found.fixed().size()).toList();

    assertThat(counts).isSorted().startsWith(1).endsWith(27).contains(3, 5, 9);
  }

  @Test
  void atEveryStepTheIndicesSumToOne() {
    assertThat(MOVIE).allSatisfy(found -> assertThat(found.audit().sum()).isEqualTo(1));
  }

  @Test
  void untilThereAreSeveralThePointIsStable() {
    assertThat(MOVIE)
        .filteredOn(found -> found.fixed().size() == 1)
        .hasSizeGreaterThan(5)
        .allSatisfy(found -> assertThat(found.fixed().getFirst().isStable()).isTrue());
  }

  @Test
  void thePointAtTheOriginLosesItsStabilityFirst() {
    Vector before = last(1).fixed().getFirst().state();
    FixedPoints after =
        MOVIE.stream().filter(found -> found.fixed().size() > 1).findFirst().orElseThrow();
    FixedPoint heir =
        after.fixed().stream()
            .min(Comparator.comparingDouble(point -> point.state().distance(before)))
            .orElseThrow();

    assertThat(before.norm()).isLessThan(0.2);
    assertThat(heir.unstable()).isEqualTo(1);
    assertThat(after.counts()).isEqualTo(Map.of(0, 2, 1, 1));
  }

  private static FixedPoints last(int size) {
    return MOVIE.stream()
        .filter(found -> found.fixed().size() == size)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  @Test
  void theSkeletonStandsLittleNoiseOnItsWeights() {
    assertThat(points(noisy(0.001)).counts()).isEqualTo(Map.of(0, 8, 1, 12, 2, 6, 3, 1));
  }

  @Test
  void muchNoiseOnItsWeightsBreaksTheSkeletonAndTheTask() {
    assertThat(points(noisy(0.3)).counts()).isNotEqualTo(Map.of(0, 8, 1, 12, 2, 6, 3, 1));
    assertThat(accuracy(noisy(0.3))).isLessThan(0.9);
  }

  private static double accuracy(RecurrentNetwork network) {
    return new Claimed(network).simulator().score(TASK, TrialBatch.heldOut(TASK, 100, 8)).value();
  }

  /** The vanilla sample with Gaussian noise of this deviation on each recurrent weight. */
  private static RecurrentNetwork noisy(double deviation) {
    RecurrentNetwork network = Claimed.sample("flipflop-vanilla").network();
    Vanilla cell = (Vanilla) network.cell();
    SplittableRandom random = new SplittableRandom(4);
    double[] weights = cell.recurrentWeights().toRowMajor();
    for (int i = 0; i < weights.length; i++) {
      weights[i] += deviation * random.nextGaussian();
    }
    return new RecurrentNetwork(
        new Vanilla(
            Matrix.fromRowMajor(cell.units(), cell.units(), weights),
            cell.inputWeights(),
            cell.bias(),
            cell.activation()),
        network.readout(),
        network.initialState());
  }
}
