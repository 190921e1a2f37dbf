package separatrix.scene;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;
import separatrix.topology.LimitCycle;

/**
 * The fixed points of a session as bodies: colour, shape and number say how many modes are
 * unstable.
 */
public record PointMarkers(Session session, Selection selection, ViewSettings view) {
  private static final String PREFIX = "point ";
  private static final String CYCLE = "cycle ";

  /** The id of a point's marker. */
  public static String markerId(int pointId) {
    return PREFIX + pointId;
  }

  /** What a marker stands for: a point, or a limit cycle. */
  public static Selection selection(String markerId) {
    return markerId.startsWith(CYCLE)
        ? new Selection.Cycle(Integer.parseInt(markerId.substring(CYCLE.length())))
        : new Selection.Point(Integer.parseInt(markerId.substring(PREFIX.length())));
  }

  /** How a point looks. */
  public static PointClass look(FixedPoint point) {
    return switch (point.kind()) {
      case SLOW -> PointClass.SLOW;
      case CONTINUUM -> PointClass.CONTINUUM;
      case FIXED -> PointClass.ofUnstableCount(point.unstable());
    };
  }

  /** How a limit cycle looks: as a point of as many unstable modes, but as a ring. */
  public static PointClass look(LimitCycle cycle) {
    return PointClass.ofUnstableCount(cycle.unstable());
  }

  List<Marker> markers() {
    Stream<Marker> points =
        session.fixedPoints().points().stream()
            .filter(view::shows)
            .filter(point -> session.projection().project(point.state()).isFinite())
            .map(this::marker);
    Stream<Marker> cycles =
        session.skeleton().cycles().stream()
            .filter(cycle -> session.projection().project(cycle.states().row(0)).isFinite())
            .map(this::marker);
    return Stream.concat(points, cycles).toList();
  }

  /** One line per class that is there, with how many there are of it. */
  List<LegendEntry> legend() {
    return Stream.concat(pointLegend().stream(), cycleLegend().stream()).toList();
  }

  private List<LegendEntry> cycleLegend() {
    int cycles = session.skeleton().cycles().size();
    return cycles == 0
        ? List.of()
        : List.of(
            new LegendEntry.ForMarkers(
                ExitLines.CYCLES,
                "limit cycle (%d)".formatted(cycles),
                MarkerShape.HOLLOW,
                PointClass.STABLE.colour()));
  }

  private List<LegendEntry> pointLegend() {
    Map<PointClass, List<FixedPoint>> classes =
        session.fixedPoints().points().stream()
            .filter(view::shows)
            .collect(Collectors.groupingBy(PointMarkers::look, TreeMap::new, Collectors.toList()));
    return classes.entrySet().stream()
        .<LegendEntry>map(
            entry -> {
              PointClass look = entry.getKey();
              return new LegendEntry.ForMarkers(
                  look.layer(),
                  "%s (%d)".formatted(look.caption(), entry.getValue().size()),
                  look.shape(),
                  look.colour());
            })
        .toList();
  }

  /** A small ring on the cycle's line, to be pointed at and to carry its name. */
  private Marker marker(LimitCycle cycle) {
    PointClass look = look(cycle);
    boolean selected = selection.equals(new Selection.Cycle(cycle.id()));
    return new Marker(
        CYCLE + cycle.id(),
        ExitLines.CYCLES,
        MarkerShape.HOLLOW,
        Places.of(session.projection(), cycle.states().row(0)),
        look.colour(),
        14,
        cycle.label(),
        "",
        selected ? Emphasis.STRONG : Emphasis.NORMAL);
  }

  private Marker marker(FixedPoint point) {
    boolean selected =
        switch (selection) {
          case Selection.Point(int id) -> id == point.id();
          case Selection.ModeOf(int id, int _) -> id == point.id();
          case Selection.Nothing _,
              Selection.Step _,
              Selection.KickSelected _,
              Selection.Cycle _,
              Selection.Way _ ->
              false;
        };
    return Marker.ofPoint(
            markerId(point.id()),
            look(point),
            Places.of(session.projection(), point.state()),
            point.label(),
            point.isFixed() ? String.valueOf(point.unstable()) : "")
        .emphasised(selected ? Emphasis.STRONG : Emphasis.NORMAL);
  }
}
