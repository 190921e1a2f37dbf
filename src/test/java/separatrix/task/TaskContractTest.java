package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.linalg.Matrix;

/** What every task promises. */
@ParameterizedClass
@MethodSource("tasks")
class TaskContractTest {
  private final Task task;

  TaskContractTest(Task task) {
    this.task = task;
  }

  static Stream<Named<Task>> tasks() {
    return Tasks.all().stream().map(task -> Named.of(task.name(), task));
  }

  @Test
  void aSeedGivesTheSameTrialsAgain() {
    assertThat(draw(5, 3)).isEqualTo(draw(5, 3));
  }

  @Test
  void itDrawsAsManyTrialsAsItIsAskedFor() {
    assertThat(draw(0, 1).trials()).isEmpty();
    assertThat(draw(7, 1).trials()).hasSize(7);
  }

  @Test
  void trialsHaveTheTasksChannels() {
    for (Trial trial : draw(4, 2).trials()) {
      assertThat(trial.inputs().columns()).isEqualTo(task.inputs());
      assertThat(trial.targets().columns()).isEqualTo(task.outputs());
    }
  }

  @Test
  void trialsLastAsLongAsTheLengthSays() {
    Task shorter = task.with("length", 9);
    assertThat(shorter.draw(2, new SplittableRandom(1)).trials())
        .allSatisfy(trial -> assertThat(trial.steps()).isEqualTo(9));
  }

  @Test
  void inputsAreFinite() {
    assertThat(draw(4, 5).inputs()).allMatch(Matrix::isFinite);
  }

  @Test
  void everyTrialSaysWhatKindItIs() {
    assertThat(draw(6, 1).conditions()).isNotEmpty().noneMatch(String::isBlank);
  }

  @Test
  void itsNameCanBeTypedAndItsDescriptionIsASentence() {
    assertThat(task.name()).matches("[a-z]+(-[a-z]+)*");
    assertThat(task.description()).matches("[A-Z].*\\.");
  }

  @Test
  void everyParameterCanBeSetToWhatItIs() {
    for (Parameter parameter : task.parameters()) {
      assertThat(task.with(parameter.name(), parameter.value())).isEqualTo(task);
    }
  }

  @Test
  void aSetParameterShowsItsValue() {
    for (Parameter parameter : task.parameters()) {
      double value = parameter.value() + (parameter.value() + 1 > parameter.most() ? -0.05 : 1);
      List<Parameter> changed = task.with(parameter.name(), value).parameters();
      assertThat(changed)
          .filteredOn(other -> other.name().equals(parameter.name()))
          .singleElement()
          .extracting(Parameter::value)
          .isEqualTo(value);
    }
  }

  @Test
  void anUnknownParameterIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> task.with("colour", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour")
        .hasMessageContaining("length");
  }

  @Test
  void aLengthThatIsNoneIsRefused() {
    for (double length : new double[] {0, -1, 2.5, Double.NaN}) {
      assertThatThrownBy(() -> task.with("length", length))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void itFitsANetworkOfItsOwnShape() {
    assertThat(task.fittedTo(task.inputs(), task.outputs())).contains(task);
  }

  @Test
  void fittedToANetworkItHasTheNetworksInputs() {
    for (int inputs = 0; inputs < 6; inputs++) {
      for (Task fitted : task.fittedTo(inputs, 2).stream().toList()) {
        assertThat(fitted.inputs()).isEqualTo(inputs);
      }
    }
  }

  @Test
  void everyChannelHasANameOfItsOwn() {
    assertThat(task.inputNames()).hasSize(task.inputs()).doesNotHaveDuplicates();
    assertThat(task.outputNames()).hasSize(task.outputs()).doesNotHaveDuplicates();
    assertThat(task.inputNames()).noneMatch(String::isBlank);
  }

  @Test
  void itHasACriterionWhereItAsksSomething() {
    assertThat(task.criterion().isPresent()).isEqualTo(task.outputs() > 0);
  }

  @Test
  void theTargetsThemselvesSolveIt() {
    assumeTrue(task.outputs() > 0);
    TrialBatch trials = draw(50, 11);
    Score score = task.score(trials, answers(trials));
    assertThat(score).as(score.words()).matches(Score::isSolved);
  }

  @Test
  void silenceDoesNotSolveIt() {
    assumeTrue(task.outputs() > 0);
    TrialBatch trials = draw(50, 12);
    Score score =
        task.score(trials, answers(trials).stream().map(answer -> answer.times(0)).toList());
    assertThat(score).as(score.words()).matches(s -> !s.isSolved());
  }

  @Test
  void theAnswersToOtherTrialsDoNotSolveIt() {
    assumeTrue(task.outputs() > 0);
    TrialBatch trials = draw(50, 13);
    List<Matrix> shuffled = new ArrayList<>(answers(trials));
    Collections.rotate(shuffled, 25);
    Score score = task.score(trials, shuffled);
    assertThat(score).as(score.words()).matches(s -> !s.isSolved());
  }

  @Test
  void oneOutputThatIsNotFiniteIsTheWorstScore() {
    assumeTrue(task.outputs() > 0);
    TrialBatch trials = draw(3, 14);
    for (double broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      List<Matrix> outputs = new ArrayList<>(answers(trials));
      double[] values = outputs.getLast().toRowMajor();
      values[values.length - 1] = broken;
      outputs.set(
          2, Matrix.fromRowMajor(outputs.getLast().rows(), outputs.getLast().columns(), values));
      Score score = task.score(trials, outputs);
      assertThat(score.isSolved()).isFalse();
      assertThat(score.value()).isEqualTo(score.better().worst());
    }
  }

  @Test
  void whereNothingIsAskedAScoreIsRefused() {
    assumeTrue(task.outputs() == 0);
    TrialBatch trials = draw(2, 15);
    assertThatThrownBy(() -> task.score(trials, trials.targets()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("asks nothing");
  }

  /** Outputs that are as the targets ask, and 0 where nothing is asked. */
  private static List<Matrix> answers(TrialBatch trials) {
    return trials.targets().stream().map(TaskContractTest::asked).toList();
  }

  private static Matrix asked(Matrix targets) {
    double[] values = targets.toRowMajor();
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) ? 0 : values[i];
    }
    return Matrix.fromRowMajor(targets.rows(), targets.columns(), values);
  }

  private TrialBatch draw(int count, long seed) {
    return task.draw(count, new SplittableRandom(seed));
  }
}
