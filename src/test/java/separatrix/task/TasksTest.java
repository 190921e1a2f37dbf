package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TasksTest {

  @Test
  void namesAreUnique() {
    assertThat(Tasks.all()).extracting(Task::name).doesNotHaveDuplicates();
  }

  @Test
  void asManyOutputsAsInputsMeanAFlipFlop() {
    assertThat(Tasks.guess(5, 5))
        .isInstanceOf(TaskGuess.Known.class)
        .extracting(TaskGuess::task)
        .isEqualTo(FlipFlop.ofBits(5));
  }

  @Test
  void fourInputsAndOneOutputMeanContextIntegration() {
    assertThat(Tasks.guess(4, 1).task()).isEqualTo(ContextIntegration.standard());
  }

  @Test
  void anUnknownShapeRunsOnRandomPulses() {
    TaskGuess guess = Tasks.guess(7, 2);
    assertThat(guess).isInstanceOf(TaskGuess.Unknown.class);
    assertThat(guess.task()).isEqualTo(RandomPulses.on(7));
    assertThat(guess.sentence()).contains("7 inputs and 2 outputs");
  }

  @Test
  void aShapeOfSeveralTasksNamesThem() {
    TaskGuess guess = Tasks.guess(1, 1);
    assertThat(guess).isInstanceOf(TaskGuess.Unknown.class);
    assertThat(guess.sentence()).contains("flip-flop").contains("sine").contains("1 input and");
  }

  @Test
  void aNameDecidesBetweenTasksOfOneShape() {
    assertThat(Tasks.named("sine", 1, 1).task()).isEqualTo(FrequencyCuedSine.standard());
    assertThat(Tasks.named("flip-flop", 1, 1).task()).isEqualTo(FlipFlop.ofBits(1));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    TaskGuess guess = Tasks.named("juggling", 3, 3);
    assertThat(guess).isInstanceOf(TaskGuess.Unknown.class);
    assertThat(guess.sentence()).contains("juggling").contains("flip-flop");
  }

  @Test
  void aTaskThatDoesNotFitIsRefusedWithThoseThatDo() {
    TaskGuess guess = Tasks.named("sine", 3, 3);
    assertThat(guess).isInstanceOf(TaskGuess.Unknown.class);
    assertThat(guess.sentence()).contains("3 inputs").contains("flip-flop");
  }

  @Test
  void aNetworkWithoutInputsCanStillRun() {
    assertThat(Tasks.guess(0, 1).task().inputs()).isZero();
  }
}
