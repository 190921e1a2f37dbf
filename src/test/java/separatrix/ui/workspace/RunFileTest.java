package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.task.FrequencyCuedSine;
import separatrix.task.Task;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.Stopping;
import separatrix.training.Trainer;
import separatrix.training.TrainingControl;
import separatrix.training.TrainingObserver;
import separatrix.training.TrainingProgress;
import separatrix.training.TrainingSettings;
import separatrix.training.TrainingState;

class RunFileTest {
  @TempDir private Path folder = Path.of("");

  /** Frequencies that only fit when the fastest is set before the slowest. */
  private final Task task = new FrequencyCuedSine(5, 0.7, 1.2, 6);

  private final TrainingPlan plan =
      new TrainingPlan(
          "a sine",
          task,
          TrainingSettings.standard(Architecture.of(CellKind.GRU, 4))
              .withBatchSize(4)
              .withThreads(1)
              .withStopping(
                  Stopping.after(20).withValidationTrials(8).withRule(Stopping.Rule.AT_THE_END)));

  private RunFile file() {
    return new RunFile(folder.resolve("inner").resolve("run.json"));
  }

  private List<TrainingState> states() {
    List<TrainingState> states = new ArrayList<>();
    try (Trainer trainer = Trainer.fresh(task, plan.settings())) {
      trainer.run(
          new TrainingObserver() {
            @Override
            public void advanced(TrainingProgress progress) {}

            @Override
            public void kept(TrainingState state) {
              states.add(state);
            }
          },
          new TrainingControl());
    }
    return states;
  }

  @Test
  void whereNothingWasKeptNothingIsLeft() {
    assertThat(file().left()).isEmpty();
  }

  @Test
  void theRunThatWasKeptLastIsLeft() throws IOException {
    List<TrainingState> states = states();
    file().keep(new RunKeeper.Kept(plan, states.getFirst()));
    file().keep(new RunKeeper.Kept(plan, states.getLast()));
    assertThat(file().left().map(it -> it.state().step())).contains(states.getLast().step());
  }

  @Test
  void itsTaskHasTheSameParameters() throws IOException {
    file().keep(new RunKeeper.Kept(plan, states().getLast()));
    assertThat(file().left().map(it -> it.plan().task())).contains(task);
  }

  @Test
  void itEndsWithTheSameNetworkAsIfItHadNotBeenInterrupted() throws IOException {
    List<TrainingState> states = states();
    file().keep(new RunKeeper.Kept(plan, states.get(states.size() / 2)));
    RunKeeper.Kept left = file().left().orElseThrow();
    try (Trainer through = Trainer.fresh(task, plan.settings());
        Trainer resumed = Trainer.on(left.plan().task(), left.state())) {
      var silent = TrainingObserver.silent();
      assertThat(resumed.run(silent, new TrainingControl()).report().network())
          .isEqualTo(through.run(silent, new TrainingControl()).report().network());
    }
  }

  @Test
  void aRunThatIsForgottenIsNotLeft() throws IOException {
    file().keep(new RunKeeper.Kept(plan, states().getLast()));
    file().forget();
    assertThat(file().left()).isEmpty();
  }

  @Test
  void aBrokenFileCountsAsNone() throws IOException {
    Files.createDirectories(file().path().getParent());
    Files.writeString(file().path(), "{ \"format\": \"separatrix-network\", ");
    assertThat(file().left()).isEmpty();
  }
}
