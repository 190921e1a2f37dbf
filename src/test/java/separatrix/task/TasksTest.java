package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.linalg.Matrix;

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

  @Test
  void twoInputsAndOneOutputAreForTheUserToChoose() {
    TaskGuess guess = Tasks.guess(2, 1);
    assertThat(guess).isInstanceOf(TaskGuess.Unknown.class);
    assertThat(guess.sentence())
        .contains("two-point-average", "ready-set-go", "interval-discrimination", "delayed-match");
  }

  @Test
  void twentyInputsAndThreeOutputsMeanTheMultitaskFamily() {
    assertThat(Tasks.guess(20, 3).task()).isEqualTo(Multitask.standard());
  }

  @ParameterizedTest
  @MethodSource("withLength")
  void trialsLastAsLongAsTheLengthSays(Task task) {
    assertThat(task.with("length", 9).draw(2, new SplittableRandom(1)).trials())
        .allSatisfy(trial -> assertThat(trial.steps()).isEqualTo(9));
  }

  @ParameterizedTest
  @MethodSource("random")
  void otherSeedsGiveOtherTrials(Task task) {
    assertThat(task.draw(5, new SplittableRandom(3)))
        .isNotEqualTo(task.draw(5, new SplittableRandom(4)));
  }

  @ParameterizedTest
  @MethodSource("randomAndAsking")
  void theAnswersToOtherTrialsSolveNoTask(Task task) {
    TrialBatch trials = task.draw(50, new SplittableRandom(13));
    List<Matrix> shuffled = new ArrayList<>(AskingTaskTest.answers(trials));
    Collections.rotate(shuffled, 25);
    Score score = task.score(trials, shuffled);
    assertThat(score.isSolved()).as(score.words()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("free")
  void whereNothingIsAskedAScoreIsRefused(Task task) {
    TrialBatch trials = task.draw(2, new SplittableRandom(15));
    assertThatThrownBy(() -> task.score(trials, trials.targets()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("asks nothing");
  }

  static Stream<Task> withLength() {
    return Tasks.all().stream()
        .filter(task -> task.parameters().stream().anyMatch(p -> p.name().equals("length")));
  }

  /** All trials of a free run and of the two-neuron task are the same. */
  static Stream<Task> random() {
    return Tasks.all().stream()
        .filter(task -> !(task instanceof ConstantInput || task instanceof TwoNeuron));
  }

  static Stream<Task> randomAndAsking() {
    return random().filter(task -> task.outputs() > 0);
  }

  static Stream<Task> free() {
    return Tasks.all().stream().filter(task -> task.outputs() == 0);
  }
}
