package separatrix.cli;

import java.io.IOException;
import picocli.CommandLine.Option;
import separatrix.files.ImportedNetwork;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.Task;
import separatrix.task.TaskGuess;
import separatrix.task.Tasks;

/** The trials that a command runs a network on. */
final class TrialOptions {
  private String task = "";
  private SessionSettings settings = SessionSettings.standard();

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "The task; if not given, the one its file names, or random pulses.")
  void task(String given) {
    task = given;
  }

  @Option(names = "--trials", paramLabel = "N", description = "How many trials.")
  void trials(int given) {
    settings = new SessionSettings(given, settings.seed());
  }

  @Option(names = "--seed", paramLabel = "N", description = "The seed of everything random.")
  void seed(long given) {
    settings = new SessionSettings(settings.trials(), given);
  }

  long seed() {
    return settings.seed();
  }

  /** A session of the network on the task. */
  Session session(NetworkFile file) throws BadInputException, IOException {
    ImportedNetwork imported = file.read();
    return Session.open(
        new Subject(imported.network(), imported.name(), file.source()), task(imported), settings);
  }

  private Task task(ImportedNetwork imported) throws BadInputException {
    int inputs = imported.network().cell().inputSize();
    int outputs = imported.network().readout().outputs();
    if (!task.isEmpty()) {
      return switch (Tasks.named(task, inputs, outputs)) {
        case TaskGuess.Known(Task known, String _) -> known;
        case TaskGuess.Unknown(Task _, String sentence) -> throw new BadInputException(sentence);
      };
    }
    return imported.task().isEmpty()
        ? Tasks.guess(inputs, outputs).task()
        : Tasks.named(imported.task(), inputs, outputs).task();
  }
}
