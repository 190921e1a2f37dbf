package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;

class FlipFlopTest {

  @Test
  void everyChannelHasAPulseAtTheFirstStep() {
    for (Trial trial : draw(new FlipFlop(4, 0, 3), 20)) {
      for (int bit = 0; bit < 4; bit++) {
        assertThat(Math.abs(trial.inputs().at(0, bit))).isEqualTo(1);
        assertThat(trial.inputs().at(2, bit)).isZero();
      }
    }
  }

  @Test
  void theTargetIsTheSignOfTheLastPulseThePresentOneIncluded() {
    for (Trial trial : draw(FlipFlop.ofBits(3), 10)) {
      for (int bit = 0; bit < 3; bit++) {
        double last = Double.NaN;
        for (int step = 0; step < trial.steps(); step++) {
          double pulse = trial.inputs().at(step, bit);
          last = pulse == 0 ? last : pulse;
          assertThat(trial.targets().at(step, bit)).isEqualTo(last);
        }
      }
    }
  }

  @Test
  void pulsesComeAsOftenAsTheirProbabilitySays() {
    int pulses = 0;
    for (Trial trial : draw(new FlipFlop(2, 0.2, 101), 100)) {
      Matrix inputs = trial.inputs();
      for (int step = 1; step < 101; step++) {
        pulses += inputs.at(step, 0) != 0 ? 1 : 0;
        pulses += inputs.at(step, 1) != 0 ? 1 : 0;
      }
    }
    assertThat(pulses / 20_000.0).isCloseTo(0.2, within(0.02));
  }

  @Test
  void theConditionSaysWhereTheTrialEnds() {
    Trial trial = draw(new FlipFlop(2, 0.3, 30), 1).iterator().next();
    String due =
        "ends at "
            + (trial.targets().at(29, 0) > 0 ? "+" : "−")
            + " "
            + (trial.targets().at(29, 1) > 0 ? "+" : "−");
    assertThat(trial.condition()).isEqualTo(due);
  }

  @Test
  void aProbabilityAboveOneIsRefused() {
    assertThatThrownBy(() -> new FlipFlop(3, 1.5, 64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pulse probability");
  }

  private static Iterable<Trial> draw(FlipFlop task, int count) {
    return task.draw(count, new SplittableRandom(17)).trials();
  }
}
