package separatrix.cli;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.ImportedNetwork;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;

/** The trials that a command runs a network on. */
final class TrialOptions {
  @Mixin private TaskOptions task = new TaskOptions();
  private SessionSettings settings = SessionSettings.standard();

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
  Session session(NetworkFile file, Terminal terminal) throws BadInputException, IOException {
    ImportedNetwork imported = file.read();
    Session session =
        Session.open(
            new Subject(imported.network(), imported.name(), file.source()),
            task.of(imported),
            settings);
    session.divergence().ifPresent(terminal.err()::println);
    return session;
  }
}
