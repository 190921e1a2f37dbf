package separatrix.scene;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;

/**
 * The fixed points of a session as bodies: colour, shape and number say how many modes are
 * unstable.
 */
public record PointMarkers(Session session, Selection selection) {
  private static final String PREFIX = "point ";

  /** The id of a point's marker. */
  public static String markerId(int pointId) {
    return PREFIX + pointId;
  }

  /** The point that a marker stands for. */
  public static int pointId(String markerId) {
    return Integer.parseInt(markerId.substring(PREFIX.length()));
  }

  /** How a point looks. */
  public static PointClass look(FixedPoint point) {
    return switch (point.kind()) {
      case SLOW, CONTINUUM -> PointClass.SLOW;
      case FIXED -> PointClass.ofUnstableCount(point.unstable());
    };
  }

  List<Marker> markers() {
    return session.fixedPoints().points().stream()
        .filter(point -> session.projection().project(point.state()).isFinite())
        .map(this::marker)
        .toList();
  }

  /** One line per class that is there, with how many there are of it. */
  List<LegendEntry> legend() {
    Map<PointClass, Long> counts =
        session.fixedPoints().points().stream()
            .collect(
                Collectors.groupingBy(PointMarkers::look, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .<LegendEntry>map(
            entry -> {
              PointClass look = entry.getKey();
              return new LegendEntry.ForMarkers(
                  look.layer(),
                  "%s (%d)".formatted(look.caption(), entry.getValue()),
                  look.shape(),
                  look.colour());
            })
        .toList();
  }

  private Marker marker(FixedPoint point) {
    boolean selected =
        switch (selection) {
          case Selection.Point(int id) -> id == point.id();
          case Selection.ModeOf(int id, int _) -> id == point.id();
          case Selection.Nothing _, Selection.Step _, Selection.KickSelected _ -> false;
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
