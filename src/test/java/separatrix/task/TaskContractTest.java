package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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
  void theTrialsOfABatchAreEquallyLong() {
    assertThat(draw(20, 6).trials())
        .extracting(Trial::steps)
        .containsOnly(draw(20, 6).trials().getFirst().steps());
  }

  @Test
  void inputsAreFinite() {
    assertThat(draw(4, 5).inputs()).allMatch(Matrix::isFinite);
  }

  @Test
  void targetsAreFiniteOrNotAsked() {
    for (Trial trial : draw(20, 5).trials()) {
      for (double due : trial.targets().toRowMajor()) {
        assertThat(Double.isInfinite(due)).isFalse();
      }
    }
  }

  @Test
  void weightsAreFiniteAndNotNegative() {
    for (Trial trial : draw(20, 5).trials()) {
      assertThat(trial.weights()).matches(Matrix::isFinite);
      assertThat(Arrays.stream(trial.weights().toRowMajor())).allMatch(weight -> weight >= 0);
    }
  }

  @Test
  void everyTrialSaysWhatKindItIs() {
    assertThat(draw(6, 1).conditions()).isNotEmpty().noneMatch(String::isBlank);
  }

  @Test
  void itsNameCanBeTypedAndItsDescriptionIsASentence() {
    assertThat(task.name()).matches("[a-z]+(-[a-z]+)*");
    assertThat(task.description()).matches("[A-Z][^.]*\\.");
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
        .hasMessageContaining(task.parameters().getFirst().name());
  }

  @Test
  void aValueOutOfAParametersRangeIsRefused() {
    for (Parameter parameter : task.parameters()) {
      for (double value : outside(parameter)) {
        assertThatThrownBy(() -> task.with(parameter.name(), value))
            .as(parameter.name() + " = " + value)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(parameter.name());
      }
    }
  }

  private static double[] outside(Parameter parameter) {
    return switch (parameter.scale()) {
      case WHOLE ->
          new double[] {
            parameter.least() - 1, parameter.most() + 1, parameter.value() + 0.5, Double.NaN
          };
      case REAL ->
          new double[] {
            Math.nextDown(parameter.least()), Math.nextUp(parameter.most()), Double.NaN
          };
    };
  }

  @Test
  void itFitsANetworkOfItsOwnShape() {
    assertThat(task.fittedTo(task.inputs(), task.outputs())).contains(task);
  }

  @Test
  void aVariantIsTheSameTaskWithOtherNumbers() {
    assertThat(task.variants()).extracting(Variant::source).doesNotHaveDuplicates();
    for (Variant variant : task.variants()) {
      assertThat(variant.task().name()).isEqualTo(task.name());
      assertThat(variant.task().draw(3, new SplittableRandom(1)).trials()).hasSize(3);
    }
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

  private TrialBatch draw(int count, long seed) {
    return task.draw(count, new SplittableRandom(seed));
  }
}
