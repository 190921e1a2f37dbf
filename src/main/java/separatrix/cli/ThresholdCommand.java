package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.ThresholdJson;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.topology.ThresholdBracket;
import separatrix.topology.ThresholdSearch;

/** Finds the smallest kick that changes where a state ends. */
@Command(
    name = "threshold",
    description = {
      "Finds the smallest kick along a direction that changes where a state ends.",
      "It is bracketed to a millionth, with the saddle on the boundary that the two runs beside it pass.",
      "Ctrl-C ends it with the bracket that there is."
    })
final class ThresholdCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SearchedNetwork searched = new SearchedNetwork();
  @Mixin private KickOptions kick = new KickOptions();

  @Option(
      names = "--largest",
      paramLabel = "SD",
      description =
          "The largest kick, in standard deviations of the data; ${DEFAULT-VALUE} if not given.",
      defaultValue = "20")
  private double largest;

  @Option(
      names = "--out",
      paramLabel = "threshold.json",
      description = "Write the bracket and the two runs as JSON.")
  private List<Path> out = List.of();

  ThresholdCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (!(largest > 0 && Double.isFinite(largest))) {
      throw new BadInputException("--largest is %s; a positive number is due.".formatted(largest));
    }
    try (Interruption interruption = new Interruption(terminal)) {
      Session session = searched.session(terminal, interruption);
      FlowTicker ticker = FlowTicker.on(terminal, interruption);
      List<ThresholdBracket> brackets = new ArrayList<>();
      // Points that a search cut short has not found cannot be named either.
      ThresholdSearch found =
          interruption.isAsked()
              ? new ThresholdSearch.Cancelled()
              : new Topology(session)
                  .threshold(
                      kick.origin(session),
                      kick.direction(session),
                      kick.sign() * largest,
                      brackets::add,
                      ticker);
      ticker.clear();
      Optional<ThresholdBracket> last = brackets.stream().reduce((_, later) -> later);
      ThresholdReport report =
          new ThresholdReport(session.fixedPoints(), session.components().yardstick());
      terminal.out().println(report.of(found, last));
      if (session.components().isMotionless()) {
        terminal.out().println("The data do not move: SD stands for a length of 1.");
      }
      for (Path path : out) {
        ThresholdJson.write(found, last, session.fixedPoints(), session.subject().name(), path);
      }
      terminal.out().flush();
    }
    return 0;
  }
}
