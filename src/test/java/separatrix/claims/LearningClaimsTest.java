package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.files.ImportedNetwork;
import separatrix.files.Samples;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.task.FlipFlop;
import separatrix.task.TrialBatch;
import separatrix.training.Checkpoint;

/** Rows 32 and 33: how a skeleton comes to be, and how it breaks. */
class LearningClaimsTest {
  private static final FlipFlop TASK = FlipFlop.ofBits(3);
  private static final Vector REST = Vector.zeros(3);

  private static FixedPoints points(RecurrentNetwork network) {
    Claimed sample = new Claimed(network);
    return sample.search(REST, sample.visited(TASK));
  }

  @Test
  void theSkeletonOfTwentySevenPointsForms() throws Exception {
    ImportedNetwork learnt = Samples.named("flipflop-learning").open();
    List<Integer> counts = new ArrayList<>();
    for (Checkpoint checkpoint : learnt.checkpoints()) {
      counts.add(points(checkpoint.network()).fixed().size());
    }

    assertThat(counts.getFirst()).isLessThan(27);
    assertThat(counts.getLast()).isEqualTo(27);
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
