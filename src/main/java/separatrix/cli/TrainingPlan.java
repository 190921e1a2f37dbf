package separatrix.cli;

import separatrix.task.Task;
import separatrix.training.ReservoirSettings;
import separatrix.training.ReservoirTrainer;
import separatrix.training.Trainer;
import separatrix.training.TrainingRun;
import separatrix.training.TrainingSettings;

/** By which method a network is trained, with its settings. */
sealed interface TrainingPlan {

  /** Backpropagation through time. */
  record Backpropagation(TrainingSettings settings) implements TrainingPlan {
    @Override
    public String name() {
      return settings.architecture().kind().word() + "-" + settings.architecture().units();
    }

    @Override
    public String how() {
      return "";
    }

    @Override
    public TrainingRun begin(Task task) {
      return Trainer.fresh(task, settings);
    }
  }

  /** A readout of fixed random weights. */
  record Readout(ReservoirSettings settings) implements TrainingPlan {
    @Override
    public String name() {
      return "%s-%s-%d"
          .formatted(
              settings.rule().word(),
              settings.architecture().kind().word(),
              settings.architecture().units());
    }

    @Override
    public String how() {
      return "by %s ".formatted(settings.rule().word());
    }

    @Override
    public TrainingRun begin(Task task) {
      return ReservoirTrainer.fresh(task, settings);
    }
  }

  /** A file's name without the task. */
  String name();

  /** What a sentence says about the method, with a space after it; empty for the usual one. */
  String how();

  /** Fresh weights; throws an IllegalArgumentException where they cannot learn the task. */
  TrainingRun begin(Task task);
}
