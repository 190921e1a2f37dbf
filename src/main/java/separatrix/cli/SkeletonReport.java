package separatrix.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.network.Readout;
import separatrix.topology.Connection;
import separatrix.topology.Destination;
import separatrix.topology.Skeleton;

/**
 * A skeleton as words: its points with their outputs, which leads where, and what that comes to.
 */
record SkeletonReport(Skeleton skeleton, Readout readout) {
  private static final int MOST_OUTPUTS = 8;
  private static final int MOST_NAMED = 12;

  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(points());
    if (!skeleton.cycles().isEmpty()) {
      parts.add(CycleReport.of(skeleton.cycles()));
    }
    parts.add(connections());
    parts.addAll(sentences());
    return String.join("\n", parts);
  }

  private String points() {
    TextTable table = new TextTable("point", "unstable", "output").leftAligned();
    for (FixedPoint point : skeleton.points().fixed()) {
      table.row(
          point.label(), Integer.toString(point.unstable()), words(readout.of(point.state())));
    }
    return table.toString();
  }

  private static String words(Vector output) {
    String values =
        Arrays.stream(output.toArray())
            .limit(MOST_OUTPUTS)
            .mapToObj(value -> String.format(Locale.ROOT, "%+.3f", value))
            .collect(Collectors.joining(" "));
    return output.size() > MOST_OUTPUTS ? values + " …" : values;
  }

  private String connections() {
    TextTable table = new TextTable("from", "along", "to", "ways", "steps").leftAligned();
    for (Connection connection : skeleton.distinct()) {
      table.row(
          skeleton.sourceName(connection),
          connection.departure().words(),
          "→ " + skeleton.name(connection.destination()),
          Long.toString(alike(connection)),
          Integer.toString(connection.run().steps()));
    }
    return table.toString();
  }

  /** How many ways out of a point lead to the same place. */
  private long alike(Connection connection) {
    String place = skeleton.name(connection.destination());
    return skeleton.from(connection.origin()).stream()
        .filter(other -> skeleton.name(other.destination()).equals(place))
        .count();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(counts());
    List<Skeleton.Bridge> bridges = skeleton.bridges();
    if (!bridges.isEmpty()) {
      sentences.add(
          "%s two points; at the ends of %d exactly one output has another sign."
              .formatted(
                  bridges.size() == 1
                      ? "1 saddle with one unstable mode joins"
                      : bridges.size() + " saddles with one unstable mode join",
                  bridges.stream().filter(this::changesOneOutput).count()));
    }
    if (!skeleton.discovered().isEmpty()) {
      sentences.add(
          "Flows came to rest at points that the search had missed: %s."
              .formatted(
                  skeleton.discovered().stream()
                      .map(id -> skeleton.name(new Destination.Reached(id, 0)))
                      .collect(Collectors.joining(", "))));
    }
    skeleton.points().continua().forEach(continuum -> sentences.add(continuum.sentence()));
    sentences.add(skeleton.points().audit().sentence());
    skeleton.openBoundaries().ifPresent(sentences::add);
    if (!skeleton.unfollowed().isEmpty()) {
      sentences.add(unfollowed());
    }
    sentences.add(
        String.format(Locale.ROOT, "%.2f s: %s.", skeleton.seconds(), skeleton.end().words()));
    return sentences;
  }

  /** "120 of 812 ways out were not followed: those of S31, S32 and 12 others." */
  private String unfollowed() {
    List<String> sources =
        skeleton.unfollowed().stream().map(skeleton::sourceName).distinct().toList();
    String named = sources.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return "%d of %d ways out were not followed, of %d points and cycles: %s%s."
        .formatted(
            skeleton.unfollowed().size(),
            skeleton.connections().size(),
            sources.size(),
            named,
            sources.size() > MOST_NAMED
                ? " and %d others".formatted(sources.size() - MOST_NAMED)
                : "");
  }

  private String counts() {
    int rest = 0;
    int round = 0;
    int escaped = 0;
    for (Connection connection : skeleton.connections()) {
      switch (connection.destination()) {
        case Destination.Reached _ -> rest++;
        case Destination.OnCycle _ -> round++;
        case Destination.Diverged _ -> escaped++;
        case Destination.OnContinuum _,
            Destination.Cycle _,
            Destination.UnknownRest _,
            Destination.Unsettled _,
            Destination.NotFollowed _ -> {}
      }
    }
    int all = skeleton.connections().size() - skeleton.unfollowed().size();
    return "%d flows: %d end at fixed points, %d on limit cycles, %s%d elsewhere or nowhere."
        .formatted(
            all,
            rest,
            round,
            escaped == 0 ? "" : escaped + " beyond all bounds, ",
            all - rest - round - escaped);
  }

  private boolean changesOneOutput(Skeleton.Bridge bridge) {
    Vector first = output(bridge.first());
    Vector second = output(bridge.second());
    return IntStream.range(0, first.size()).filter(i -> first.at(i) * second.at(i) < 0).count()
        == 1;
  }

  private Vector output(int pointId) {
    return readout.of(skeleton.points().byId(pointId).orElseThrow().state());
  }
}
