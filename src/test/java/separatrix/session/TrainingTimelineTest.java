package separatrix.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.PointChange;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.task.RandomPulses;
import separatrix.training.Checkpoint;

/** Two bits made by hand, ẋ = −x + g tanh x + u: one point below a gain of 1, nine above it. */
class TrainingTimelineTest {
  private static final double[] GAINS = {0.5, 1.6, 1.7, 1.8};

  private final List<Integer> told = new ArrayList<>();

  private static RecurrentNetwork network(double gain) {
    return RecurrentNetwork.fromRest(
        new Leaky(
            Leaky.Form.INSIDE,
            Matrix.identity(2).times(gain),
            Matrix.identity(2).times(8),
            Vector.zeros(2),
            Activation.TANH,
            0.1),
        Readout.identity(2));
  }

  private static List<Checkpoint> checkpoints() {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (int i = 0; i < GAINS.length; i++) {
      checkpoints.add(new Checkpoint(10 * i, 1, 0, network(GAINS[i])));
    }
    return checkpoints;
  }

  private TrainingTimeline timeline() {
    Session last =
        Session.open(
            new Subject(network(GAINS[3]), "two bits", "by hand"),
            RandomPulses.on(2),
            new SessionSettings(4, 1));
    return TrainingTimeline.of(
        last,
        checkpoints(),
        SearchSettings.standard(),
        new TrainingTimeline.Watcher() {
          @Override
          public void advanced(int done, int all) {
            told.add(done);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        });
  }

  private static List<Integer> numbers(TrainingTimeline timeline, int moment) {
    return timeline.moments().get(moment).points().fixed().stream()
        .map(FixedPoint::id)
        .sorted()
        .toList();
  }

  @Test
  void pointsKeepTheirNumbersWhileNothingHappens() {
    TrainingTimeline timeline = timeline();
    assertThat(numbers(timeline, 1)).hasSize(9).isEqualTo(numbers(timeline, 3));
  }

  @Test
  void whereNinePointsComeOfOneEightAreBorn() {
    assertThat(timeline().events())
        .filteredOn(event -> event.change() instanceof PointChange.Born)
        .hasSize(8)
        .allMatch(event -> event.after() == 0 && event.by() == 10);
  }

  @Test
  void theOneThatStaysLosesItsStability() {
    assertThat(timeline().events())
        .filteredOn(event -> event.change() instanceof PointChange.Turned)
        .extracting(event -> event.change().sentence())
        .singleElement()
        .asString()
        .endsWith(", 2 unstable modes");
  }

  @Test
  void nothingElseHappens() {
    assertThat(timeline().events()).hasSize(9);
  }

  @Test
  void theSessionOfAMomentIsOfItsNetwork() {
    assertThat(timeline().session(2).subject().network()).isEqualTo(network(GAINS[2]));
  }

  @Test
  void theSessionOfAMomentHasItsPoints() {
    TrainingTimeline timeline = timeline();
    assertThat(timeline.session(0).fixedPoints()).isEqualTo(timeline.moments().getFirst().points());
  }

  @Test
  void theSameTrialsAreSeenNearlyWhereTheyWere() {
    TrainingTimeline timeline = timeline();
    Session last = timeline.session(3);
    Session before = timeline.session(2);
    // Far nearer to each other than to their mirror image.
    Matrix now = last.projection().project(last.visitedStates());
    Matrix then = before.projection().project(before.visitedStates());
    assertThat(now.minus(then).maxAbs()).isLessThan(0.2 * now.maxAbs());
  }

  @Test
  void progressIsToldForEachCheckpoint() {
    timeline();
    assertThat(told).containsExactly(1, 2, 3, 4);
  }
}
