package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.TrajectoryFiles;
import separatrix.session.Session;

/** Runs a network on trials of a task. */
@Command(name = "simulate", description = "Runs a network on trials of a task.")
final class SimulateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();
  @Mixin private TrialOptions trials = new TrialOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write inputs, states and outputs as .npz, .csv or .json.")
  private List<Path> out = List.of();

  SimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    Session session = trials.session(file, terminal);
    for (Path path : out) {
      TrajectoryFiles.write(session.trajectories(), path);
    }
    terminal.out().println(RunReport.of(session));
    return 0;
  }
}
