package separatrix.ui.inspector;

import static separatrix.ui.plot.Figures.brief;

import java.util.Arrays;
import java.util.stream.Collectors;
import separatrix.dynamics.Direction;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.session.Origin;
import separatrix.session.Session;
import separatrix.system.TimeAxis;
import separatrix.topology.Connection;
import separatrix.topology.LimitCycle;

/** Numbers, origins and directions as they stand on cards. */
public final class CardWords {
  private static final int MOST_NUMBERS = 8;

  private CardWords() {}

  /** "0.98, −1.00, 0.97"; the first few of many. */
  static String numbers(Vector values) {
    if (values.size() == 0) {
      return "none";
    }
    String text =
        Arrays.stream(values.toArray())
            .limit(MOST_NUMBERS)
            .mapToObj(separatrix.ui.plot.Figures::brief)
            .collect(Collectors.joining(", "));
    return values.size() > MOST_NUMBERS ? text + ", … (" + values.size() + ")" : text;
  }

  /** A speed in each unit that the time axis has. */
  static String speed(double perStep, TimeAxis time) {
    return switch (time) {
      case TimeAxis.Steps _ -> brief(perStep) + " per step";
      case TimeAxis.Continuous(double dt) ->
          "%s per step, %s per τ".formatted(brief(perStep), brief(perStep / dt));
    };
  }

  /** Where a kick starts. */
  public static String origin(Session session, Origin origin) {
    return switch (origin) {
      case Origin.FromTrajectory(int trial, int step) ->
          "trial %d, step %d".formatted(trial + 1, step);
      case Origin.FromFixedPoint(int id) -> label(session, id);
      case Origin.FromKick(int id, int step) -> "kick %d, step %d".formatted(id, step);
    };
  }

  /** Which way a kick goes. */
  public static String direction(Session session, Direction direction) {
    return switch (direction) {
      case Direction.AlongMode(int id, int mode) ->
          "mode %d of %s".formatted(mode, label(session, id));
      case Direction.AlongComponent(int component) -> "PC " + (component + 1);
      case Direction.AlongInput(int channel) -> "input " + (channel + 1);
      case Direction.AlongReadout(int output) -> "readout row " + (output + 1);
      case Direction.AlongUnit(int unit) -> "unit " + (unit + 1);
      case Direction.AtRandom _ -> "a random direction";
    };
  }

  /** A way out in one clause: which way it leaves, and where it ends. */
  public static String way(Session session, Connection way) {
    return "%s along %s: %s"
        .formatted(
            session.skeleton().sourceName(way),
            way.departure().words(),
            way.destination().sentence(session.fixedPoints()));
  }

  /** How long a cycle takes. */
  public static String period(LimitCycle cycle) {
    return switch (cycle.time()) {
      case TimeAxis.Steps _ -> "once round in %s steps".formatted(brief(cycle.period()));
      case TimeAxis.Continuous _ ->
          "once round in %s τ (%s steps)".formatted(brief(cycle.duration()), brief(cycle.period()));
    };
  }

  private static String label(Session session, int id) {
    return session.fixedPoints().byId(id).map(FixedPoint::label).orElse("point " + id);
  }
}
