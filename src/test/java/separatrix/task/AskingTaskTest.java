package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.linalg.Matrix;

/** What every task promises that asks something. */
@ParameterizedClass
@MethodSource("tasks")
class AskingTaskTest {
  private final Task task;

  AskingTaskTest(Task task) {
    this.task = task;
  }

  static Stream<Named<Task>> tasks() {
    return Tasks.all().stream()
        .filter(task -> task.outputs() > 0)
        .map(task -> Named.of(task.name(), task));
  }

  @Test
  void everyTrialAsksSomething() {
    for (Trial trial : draw(20, 5).trials()) {
      long asked = Arrays.stream(trial.targets().toRowMajor()).filter(Double::isFinite).count();
      assertThat(asked).isPositive();
    }
  }

  @Test
  void kindsOfTrialsAreDrawnAboutEquallyOften() {
    List<Trial> trials = draw(3100, 21).trials();
    Map<String, Long> kinds =
        trials.stream().collect(Collectors.groupingBy(Trial::condition, Collectors.counting()));
    double due = (double) trials.size() / kinds.size();
    assertThat(kinds.values()).allMatch(count -> count > 0.6 * due && count < 1.5 * due);
  }

  @Test
  void theTargetsThemselvesSolveIt() {
    TrialBatch trials = draw(50, 11);
    Score score = task.score(trials, answers(trials));
    assertThat(score).as(score.words()).matches(Score::isSolved);
  }

  @Test
  void silenceDoesNotSolveIt() {
    TrialBatch trials = draw(50, 12);
    Score score =
        task.score(trials, answers(trials).stream().map(answer -> answer.times(0)).toList());
    assertThat(score).as(score.words()).matches(s -> !s.isSolved());
  }

  @Test
  void oneOutputThatIsNotFiniteIsTheWorstScore() {
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

  /** Outputs that are as the targets ask, and 0 where nothing is asked. */
  static List<Matrix> answers(TrialBatch trials) {
    return trials.targets().stream().map(AskingTaskTest::asked).toList();
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
