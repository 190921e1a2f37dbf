package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.ThresholdJson;
import separatrix.fixedpoint.FixedPoints;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.topology.Threshold;
import separatrix.topology.ThresholdSearch;

/** Finds the smallest kick that changes where a state ends. */
@Command(
    name = "threshold",
    description = {
      "Finds the smallest kick along a direction that changes where a state ends, to a millionth,",
      "and the saddle on the boundary that the two runs beside it pass."
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
    try (Interruption interruption = new Interruption()) {
      Session session = searched.session(terminal, interruption);
      FlowTicker ticker = FlowTicker.on(terminal, interruption);
      ThresholdSearch found =
          new Topology(session)
              .threshold(
                  kick.origin(session), kick.direction(session), kick.sign() * largest, ticker);
      ticker.clear();
      terminal.out().println(text(found, session));
      if (!(session.components().deviation() > 0)) {
        terminal.out().println("The data do not move: SD stands for a length of 1.");
      }
      if (found instanceof ThresholdSearch.Found(Threshold threshold)) {
        for (Path path : out) {
          ThresholdJson.write(threshold, session.fixedPoints(), session.subject().name(), path);
        }
      }
      terminal.out().flush();
    }
    return 0;
  }

  private static String text(ThresholdSearch found, Session session) {
    FixedPoints points = session.fixedPoints();
    double unit = session.components().yardstick();
    return switch (found) {
      case ThresholdSearch.Found(Threshold threshold) ->
          String.format(
              Locale.ROOT,
              """
              The threshold is a kick of %.7g SD, a length of %.7g, within %.1e of itself.
              Just below, the state %s.
              Just above, it %s.
              %s""",
              threshold.size() / unit,
              threshold.size(),
              threshold.bracket(),
              threshold.below().destination().sentence(points),
              threshold.above().destination().sentence(points),
              edge(threshold.edge(), points, unit));
      case ThresholdSearch.Unchanged(var destination, double length) ->
          String.format(
              Locale.ROOT,
              "No kick up to %.4g SD changes the destination: the state %s.",
              length / unit,
              destination.sentence(points));
      case ThresholdSearch.NoPlace(var destination) ->
          "Without a kick the state %s; a threshold needs a place to come back to."
              .formatted(destination.sentence(points));
      case ThresholdSearch.Cancelled() -> "Cancelled before a threshold was bracketed.";
    };
  }

  private static String edge(Threshold.Edge edge, FixedPoints points, double unit) {
    return switch (edge) {
      case Threshold.Edge.AtPoint(int id, int steps, double distance) ->
          String.format(
              Locale.ROOT,
              "Between them stands %s: after %d steps the run is within %.2g SD of it.",
              points.byId(id).map(point -> point.label()).orElse("a fixed point"),
              steps,
              distance / unit);
      case Threshold.Edge.AtUnknownPoint(var _, int unstable, int steps, double distance) ->
          String.format(
              Locale.ROOT,
              "Between them stands a fixed point with %d unstable modes that the search has missed: after %d steps the run is within %.2g SD of it.",
              unstable,
              steps,
              distance / unit);
      case Threshold.Edge.Elsewhere(double slowest) ->
          String.format(
              Locale.ROOT,
              "No fixed point stands between them; the run never moves by less than %.2g a step.",
              slowest);
    };
  }
}
