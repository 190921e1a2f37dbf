package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.BasinFiles;
import separatrix.linalg.Vector;
import separatrix.scene.SliceSheet;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.topology.BasinPainter;
import separatrix.topology.BasinShare;
import separatrix.topology.BasinSlice;
import separatrix.topology.FlowSettings;
import separatrix.topology.Flows;
import separatrix.topology.Skeleton;

/** Says how many states each attractor catches. */
@Command(
    name = "basins",
    description = {
      "Says which share of visited states, and of random ones, each attractor catches.",
      "Random states are uniform in the box that bounds the network, or else the visited states.",
      "--slice paints a plane by where its states end. Ctrl-C ends it with what there is."
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

  @Mixin private SliceOptions plane = new SliceOptions();

  @Option(
      names = "--out",
      paramLabel = "basins.json|npz|png|svg",
      description = "Write shares and plane as JSON, the plane as NumPy arrays, or draw it.")
  private List<Path> out = List.of();

  @Mixin private PictureOptions picture = new PictureOptions();

  BasinsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (flows < 1) {
      throw new BadInputException("--flows is %d; one or more are due.".formatted(flows));
    }
    plane.check();
    if (!plane.isGiven() && out.stream().anyMatch(PictureFile::isMeant)) {
      throw new BadInputException(
          "A picture of basins shows a plane; say with --slice along which two directions it lies.");
    }
    try (Interruption interruption = new Interruption(terminal)) {
      Session session = searched.session(terminal, interruption);
      Topology topology = new Topology(session);
      FlowTicker ticker = FlowTicker.on(terminal, interruption);
      Map<String, List<Vector>> starts = new LinkedHashMap<>();
      starts.put("visited", topology.visited(flows, searched.seed()));
      starts.put("random", topology.random(flows, searched.seed()));
      Flows follower = topology.flows(FlowSettings.standard().withKept(2));
      Map<String, List<BasinShare>> shares = new LinkedHashMap<>();
      for (Map.Entry<String, List<Vector>> drawn : starts.entrySet()) {
        if (interruption.isAsked()) {
          break;
        }
        Flows.Followed followed = follower.follow(drawn.getValue(), ticker);
        // What one set of states has found is known to the next.
        follower =
            new Flows(
                follower.system(), follower.input(), followed.landmarks(), follower.settings());
        shares.put(drawn.getKey(), BasinShare.of(followed.runs()));
      }
      Optional<SliceOptions.Asked> asked =
          plane.isGiven() && !interruption.isAsked()
              ? Optional.of(plane.plane(session))
              : Optional.empty();
      Optional<BasinSlice> slice =
          asked.isEmpty()
              ? Optional.empty()
              : Optional.of(new BasinPainter(follower).paint(asked.get().plane(), _ -> {}, ticker));
      ticker.clear();
      Skeleton names = Skeleton.of(follower.landmarks(), session.fixedPoints());
      for (Path path : out) {
        if (slice.isEmpty() && interruption.isAsked() && !BasinFiles.isJson(path)) {
          terminal.out().printf("%s is not written: it shows a plane.%n", path);
        } else if (!PictureFile.isMeant(path)) {
          BasinFiles.write(
              shares, slice, names, interruption.completion(), session.subject().name(), path);
        } else if (slice.isPresent()) {
          SliceSheet sheet =
              new SliceSheet(
                  slice.get(),
                  session.withFixedPoints(names.points()).withSkeleton(names),
                  asked.get().first(),
                  asked.get().second(),
                  "Basins of " + session.subject().name());
          PictureFile.at(path).draw(sheet, picture.theme(), picture.size());
        }
      }
      for (Map.Entry<String, List<BasinShare>> drawn : shares.entrySet()) {
        terminal.out().println(table(drawn.getKey(), drawn.getValue(), names));
      }
      if (interruption.isAsked()) {
        terminal.out().println(endedEarly(shares, slice));
      }
      terminal.out().flush();
    }
    return 0;
  }

  private String endedEarly(Map<String, List<BasinShare>> shares, Optional<BasinSlice> slice) {
    return "Ended early: %s%s."
        .formatted(
            switch (shares.size()) {
              case 0 -> "no states were followed";
              case 1 ->
                  "visited states that had not come to their end are nowhere yet, random ones were not followed";
              default -> "states that had not come to their end are nowhere yet";
            },
            plane.isGiven()
                ? slice.isEmpty() ? "; the plane is not painted" : "; the plane is painted in part"
                : "");
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
