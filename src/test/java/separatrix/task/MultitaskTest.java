package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import separatrix.linalg.Matrix;

class MultitaskTest {

  @Test
  void aBatchHasEveryRuleAboutAsOften() {
    List<Trial> trials = Multitask.standard().draw(31, new SplittableRandom(1)).trials();
    assertThat(trials).extracting(Trial::condition).contains("delay pro", "non-match to sample");
    assertThat(new TrialBatch(trials.subList(0, 15)).conditions()).hasSize(15);
  }

  @ParameterizedTest
  @EnumSource
  void theRuleIsOnItsChannelAllAlong(MultitaskRule rule) {
    for (Trial trial : noiseless(rule)) {
      int end = end(trial);
      for (int channel = 5; channel < 20; channel++) {
        boolean on = channel == Multitask.channel(rule);
        assertThat(trial.inputs().rows(0, end).column(channel).toArray()).containsOnly(on ? 1 : 0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsAskedInAHundredMillisecondsOfTheTrialAndOfItsResponse(MultitaskRule rule) {
    for (Trial trial : noiseless(rule)) {
      for (int channel = 0; channel < 3; channel++) {
        List<Integer> unasked = new ArrayList<>();
        for (int step = 0; step < end(trial); step++) {
          if (Double.isNaN(trial.targets().at(step, channel))) {
            unasked.add(step);
          }
        }
        int go = response(trial) - 5;
        assertThat(unasked).containsExactly(0, 1, 2, 3, 4, go, go + 1, go + 2, go + 3, go + 4);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theResponseWeighsFiveTimesAndFixationTwice(MultitaskRule rule) {
    Trial trial = noiseless(rule).getFirst();
    assertThat(trial.weights().row(10).toArray()).containsExactly(2, 1, 1);
    assertThat(trial.weights().row(response(trial)).toArray()).containsExactly(10, 5, 5);
  }

  @ParameterizedTest
  @EnumSource(names = {"DELAY_PRO", "REACT_PRO", "MEMORY_PRO"})
  void aProRulePointsAtWhatWasShown(MultitaskRule rule) {
    for (Trial trial : noiseless(rule)) {
      double shown = direction(trial, firstShown(trial));
      assertThat(Math.cos(pointed(trial) - shown)).isCloseTo(1, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DELAY_ANTI", "REACT_ANTI", "MEMORY_ANTI"})
  void anAntiRulePointsTheOtherWay(MultitaskRule rule) {
    for (Trial trial : noiseless(rule)) {
      double shown = direction(trial, firstShown(trial));
      assertThat(Math.cos(pointed(trial) - shown)).isCloseTo(-1, within(1e-12));
    }
  }

  @Test
  void memoryRespondsAfterTheDirectionIsGone() {
    for (Trial trial : noiseless(MultitaskRule.MEMORY_PRO)) {
      int go = response(trial) - 5;
      assertThat(strength(trial, 0, go - 1) + strength(trial, 1, go - 1)).isZero();
      assertThat(trial.inputs().at(go - 1, 0)).isEqualTo(1);
      assertThat(trial.inputs().at(go, 0)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTEXT_MODALITY_1", "CONTEXT_MODALITY_2", "INTEGRATE_BOTH"})
  void theStrongerDirectionCountsInTheModalityOfTheRule(MultitaskRule rule) {
    for (Trial trial : noiseless(rule)) {
      int on1 = firstShown(trial);
      int on2 = secondShown(trial);
      double first = counted(rule, trial, on1);
      double second = counted(rule, trial, on2);
      double due = first > second ? direction(trial, on1) : direction(trial, on2);
      assertThat(Math.cos(pointed(trial) - due)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void integrationOfOneModalityLeavesTheOtherDark() {
    for (Trial trial : noiseless(MultitaskRule.INTEGRATE_MODALITY_2)) {
      assertThat(trial.inputs().column(1).maxAbs()).isZero();
      int on1 = firstShown(trial);
      int on2 = secondShown(trial);
      boolean isFirst = strength(trial, 1, on1) > strength(trial, 1, on2);
      double due = isFirst ? direction(trial, on1) : direction(trial, on2);
      assertThat(Math.cos(pointed(trial) - due)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void matchToSamplePointsAtASecondDirectionThatIsTheFirst() {
    for (Trial trial : noiseless(MultitaskRule.MATCH_TO_SAMPLE)) {
      assertThat(holds(trial)).isEqualTo(!isSameDirection(trial));
    }
  }

  @Test
  void nonMatchToSamplePointsAtASecondDirectionThatIsAnother() {
    for (Trial trial : noiseless(MultitaskRule.NON_MATCH_TO_SAMPLE)) {
      assertThat(holds(trial)).isEqualTo(isSameDirection(trial));
    }
  }

  @Test
  void categoryMatchPointsWithinTheSameHalfOfTheCircle() {
    for (Trial trial : noiseless(MultitaskRule.CATEGORY_MATCH)) {
      assertThat(holds(trial)).isEqualTo(!isSameHalf(trial));
    }
  }

  @Test
  void categoryNonMatchPointsAcrossTheHalvesOfTheCircle() {
    for (Trial trial : noiseless(MultitaskRule.CATEGORY_NON_MATCH)) {
      assertThat(holds(trial)).isEqualTo(isSameHalf(trial));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTrialThatPointsDoesSoWithoutFixationAndOneThatHoldsDoesNotPoint(MultitaskRule rule) {
    for (Trial trial : noiseless(rule)) {
      double[] due = trial.targets().row(response(trial)).toArray();
      double length = Math.hypot(due[1], due[2]);
      assertThat(due[0]).isEqualTo(holds(trial) ? 0.8 : 0);
      assertThat(length).isCloseTo(holds(trial) ? 0 : 1, within(1e-12));
    }
  }

  @Test
  void aTrialIsRightWithinAFifthOfAHalfTurn() {
    Multitask task = new Multitask(1, 20, 0);
    TrialBatch trials = task.draw(1, new SplittableRandom(2));
    double due = pointed(trials.trials().getFirst());
    assertThat(score(task, trials, 0.49, due + 0.19 * Math.PI)).isEqualTo(1);
    assertThat(score(task, trials, 0.49, due + 0.21 * Math.PI)).isZero();
    assertThat(score(task, trials, 0.51, due)).isZero();
  }

  private static double score(Multitask task, TrialBatch trials, double fixation, double angle) {
    double[] row = {fixation, Math.cos(angle), Math.sin(angle)};
    double[] outputs = new double[3 * trials.trials().getFirst().steps()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = row[i % 3];
    }
    Matrix output = Matrix.fromRowMajor(outputs.length / 3, 3, outputs);
    return task.score(trials, List.of(output)).value();
  }

  private static List<Trial> noiseless(MultitaskRule rule) {
    return new Multitask(Multitask.channel(rule) - 4, 20, 0)
        .draw(40, new SplittableRandom(9))
        .trials();
  }

  private static boolean holds(Trial trial) {
    return trial.targets().at(response(trial), 0) > 0;
  }

  private static boolean isSameDirection(Trial trial) {
    double turn = direction(trial, firstShown(trial)) - direction(trial, secondShown(trial));
    return Math.cos(turn) > 1 - 1e-12;
  }

  /** The halves are the directions with a positive and with a negative sine. */
  private static boolean isSameHalf(Trial trial) {
    return direction(trial, firstShown(trial)) > 0 == direction(trial, secondShown(trial)) > 0;
  }

  private static double counted(MultitaskRule rule, Trial trial, int step) {
    return (rule == MultitaskRule.CONTEXT_MODALITY_2 ? 0 : strength(trial, 0, step))
        + (rule == MultitaskRule.CONTEXT_MODALITY_1 ? 0 : strength(trial, 1, step));
  }

  private static double strength(Trial trial, int modality, int step) {
    return Math.hypot(
        trial.inputs().at(step, 1 + 2 * modality), trial.inputs().at(step, 2 + 2 * modality));
  }

  /** The angle of what is shown, in whichever modality. */
  private static double direction(Trial trial, int step) {
    int modality = strength(trial, 0, step) > 0 ? 0 : 1;
    return Math.atan2(
        trial.inputs().at(step, 2 + 2 * modality), trial.inputs().at(step, 1 + 2 * modality));
  }

  private static double pointed(Trial trial) {
    int step = response(trial);
    return Math.atan2(trial.targets().at(step, 2), trial.targets().at(step, 1));
  }

  private static boolean isShown(Trial trial, int step) {
    return strength(trial, 0, step) + strength(trial, 1, step) > 0;
  }

  private static int firstShown(Trial trial) {
    return IntStream.range(0, end(trial))
        .filter(step -> isShown(trial, step))
        .findFirst()
        .orElseThrow();
  }

  private static int secondShown(Trial trial) {
    return IntStream.range(firstShown(trial) + 1, end(trial))
        .filter(step -> isShown(trial, step) && !isShown(trial, step - 1))
        .findFirst()
        .orElseThrow();
  }

  /** The first step of the response that is asked. */
  private static int response(Trial trial) {
    return IntStream.range(0, end(trial))
        .filter(step -> trial.weights().at(step, 0) == 10)
        .findFirst()
        .orElseThrow();
  }

  /** Where the trial ends and the silence begins. */
  private static int end(Trial trial) {
    return IntStream.range(0, trial.steps())
            .filter(step -> trial.targets().at(step, 0) >= 0)
            .max()
            .orElseThrow()
        + 1;
  }
}
