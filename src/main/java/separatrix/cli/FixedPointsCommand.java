package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.PointsJson;
import separatrix.fixedpoint.FixedPoints;
import separatrix.session.Session;

/** Searches the fixed points of a network under a constant input. */
@Command(
    name = "fixed-points",
    description = "Searches the fixed points of a network under a constant input.")
final class FixedPointsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();
  @Mixin private TrialOptions trials = new TrialOptions();
  @Mixin private SearchOptions search = new SearchOptions();

  @Option(
      names = "--out",
      paramLabel = "points.json",
      description = "Write the points with states and eigenvalues as JSON.")
  private List<Path> out = List.of();

  FixedPointsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    Session session = search.run(trials.session(file, terminal), trials.seed(), terminal);
    FixedPoints points = session.fixedPoints();
    for (Path path : out) {
      PointsJson.write(points, session.subject().name(), path);
    }
    terminal.out().println(PointReport.of(points, session.input()));
    return 0;
  }
}
