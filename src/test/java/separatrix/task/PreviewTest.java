package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PreviewTest {

  @Test
  void itShowsAsManyTrialsAsItIsAskedFor() {
    assertThat(preview(FlipFlop.ofBits(2), 6).trials()).hasSize(6);
  }

  @Test
  void aKindIsShownTwiceOnlyWhereAllWereShownOnce() {
    assertThat(preview(Multitask.standard(), 15).trials())
        .extracting(Trial::condition)
        .doesNotHaveDuplicates();
    assertThat(preview(ContextIntegration.standard(), 2).trials())
        .extracting(Trial::condition)
        .containsExactlyInAnyOrder("context 1", "context 2");
  }

  @Test
  void everyChannelHasItsNameAndItsValues() {
    Preview preview = preview(ReadySetGo.standard(), 1);
    assertThat(preview.inputsOf(0))
        .extracting(Preview.Channel::name)
        .containsExactly("ready", "set");
    assertThat(preview.inputsOf(0).getFirst().values().at(5)).isEqualTo(1);
    assertThat(preview.targetsOf(0).getFirst().values())
        .isEqualTo(preview.trials().getFirst().targets().column(0));
  }

  @Test
  void theAxesReachFromTheLeastToTheLargestValueZeroIncluded() {
    Preview preview = preview(DelayedDiscrimination.standard(), 40);
    assertThat(preview.inputs().least()).isZero();
    assertThat(preview.inputs().most()).isEqualTo(10);
    assertThat(preview.targets()).isEqualTo(new Preview.Range(-1, 1));
  }

  @Test
  void whatIsNotAskedDoesNotSpoilTheAxes() {
    assertThat(preview(BinaryDecision.standard(), 10).targets())
        .isEqualTo(new Preview.Range(-1, 1));
  }

  @Test
  void aTaskThatAsksNothingHasNoTargetsToShow() {
    assertThat(preview(RandomPulses.on(2), 1).targetsOf(0)).isEmpty();
  }

  private static Preview preview(Task task, int count) {
    return Preview.of(task, count, new SplittableRandom(4));
  }
}
