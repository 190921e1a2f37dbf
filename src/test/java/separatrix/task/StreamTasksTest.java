package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;

/** Tasks on streams of random values, by hand. */
class StreamTasksTest {

  @Test
  void theTargetOfIntegrationIsTheRunningSumThePresentStepIncluded() {
    Integration task = new Integration(0.5, 0.1, 2, 30);
    for (Trial trial : task.draw(5, new SplittableRandom(1)).trials()) {
      double sum = 0;
      for (int step = 0; step < 30; step++) {
        sum += trial.inputs().at(step, 0);
        assertThat(trial.targets().at(step, 0)).isCloseTo(2 * sum, within(1e-12));
      }
    }
  }

  @Test
  void theStreamOfIntegrationHasTheNoiseThatIsSet() {
    double square = 0;
    for (Trial trial : Integration.standard().draw(400, new SplittableRandom(1)).trials()) {
      for (double value : trial.inputs().toRowMajor()) {
        square += value * value;
      }
    }
    double variance = 0.125 * 0.125 + 0.01 * 0.01 / 3;
    assertThat(square / 10_000).isCloseTo(variance, within(0.05 * variance));
  }

  @Test
  void theDecisionIsTheSignOfTheSumAndAskedAtTheLastStepOnly() {
    for (Trial trial : BinaryDecision.standard().draw(20, new SplittableRandom(2)).trials()) {
      double sum = 0;
      for (int step = 0; step < 25; step++) {
        sum += trial.inputs().at(step, 0);
      }
      assertThat(trial.targets().at(24, 0)).isEqualTo(Math.signum(sum));
      assertThat(trial.targets().rows(0, 24).toRowMajor()).containsOnly(Double.NaN);
    }
  }

  @Test
  void choiceAccuracyIsTheShareOfTrialsWithTheRightSign() {
    BinaryDecision task = new BinaryDecision(1, 0, 1);
    TrialBatch trials = task.draw(4, new SplittableRandom(3));
    List<Matrix> outputs =
        List.of(
            trials.targets().get(0).times(0.01),
            trials.targets().get(1).times(5),
            trials.targets().get(2).times(-0.01),
            trials.targets().get(3));
    assertThat(task.score(trials, outputs).value()).isEqualTo(0.75);
  }

  @Test
  void theAverageIsOfTheLastTwoMarkedValues() {
    for (Trial trial : TwoPointAverage.standard().draw(10, new SplittableRandom(4)).trials()) {
      double before = Double.NaN;
      double last = Double.NaN;
      for (int step = 0; step < trial.steps(); step++) {
        if (trial.inputs().at(step, 1) == 1) {
          before = last;
          last = trial.inputs().at(step, 0);
        }
        if (step == 0) {
          assertThat(trial.targets().at(step, 0)).isNaN();
        } else {
          assertThat(trial.targets().at(step, 0)).isCloseTo((before + last) / 2, within(1e-15));
        }
      }
    }
  }

  @Test
  void theFirstTwoValuesAreAlwaysMarked() {
    Trial trial = new TwoPointAverage(0, 1, 5).draw(1, new SplittableRandom(5)).trials().getFirst();
    assertThat(trial.inputs().column(1).toArray()).containsExactly(1, 1, 0, 0, 0);
  }

  @Test
  void unmarkedValuesAreAsLargeAsTheyAreSet() {
    Trial trial =
        new TwoPointAverage(0, 0, 50).draw(1, new SplittableRandom(5)).trials().getFirst();
    assertThat(trial.inputs().column(0).toArray()[0]).isNotZero();
    assertThat(trial.inputs().rows(2, 50).maxAbs()).isZero();
  }

  @Test
  void theSinesOfSussilloAndBarakRunForFiftyTimeConstants() {
    Trial trial =
        FrequencyCuedSine.standard()
            .variants()
            .getFirst()
            .task()
            .draw(51, new SplittableRandom(6))
            .trials()
            .getLast();
    assertThat(trial.inputs().at(0, 0)).isEqualTo(1.25);
    assertThat(trial.targets().at(199, 0)).isCloseTo(Math.sin(0.6 * 50), within(1e-9));
  }
}
