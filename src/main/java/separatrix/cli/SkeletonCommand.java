package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.SkeletonFiles;
import separatrix.network.RecurrentNetwork;
import separatrix.scene.SkeletonDrawing;
import separatrix.scene.SkeletonSheet;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.topology.Connection;
import separatrix.topology.Destination;
import separatrix.topology.Skeleton;

/** Finds which fixed point leads where. */
@Command(
    name = "skeleton",
    description = {
      "Leaves every unstable fixed point along its unstable modes, and says where each way leads.",
      "Ctrl-C ends it with what there is."
    })
final class SkeletonCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SearchedNetwork searched = new SearchedNetwork();

  @Option(
      names = "--out",
      paramLabel = "skeleton.json|graphml|dot|svg|png",
      description = "Write points, cycles and connections, or draw them in layers.")
  private List<Path> out = List.of();

  @Mixin private PictureOptions picture = new PictureOptions();

  SkeletonCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    try (Interruption interruption = new Interruption(terminal)) {
      Session session = searched.session(terminal, interruption);
      RecurrentNetwork network = session.subject().network();
      FlowTicker ticker = FlowTicker.on(terminal, interruption);
      Skeleton skeleton = new Topology(session).skeleton(ticker);
      ticker.clear();
      for (Path path : out) {
        if (PictureFile.isMeant(path)) {
          PictureFile.at(path).draw(drawing(session, skeleton), picture.theme(), picture.size());
        } else {
          SkeletonFiles.write(skeleton, network, session.subject().name(), path);
        }
      }
      terminal.out().println(new SkeletonReport(skeleton, network.readout()).text());
      // Of flows that were not followed to their end there is nothing to be said.
      (interruption.isAsked() ? Stream.<Connection>of() : skeleton.connections().stream())
          .map(Connection::run)
          .filter(run -> run.destination() instanceof Destination.Unsettled)
          .limit(1)
          .map(run -> "A flow that has not settled: " + Wandering.sentence(session, run))
          .forEach(terminal.out()::println);
      terminal.out().flush();
    }
    return 0;
  }

  private static SkeletonSheet drawing(Session session, Skeleton skeleton) {
    return new SkeletonSheet(
        SkeletonDrawing.of(session.withSkeleton(skeleton)),
        "Skeleton of " + session.subject().name());
  }
}
