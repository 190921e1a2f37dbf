package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.BasinsJson;
import separatrix.linalg.Vector;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.topology.BasinShare;
import separatrix.topology.FlowSettings;
import separatrix.topology.Flows;
import separatrix.topology.Skeleton;

/** Says how many states each attractor catches. */
@Command(
    name = "basins",
    description = {
      "Says which share of visited states, and of random ones, each attractor catches.",
      "Random states are uniform in the box that bounds the network, or else the visited states."
    })
final class BasinsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SearchedNetwork searched = new SearchedNetwork();

  @Option(
      names = "--flows",
      paramLabel = "N",
      description = "How many states of each kind; ${DEFAULT-VALUE} if not given.",
      defaultValue = "1000")
  private int flows;

  @Option(names = "--out", paramLabel = "basins.json", description = "Write the shares as JSON.")
  private List<Path> out = List.of();

  BasinsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (flows < 1) {
      throw new BadInputException("--flows is %d; one or more are due.".formatted(flows));
    }
    try (Interruption interruption = new Interruption()) {
      Session session = searched.session(terminal, interruption);
      Topology topology = new Topology(session);
      FlowTicker ticker = FlowTicker.on(terminal, interruption);
      Map<String, List<Vector>> starts = new LinkedHashMap<>();
      starts.put("visited", topology.visited(flows, searched.seed()));
      starts.put("random", topology.random(flows, searched.seed()));
      Flows follower = topology.flows(FlowSettings.standard().withKept(2));
      Map<String, List<BasinShare>> shares = new LinkedHashMap<>();
      for (Map.Entry<String, List<Vector>> drawn : starts.entrySet()) {
        Flows.Followed followed = follower.follow(drawn.getValue(), ticker);
        // What one set of states has found is known to the next.
        follower =
            new Flows(
                follower.system(), follower.input(), followed.landmarks(), follower.settings());
        shares.put(drawn.getKey(), BasinShare.of(followed.runs()));
      }
      ticker.clear();
      Skeleton names = Skeleton.of(follower.landmarks(), session.fixedPoints());
      for (Path path : out) {
        BasinsJson.write(shares, names, session.subject().name(), path);
      }
      for (Map.Entry<String, List<BasinShare>> drawn : shares.entrySet()) {
        terminal.out().println(table(drawn.getKey(), drawn.getValue(), names));
      }
      terminal.out().flush();
    }
    return 0;
  }

  private static String table(String drawn, List<BasinShare> shares, Skeleton names) {
    TextTable table = new TextTable(drawn, "caught", "share", "95 % from", "to");
    for (BasinShare share : shares) {
      table.row(
          names.name(share.place()),
          Integer.toString(share.caught()),
          percent(share.share()),
          percent(share.low()),
          percent(share.high()));
    }
    return table.toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
