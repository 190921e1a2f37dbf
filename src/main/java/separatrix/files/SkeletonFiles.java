package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.topology.Connection;
import separatrix.topology.Departure;
import separatrix.topology.Destination;
import separatrix.topology.Run;
import separatrix.topology.Skeleton;

/**
 * Skeletons as files. `.json`: `groups` of attractors that ways out join, and in words what is open
 * between them (`openBoundaries`, null if nothing), `points`, `cycles` and `connections`, every one
 * that was followed, with `source`, `mode`, `side` or `angle` or `weights`, `target`, `end` and the
 * state `start` from which it can be followed again. `.graphml` and `.dot`: the graph, an edge per
 * two places that a flow joins.
 */
public final class SkeletonFiles {
  private SkeletonFiles() {}

  /** Writes to a `.json`, `.graphml` or `.dot`, by the ending of the name. */
  public static void write(Skeleton skeleton, RecurrentNetwork network, String name, Path path)
      throws IOException {
    String ending = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (!ending.endsWith(".json") && !ending.endsWith(".graphml") && !ending.endsWith(".dot")) {
      throw new UnwritableNetworkException(
          "%s ends in no format for skeletons; end it in .json, .graphml, .dot, .svg or .png."
              .formatted(quoted(String.valueOf(path.getFileName()))));
    }
    WholeFile.text(
        path,
        out -> {
          if (ending.endsWith(".json")) {
            json(skeleton, network, name, out);
          } else if (ending.endsWith(".graphml")) {
            new SkeletonGraph(skeleton, network.readout()).graphMl(out);
          } else {
            new SkeletonGraph(skeleton, network.readout()).dot(out);
          }
        });
  }

  private static void json(Skeleton skeleton, RecurrentNetwork network, String name, Writer out)
      throws IOException {
    JsonText json = new JsonText(out);
    json.beginObject()
        .text("format", "separatrix-skeleton")
        .whole("version", 1)
        .text("network", name)
        .real("seconds", skeleton.seconds())
        .text("end", skeleton.end().words())
        .text("auditSentence", skeleton.points().audit().sentence());
    json.beginArray("groups");
    for (List<Destination> group : skeleton.groups()) {
      json.beginObject()
          .texts("attractors", group.stream().map(skeleton::name).toList())
          .endObject();
    }
    json.endArray();
    Optional<String> open = skeleton.openBoundaries();
    if (open.isPresent()) {
      json.text("openBoundaries", open.get());
    } else {
      json.nothing("openBoundaries");
    }
    json.beginArray("points");
    for (FixedPoint point : skeleton.points().fixed()) {
      json.beginObject()
          .text("label", point.label())
          .whole("id", point.id())
          .whole("unstable", point.unstable())
          .truth("foundByFlow", skeleton.discovered().contains(point.id()))
          .vector("input", point.input())
          .vector("output", network.readout().of(point.state()))
          .vector("state", point.state())
          .endObject();
    }
    json.endArray();
    CyclesJson.cycles(json, skeleton.cycles(), network.readout());
    json.beginArray("connections");
    for (Connection connection : skeleton.connections()) {
      connection(json, skeleton, connection);
    }
    json.endArray().endObject().end();
  }

  private static void connection(JsonText json, Skeleton skeleton, Connection connection)
      throws IOException {
    json.beginObject().text("source", skeleton.sourceName(connection));
    switch (connection.departure()) {
      case Departure.AlongMode(int mode, Departure.Side side) ->
          json.whole("mode", mode).text("side", side == Departure.Side.POSITIVE ? "+" : "-");
      case Departure.AtAngle(int mode, double angle) ->
          json.whole("mode", mode).real("angle", angle);
      case Departure.Among(Vector weights) -> json.vector("weights", weights);
      case Departure.OffCycle(int multiplier, Departure.Side side) ->
          json.whole("multiplier", multiplier)
              .text("side", side == Departure.Side.POSITIVE ? "+" : "-");
      case Departure.OffCycleAtAngle(int multiplier, double angle) ->
          json.whole("multiplier", multiplier).real("angle", angle);
    }
    Run run = connection.run();
    switch (run.destination()) {
      case Destination.Reached _, Destination.OnCycle _ ->
          json.text("target", skeleton.name(run.destination()));
      case Destination.OnContinuum _,
          Destination.Cycle _,
          Destination.UnknownRest _,
          Destination.Unsettled _,
          Destination.Diverged _,
          Destination.NotFollowed _ ->
          json.nothing("target");
    }
    json.text("end", run.destination().sentence(skeleton.points()))
        .whole("steps", run.steps())
        .vector("start", run.start())
        .endObject();
  }
}
