package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.ContinuationSettings;
import separatrix.continuation.DiagramSearch;
import separatrix.files.BranchesJson;
import separatrix.scene.BranchesSheet;
import separatrix.session.Session;

/** Follows the fixed points of a network as one parameter changes. */
@Command(
    name = "continue",
    description = {
      "Follows the fixed points of a network as one parameter changes, and names the bifurcations.",
      "Ctrl-C ends it early; what was followed until then is written."
    })
final class ContinueCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();
  @Mixin private TrialOptions trials = new TrialOptions();
  @Mixin private FamilyOptions parameter = new FamilyOptions();
  @Mixin private SearchOptions search = new SearchOptions();

  @Option(
      names = "--values",
      paramLabel = "N",
      description =
          "At how many values over the range points are searched besides the network's own; ${DEFAULT-VALUE} if not given.",
      defaultValue = "5")
  private int values;

  @Option(
      names = "--out",
      paramLabel = "branches.json|svg|png",
      description = "Write the branches with states and eigenvalues as JSON, or draw them.")
  private List<Path> out = List.of();

  @Option(
      names = "--output",
      paramLabel = "K",
      description = "A picture draws this output of the network, from 1; the first if not given.",
      defaultValue = "1")
  private int output;

  @Mixin private PictureOptions picture = new PictureOptions();

  ContinueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    ContinuationSettings settings = parameter.settings();
    Session session = trials.session(file, terminal);
    int outputs = session.subject().network().readout().outputs();
    if (output < 1 || output > outputs) {
      throw new BadInputException(
          "--output is %d; the network has outputs 1 to %d.".formatted(output, outputs));
    }
    FamilyOptions.Choice choice =
        parameter.choice(session.subject().network(), search.input(session.subject().network()));
    DiagramSearch branches =
        new DiagramSearch(
            choice.family(), settings, search.settings(trials.seed()), search.visited(session));
    try (Interruption interruption = new Interruption(terminal)) {
      TickerLine line = new TickerLine(terminal);
      ContinuationTicker ticker = new ContinuationTicker(line, interruption);
      BifurcationDiagram diagram = branches.at(searched(choice.present(), settings), ticker);
      line.clear();
      for (Path path : out) {
        if (PictureFile.isMeant(path)) {
          PictureFile.at(path).draw(drawing(session, diagram), picture.theme(), picture.size());
        } else {
          BranchesJson.write(diagram, session.subject().name(), path);
        }
      }
      terminal.out().println(DiagramReport.of(diagram));
      terminal.out().flush();
    }
    return 0;
  }

  private BranchesSheet drawing(Session session, BifurcationDiagram diagram) {
    return new BranchesSheet(
        diagram,
        state -> session.subject().network().readout().of(state).at(output - 1),
        "output " + output,
        "Fixed points of " + session.subject().name());
  }

  /** The network's own value first, if it is in the range. */
  private List<Double> searched(double present, ContinuationSettings settings)
      throws BadInputException {
    boolean isInside = settings.from() <= present && present <= settings.to();
    if (values < 0 || (values == 0 && !isInside)) {
      throw new BadInputException(
          "--values is %d; a number above zero is due, or zero where the range has the network's own value, %s."
              .formatted(values, present));
    }
    double close = 1e-9 * (settings.to() - settings.from());
    DoubleStream own = isInside ? DoubleStream.of(present) : DoubleStream.empty();
    DoubleStream others =
        values == 0
            ? DoubleStream.empty()
            : DiagramSearch.values(settings, values).stream()
                .mapToDouble(value -> value)
                .filter(value -> Math.abs(value - present) > close);
    return DoubleStream.concat(own, others).boxed().toList();
  }
}
