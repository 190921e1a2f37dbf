package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.Completion;
import separatrix.files.CyclesJson;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.topology.Destination;
import separatrix.topology.FlowSettings;
import separatrix.topology.Flows;
import separatrix.topology.Run;
import separatrix.topology.Skeleton;

/** Searches limit cycles. */
@Command(
    name = "cycles",
    description = {
      "Searches limit cycles: where flows go round that leave the unstable points or visited states.",
      "Ctrl-C ends it with what there is."
    })
final class CyclesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SearchedNetwork searched = new SearchedNetwork();

  @Option(
      names = "--flows",
      paramLabel = "N",
      description = "Flows from visited states; ${DEFAULT-VALUE} if not given.",
      defaultValue = "64")
  private int flows;

  @Option(
      names = "--out",
      paramLabel = "cycles.json",
      description = "Write the cycles with their states, outputs and multipliers as JSON.")
  private List<Path> out = List.of();

  CyclesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (flows < 0) {
      throw new BadInputException("--flows is %d; zero or more are due.".formatted(flows));
    }
    try (Interruption interruption = new Interruption(terminal)) {
      Session session = searched.session(terminal, interruption);
      FlowTicker ticker = FlowTicker.on(terminal, interruption);
      Skeleton skeleton = new Topology(session).skeleton(ticker);
      Flows.Followed visited =
          new Topology(session)
              .flows(skeleton, FlowSettings.standard().withKept(2))
              .follow(new Topology(session).visited(flows, searched.seed()), ticker);
      ticker.clear();
      for (Path path : out) {
        CyclesJson.write(
            visited.landmarks().cycles(),
            interruption.completion(),
            session.subject().network().readout(),
            session.subject().name(),
            path);
      }
      terminal.out().println(text(session, skeleton, visited, interruption.completion()));
      terminal.out().flush();
    }
    return 0;
  }

  private static String text(
      Session session, Skeleton skeleton, Flows.Followed visited, Completion completion) {
    List<Run> runs = new ArrayList<>(visited.runs());
    skeleton.connections().forEach(connection -> runs.add(connection.run()));
    long round =
        runs.stream().filter(run -> run.destination() instanceof Destination.OnCycle).count();
    List<Run> wandering =
        runs.stream().filter(run -> run.destination() instanceof Destination.Unsettled).toList();
    String found =
        visited.landmarks().cycles().isEmpty()
            ? "No limit cycle was found."
            : CycleReport.of(visited.landmarks().cycles());
    long escaped =
        runs.stream().filter(run -> run.destination() instanceof Destination.Diverged).count();
    String counts =
        "%d flows: %d end on limit cycles, %s%d have not settled."
            .formatted(
                runs.size(),
                round,
                escaped == 0 ? "" : escaped + " leave all bounds, ",
                wandering.size());
    return switch (completion) {
      case CANCELLED ->
          "%s%n%s Ended early: flows that had not ended by then have not settled."
              .formatted(found, counts);
      case DONE ->
          wandering.isEmpty()
              ? found + "\n" + counts
              : "%s%n%s One of these: %s"
                  .formatted(found, counts, Wandering.sentence(session, wandering.getFirst()));
    };
  }
}
