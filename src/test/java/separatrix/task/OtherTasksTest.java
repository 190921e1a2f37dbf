package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Vector;

class OtherTasksTest {

  @Test
  void theCueOfASineRisesWithItsFrequency() {
    FrequencyCuedSine task = FrequencyCuedSine.standard();
    assertThat(task.cue(1)).isCloseTo(0.269608, within(1e-6));
    assertThat(task.cue(51)).isEqualTo(1.25);
    assertThat(task.frequency(1)).isEqualTo(0.1);
    assertThat(task.frequency(51)).isCloseTo(0.6, within(1e-15));
  }

  @Test
  void asManyTrialsAsFrequenciesAskForEachOnce() {
    FrequencyCuedSine task = FrequencyCuedSine.standard();
    Set<Double> cues = new HashSet<>();
    task.draw(51, new SplittableRandom(1)).inputs().forEach(input -> cues.add(input.at(0, 0)));
    assertThat(cues).hasSize(51);
  }

  @Test
  void aSineStartsOneStepAfterZero() {
    Trial trial =
        new FrequencyCuedSine(1, 0.3, 0.3, 5).draw(1, new SplittableRandom(1)).trials().getFirst();
    assertThat(trial.targets().column(0))
        .isEqualTo(
            Vector.of(
                Math.sin(0.3),
                Math.sin(0.6),
                Math.sin(0.3 * 3),
                Math.sin(0.3 * 4),
                Math.sin(0.3 * 5)));
  }

  @Test
  void theTargetOfIntegrationIsTheSumOfTheStreamThatCounts() {
    for (Trial trial : ContextIntegration.standard().draw(8, new SplittableRandom(2)).trials()) {
      int context = trial.inputs().at(0, 2) == 1 ? 0 : 1;
      double sum = 0;
      for (int step = 0; step < trial.steps(); step++) {
        sum += trial.inputs().at(step, context);
        assertThat(trial.targets().at(step, 0)).isCloseTo(0.1 * sum, within(1e-12));
        assertThat(trial.inputs().at(step, 2) + trial.inputs().at(step, 3)).isEqualTo(1);
      }
    }
  }

  @Test
  void bothContextsAreDrawn() {
    assertThat(ContextIntegration.standard().draw(20, new SplittableRandom(3)).conditions())
        .containsExactlyInAnyOrder("context 1", "context 2");
  }

  @Test
  void randomPulsesAreAlsoHeldConstants() {
    TrialBatch batch = RandomPulses.on(4).draw(40, new SplittableRandom(4));
    assertThat(batch.conditions()).anyMatch(kind -> kind.startsWith("holds"));
    assertThat(batch.inputs()).allSatisfy(u -> assertThat(u.maxAbs()).isLessThanOrEqualTo(1));
    assertThat(batch.inputs()).anySatisfy(u -> assertThat(u.maxAbs()).isEqualTo(1));
  }

  @Test
  void aConstantInputIsTheSameAtEveryStep() {
    ConstantInput task = new ConstantInput(Vector.of(0.5, -1), 6);
    Trial trial = task.draw(1, new SplittableRandom(5)).trials().getFirst();
    for (int step = 0; step < 6; step++) {
      assertThat(trial.inputs().row(step)).isEqualTo(Vector.of(0.5, -1));
    }
    assertThat(trial.condition()).isEqualTo("input 0.5, -1.0");
  }

  @Test
  void anInputOfAConstantRunCanBeSet() {
    assertThat(ConstantInput.atRest(3).with("input 2", 0.7).input())
        .isEqualTo(Vector.of(0, 0.7, 0));
  }
}
