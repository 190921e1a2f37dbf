package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;

/** Tasks of intervals and delays, by hand. */
class TimedTasksTest {

  @Test
  void readyComesAtStepFiveSetAnIntervalLaterAndGoAnotherIntervalLater() {
    Trial trial = ReadySetGo.standard().trial(30);
    assertThat(trial.steps()).isEqualTo(150);
    assertThat(nonZero(trial.inputs(), 0)).containsExactly(5, 6, 7, 8, 9);
    assertThat(nonZero(trial.inputs(), 1)).containsExactly(35, 36, 37, 38, 39);
    assertThat(nonZero(trial.targets(), 0)).containsExactly(65, 66, 67, 68, 69);
    assertThat(trial.targets().at(65, 0)).isEqualTo(1);
  }

  @Test
  void everyIntervalOfReadySetGoIsDrawn() {
    assertThat(ReadySetGo.standard().draw(1000, new SplittableRandom(1)).conditions())
        .hasSize(31)
        .contains("interval 20", "interval 50");
  }

  @Test
  void theShortRangeOfSohnHasFiveIntervals() {
    Task shortRange = ReadySetGo.standard().variants().get(1).task();
    assertThat(shortRange.draw(200, new SplittableRandom(1)).conditions())
        .containsExactlyInAnyOrder(
            "interval 24", "interval 28", "interval 32", "interval 36", "interval 40");
  }

  @Test
  void theErrorOfAnIntervalIsHowFarItsGoIsOff() {
    ReadySetGo task = ReadySetGo.standard();
    TrialBatch trials = new TrialBatch(List.of(task.trial(20), task.trial(40)));
    Matrix threeLate = pulse(150, 48, 0.5);
    Matrix oneEarly = pulse(150, 84, 0.41);
    assertThat(task.score(trials, List.of(threeLate, oneEarly)).value()).isEqualTo(2);
  }

  @Test
  void anOutputThatGoesBeforeSetIsAsWrongAsItIsEarly() {
    ReadySetGo task = ReadySetGo.standard();
    TrialBatch trials = new TrialBatch(List.of(task.trial(20)));
    assertThat(task.score(trials, List.of(pulse(150, 10, 1))).value()).isEqualTo(35);
  }

  @Test
  void anOutputThatNeverGoesIsWrongByTheRestOfTheTrial() {
    ReadySetGo task = ReadySetGo.standard();
    TrialBatch trials = new TrialBatch(List.of(task.trial(20)));
    assertThat(task.score(trials, List.of(pulse(150, 45, 0.39))).value()).isEqualTo(105);
  }

  @Test
  void twoIntervalsEndWithPulsesAndTheAnswerComesFifteenStepsLater() {
    Trial trial = IntervalDiscrimination.standard().trial(12, 25);
    assertThat(trial.steps()).isEqualTo(90);
    assertThat(nonZero(trial.inputs(), 0)).containsExactly(12, 13);
    assertThat(nonZero(trial.inputs(), 1)).containsExactly(37, 38);
    assertThat(nonZero(trial.targets(), 0)).containsExactly(52, 53);
    assertThat(trial.targets().at(52, 0)).isEqualTo(-1);
    assertThat(IntervalDiscrimination.standard().trial(25, 12).targets().at(52, 0)).isEqualTo(1);
  }

  @Test
  void theTwoIntervalsOfATrialAreAllPairsOfDifferentOnes() {
    Set<List<Integer>> pairs = new HashSet<>();
    for (Trial trial :
        IntervalDiscrimination.standard().draw(20_000, new SplittableRandom(2)).trials()) {
      int first = nonZero(trial.inputs(), 0).getFirst();
      int second = nonZero(trial.inputs(), 1).getFirst() - first;
      pairs.add(List.of(first, second));
      assertThat(first).isNotEqualTo(second);
    }
    assertThat(pairs).hasSize(420);
  }

  @Test
  void twoHeightsAreComparedAcrossTheDelay() {
    Trial trial = DelayedDiscrimination.standard().trial(4, 9, 7);
    assertThat(trial.steps()).isEqualTo(60);
    assertThat(nonZero(trial.inputs(), 0)).containsExactly(5, 6, 7, 8, 9);
    assertThat(nonZero(trial.inputs(), 1)).containsExactly(22, 23, 24, 25, 26);
    assertThat(nonZero(trial.targets(), 0)).containsExactly(37, 38, 39, 40, 41);
    assertThat(trial.inputs().at(5, 0)).isEqualTo(4);
    assertThat(trial.inputs().at(22, 1)).isEqualTo(9);
    assertThat(trial.targets().at(37, 0)).isEqualTo(-1);
  }

  @Test
  void allPairsOfHeightsAndAllDelaysAreDrawn() {
    Set<List<Double>> pairs = new HashSet<>();
    Set<Integer> delays = new HashSet<>();
    for (Trial trial :
        DelayedDiscrimination.standard().draw(5_000, new SplittableRandom(2)).trials()) {
      int second = nonZero(trial.inputs(), 1).getFirst();
      pairs.add(List.of(trial.inputs().at(5, 0), trial.inputs().at(second, 1)));
      delays.add(second - 15);
    }
    assertThat(pairs).hasSize(72).allMatch(pair -> !pair.get(0).equals(pair.get(1)));
    assertThat(delays).hasSize(20).contains(0, 19);
  }

  @Test
  void aMatchIsTheSameDirectionTwice() {
    Trial match = DelayedMatch.standard().trial(1, 1, 0);
    assertThat(match.inputs().at(5, 1)).isCloseTo(1, within(1e-15));
    assertThat(match.inputs().at(15, 1)).isCloseTo(1, within(1e-15));
    assertThat(match.targets().at(30, 0)).isEqualTo(1);
    Trial other = DelayedMatch.standard().trial(1, 2, 0);
    assertThat(other.inputs().at(15, 0)).isCloseTo(-1, within(1e-15));
    assertThat(other.targets().at(30, 0)).isEqualTo(-1);
    assertThat(other.condition()).isEqualTo("non-match");
  }

  @Test
  void theTwoNeuronTaskAsksForOneStateAfterTenTimeConstants() {
    Trial trial = TwoNeuron.standard().draw(1, new SplittableRandom(1)).trials().getFirst();
    assertThat(trial.steps()).isEqualTo(100);
    assertThat(trial.targets().row(99).toArray()).containsExactly(0, 1);
    assertThat(trial.targets().row(98).toArray()).containsOnly(Double.NaN);
  }

  @Test
  void theTwoNeuronTaskIsSolvedBelowALossOfATenThousandth() {
    TwoNeuron task = TwoNeuron.standard();
    TrialBatch trials = task.draw(1, new SplittableRandom(1));
    double[] end = new double[200];
    end[198] = Math.sqrt(1.9e-4);
    end[199] = 1;
    assertThat(task.score(trials, List.of(Matrix.fromRowMajor(100, 2, end))).isSolved()).isTrue();
    end[198] = Math.sqrt(2.1e-4);
    assertThat(task.score(trials, List.of(Matrix.fromRowMajor(100, 2, end))).isSolved()).isFalse();
  }

  private static Matrix pulse(int steps, int from, double height) {
    double[] values = new double[steps];
    for (int step = from; step < from + 5; step++) {
      values[step] = height;
    }
    return Matrix.fromRowMajor(steps, 1, values);
  }

  private static List<Integer> nonZero(Matrix values, int channel) {
    return IntStream.range(0, values.rows())
        .filter(step -> values.at(step, channel) != 0)
        .boxed()
        .toList();
  }
}
