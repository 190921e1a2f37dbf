package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;

/**
 * The graph of a system's dynamics: fixed points and limit cycles, and the flows that lead from
 * each unstable point and cycle to where they end.
 *
 * @param points the fixed points, those included that only a flow has found
 * @param cycles the limit cycles that flows came to
 * @param connections one for each way out of each point and cycle
 * @param discovered the numbers of the points that the search had missed
 * @param end why it ended
 * @param seconds wall time
 */
public record Skeleton(
    FixedPoints points,
    List<LimitCycle> cycles,
    List<Connection> connections,
    List<Integer> discovered,
    End end,
    double seconds) {
  private static final int MOST_NAMED = 8;

  /** Whether all ways out were followed. */
  public enum End {
    COMPLETE("every way out was followed"),
    CANCELLED("cancelled; the flows that had not ended are called unsettled"),
    BUDGET("the budget of steps was used up before every way out was followed");

    private final String words;

    End(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Skeleton {
    cycles = List.copyOf(cycles);
    connections = List.copyOf(connections);
    discovered = List.copyOf(discovered);
  }

  /** Before any flow was followed. */
  public static Skeleton none() {
    return new Skeleton(FixedPoints.none(), List.of(), List.of(), List.of(), End.COMPLETE, 0);
  }

  /**
   * The places of landmarks, without connections; those that no search has found are discovered.
   */
  public static Skeleton of(Landmarks landmarks, FixedPoints searched) {
    List<Integer> discovered =
        landmarks.fixed().stream()
            .map(FixedPoint::id)
            .filter(id -> searched.byId(id).isEmpty())
            .toList();
    return new Skeleton(
        new FixedPoints(
            landmarks.points(), searched.continua(), searched.audit(), searched.report()),
        landmarks.cycles(),
        List.of(),
        discovered,
        End.COMPLETE,
        0);
  }

  /** Whether it is still to be found. */
  public boolean isEmpty() {
    return points.points().isEmpty();
  }

  public Optional<LimitCycle> cycle(int id) {
    return cycles.stream().filter(cycle -> cycle.id() == id).findFirst();
  }

  /** The flows that leave a point. */
  public List<Connection> from(int pointId) {
    return from(new Destination.Reached(pointId, 0));
  }

  /** The flows that leave a place, a point or a limit cycle. */
  public List<Connection> from(Destination place) {
    return connections.stream()
        .filter(connection -> connection.origin().isSamePlaceAs(place))
        .toList();
  }

  /** The ways out that were not followed. */
  public List<Connection> unfollowed() {
    return connections.stream().filter(connection -> !connection.isFollowed()).toList();
  }

  /** The attractors in groups between which no way out that was followed leads. */
  public List<List<Destination>> groups() {
    return new AttractorGroups(points.fixed(), points.continua(), cycles, connections).groups();
  }

  /** What is not known of the boundaries between groups of attractors; empty if nothing is open. */
  public Optional<String> openBoundaries() {
    List<List<Destination>> groups = groups();
    return groups.size() < 2
        ? Optional.empty()
        : Optional.of(
            "%d groups of attractors are joined by no way out: %s; %s."
                .formatted(
                    groups.size(),
                    groups.stream().map(this::named).collect(Collectors.joining(" | ")),
                    whyOpen()));
  }

  private String named(List<Destination> group) {
    String some = group.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(" "));
    return group.size() > MOST_NAMED ? some + " …" : some;
  }

  private String whyOpen() {
    long unknown = connections.stream().filter(way -> !way.destination().isKnown()).count();
    int dimension = points.fixed().stream().mapToInt(point -> point.state().size()).max().orElse(0);
    if (unknown > 0) {
      return "what lies between them was not looked for, because %s not settled"
          .formatted(unknown == 1 ? "a way out has" : unknown + " ways out have");
    }
    if (dimension > Boundaries.LARGEST) {
      return "what lies between them was not looked for, which is done up to %d state dimensions"
          .formatted(Boundaries.LARGEST);
    }
    return switch (end) {
      case COMPLETE ->
          "what lies between them was looked for between %d pairs at most, and not found"
              .formatted(Boundaries.MOST_LOOKS);
      case CANCELLED, BUDGET -> "the search for what lies between them was cut short";
    };
  }

  /** The first connection from each point to each place: what a drawing of the graph shows. */
  public List<Connection> distinct() {
    List<Connection> first = new ArrayList<>();
    for (Connection connection : connections) {
      boolean isNew =
          first.stream()
              .noneMatch(
                  other ->
                      other.origin().isSamePlaceAs(connection.origin())
                          && name(other.destination()).equals(name(connection.destination())));
      if (isNew) {
        first.add(connection);
      }
    }
    return first;
  }

  /** The points with one unstable mode, whose two ways out end at two different points. */
  public List<Bridge> bridges() {
    List<Bridge> bridges = new ArrayList<>();
    for (FixedPoint point : points.fixed()) {
      List<Connection> ways = from(point.id());
      if (point.unstable() == 1
          && ways.size() == 2
          && ways.get(0).destination() instanceof Destination.Reached(int first, int _)
          && ways.get(1).destination() instanceof Destination.Reached(int second, int _)
          && first != second) {
        bridges.add(new Bridge(point.id(), first, second));
      }
    }
    return bridges;
  }

  /** A saddle between two points. */
  public record Bridge(int saddle, int first, int second) {}

  /** How the point or the cycle that a connection leaves is called. */
  public String sourceName(Connection connection) {
    return name(connection.origin());
  }

  /** How a destination is called in this skeleton. */
  public String name(Destination destination) {
    return switch (destination) {
      case Destination.Reached(int id, int _) ->
          points.byId(id).map(FixedPoint::label).orElse("point " + id);
      case Destination.OnCycle(int id, double _, int _) ->
          cycle(id).map(LimitCycle::label).orElse("C" + id);
      case Destination.Cycle _ -> "an unknown cycle";
      case Destination.OnContinuum _ -> "a continuum";
      case Destination.UnknownRest _ -> "an unknown rest";
      case Destination.Unsettled _ -> "nowhere yet";
      case Destination.Diverged _ -> "beyond all bounds";
      case Destination.NotFollowed _ -> "not followed";
    };
  }
}
