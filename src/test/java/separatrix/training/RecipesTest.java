package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.task.DelayedDiscrimination;
import separatrix.task.FlipFlop;
import separatrix.task.Integration;
import separatrix.task.Multitask;
import separatrix.task.ReadySetGo;
import separatrix.task.Task;

class RecipesTest {

  static List<Task> quickTasks() {
    return List.of(FlipFlop.ofBits(2), Integration.standard(), DelayedDiscrimination.standard());
  }

  @ParameterizedTest
  @MethodSource("quickTasks")
  void theUsualArchitectureSolvesTheTaskByItsRecipe(Task task) {
    TrainingSettings settings = Recipes.of(task, Recipes.architecture(task)).withThreads(2);
    try (Trainer trainer = Trainer.fresh(task, settings)) {
      assertThat(trainer.run(TrainingObserver.silent(), new TrainingControl()))
          .isInstanceOf(TrainingOutcome.Solved.class);
    }
  }

  @Test
  void whereTimeIsKeptGatesBeginByKeeping() {
    Task task = ReadySetGo.standard();

    Initialisation gated = Recipes.of(task, Architecture.of(CellKind.GRU, 8)).initialisation();
    Initialisation plain = Recipes.of(task, Architecture.of(CellKind.VANILLA, 8)).initialisation();

    assertThat(gated.gateBias()).isEqualTo(2);
    assertThat(plain.gateBias()).isZero();
  }

  @Test
  void forceHoldsAPulseOfOneStepByItsRecipe() {
    Task task = FlipFlop.ofBits(2);
    ReservoirSettings settings =
        Recipes.force(task, Recipes.forceArchitecture(task).withUnits(150)).withSeed(1);
    try (ReservoirTrainer trainer = ReservoirTrainer.fresh(task, settings)) {
      assertThat(trainer.run(TrainingObserver.silent(), new TrainingControl()))
          .isInstanceOf(TrainingOutcome.Solved.class);
    }
  }

  @Test
  void theMultitaskFamilyIsLearntFourTrialsOfARuleAtATime() {
    Task task = Multitask.standard();

    assertThat(Recipes.of(task, Recipes.architecture(task)).batchSize()).isEqualTo(60);
  }

  @Test
  void learningEndsOnlyAtALookNotWhereACheckpointIsScored() {
    Task task = FlipFlop.ofBits(1);
    TrainingSettings settings =
        TrainingSettings.standard(Architecture.of(CellKind.GRU, 16))
            .withStopping(Stopping.after(300).withValidationEvery(150))
            .withCheckpoints(new CheckpointPolicy(0, 10));
    try (Trainer trainer = Trainer.fresh(task, settings)) {
      TrainingReport report =
          trainer.run(TrainingObserver.silent(), new TrainingControl()).report();

      assertThat(report.checkpoints())
          .filteredOn(each -> each.score() >= 0.995)
          .hasSizeGreaterThan(2);
      assertThat(report.step() % 150).isZero();
    }
  }
}
