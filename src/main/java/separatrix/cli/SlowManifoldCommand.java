package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.SlowManifoldJson;
import separatrix.linalg.Matrix;
import separatrix.network.Autonomous;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.topology.SlowManifold;
import separatrix.topology.SlowManifoldSearch;

/** Recognises line, ring and plane attractors. */
@Command(
    name = "slow-manifold",
    description = {
      "Recognises approximate line, ring and plane attractors, where visited states come to a near stop.",
      "They run under a constant input; of the slowest mode there it says which inputs it listens to.",
      "Ctrl-C ends it with the states that are slow by then."
    })
final class SlowManifoldCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();
  @Mixin private TrialOptions trials = new TrialOptions();
  @Mixin private InputOption input = new InputOption();

  @Option(
      names = "--tolerance",
      paramLabel = "Q",
      description = "States with q below it are slow; ${DEFAULT-VALUE} if not given.",
      defaultValue = "1e-5")
  private double tolerance;

  @Option(
      names = "--flows",
      paramLabel = "N",
      description = "From how many visited states; ${DEFAULT-VALUE} if not given.",
      defaultValue = "400")
  private int flows;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "For how many steps each may run; ${DEFAULT-VALUE} if not given.",
      defaultValue = "400")
  private int steps;

  @Option(
      names = "--out",
      paramLabel = "manifold.json",
      description = "Write the states with tangents, modes and selection vectors as JSON.")
  private List<Path> out = List.of();

  SlowManifoldCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (flows < 1) {
      throw new BadInputException("--flows is %d; one or more are due.".formatted(flows));
    }
    SlowManifoldSearch search = search();
    Session session = trials.session(file, terminal);
    Autonomous system = session.subject().network().under(input.of(session.subject().network()));
    Matrix starts = Matrix.ofRows(new Topology(session).visited(flows, trials.seed()));
    try (Interruption interruption = new Interruption(terminal)) {
      SlowTicker ticker = new SlowTicker(new TickerLine(terminal), interruption);
      SlowManifold found = search.in(system, starts, ticker);
      ticker.line().clear();
      for (Path path : out) {
        SlowManifoldJson.write(
            found, interruption.completion(), tolerance, system, session.subject().name(), path);
      }
      terminal.out().println(SlowManifoldReport.of(found, system));
      if (interruption.isAsked()) {
        terminal.out().println("It was ended early: this is what was slow by then.");
      }
      terminal.out().flush();
    }
    return 0;
  }

  private SlowManifoldSearch search() throws BadInputException {
    try {
      return new SlowManifoldSearch(tolerance, steps, SlowManifoldSearch.standard().shown());
    } catch (IllegalArgumentException refusal) {
      throw new BadInputException(String.valueOf(refusal.getMessage()));
    }
  }
}
