package separatrix.ui.inspector;

import static separatrix.ui.plot.Figures.brief;
import static separatrix.ui.plot.Figures.chosen;
import static separatrix.ui.plot.Figures.significant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.system.TimeAxis;

/** What a fixed point and its modes mean, in sentences. */
final class Words {
  private static final List<String> SMALL =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Words() {}

  /** A count in words up to twelve. */
  static String count(int number) {
    return number < SMALL.size() ? SMALL.get(number) : Integer.toString(number);
  }

  /** What kind of point it is: "saddle", "attractor", "neutral point", "repeller", "slow point". */
  static String kind(FixedPoint point) {
    switch (point.kind()) {
      case SLOW -> {
        return "slow point";
      }
      case CONTINUUM -> {
        return "point of a continuum";
      }
      case FIXED -> {}
    }
    if (point.isAtKink()) {
      return "point at a kink";
    }
    if (point.isStable()) {
      return point.marginal() > 0 ? "neutral point" : "attractor";
    }
    return point.isSaddle() ? "saddle" : "repeller";
  }

  /** What happens around the point. */
  static String about(FixedPoint point, double deadBand) {
    List<Mode> modes = point.linearization().spectrum().known();
    StringBuilder text = new StringBuilder();
    if (point.isAtKink()) {
      text.append("A unit is at its kink, and only one side of it was looked at. There: ");
    }
    if (point.kind() == FixedPoint.Kind.CONTINUUM) {
      text.append("One of a continuum of fixed points: along it the state stays wherever it is. ");
    } else if (!point.isFixed()) {
      text.append("A slow point: not quite a fixed point, the state creeps by ")
          .append(brief(point.speed()))
          .append(" per step. ");
    } else if (point.isStable() && point.marginal() > 0) {
      text.append("No displacement grows, but some do not decay either. ");
    } else if (point.isStable()) {
      text.append("An attractor: every small displacement dies out. ");
    } else if (point.isSaddle()) {
      text.append("A saddle with ")
          .append(count(point.unstable()))
          .append(" unstable ")
          .append(point.unstable() == 1 ? "direction. " : "directions. ");
    } else {
      text.append("A repeller: every small displacement grows. ");
    }
    String way = point.unstable() == 1 ? "Along it" : "Along the fastest";
    fastestGrowing(modes).ifPresent(mode -> text.append(leaving(way, mode)).append(' '));
    slowestStable(modes).ifPresent(mode -> text.append(decaying(mode)).append(' '));
    if (point.marginal() > 0) {
      text.append(count(point.marginal()).substring(0, 1).toUpperCase(Locale.ROOT))
          .append(count(point.marginal()).substring(1))
          .append(point.marginal() == 1 ? " mode is" : " modes are")
          .append(" within ")
          .append(chosen(deadBand))
          .append(" of the border, so the number of unstable modes is uncertain.");
    }
    return text.toString().strip();
  }

  /** What happens along one mode. */
  static String about(Mode mode, double deadBand) {
    String fate =
        switch (mode.stability(deadBand)) {
          case STABLE -> "Along mode %d a displacement shrinks %s.";
          case MARGINAL -> "Along mode %d a displacement hardly changes: %s.";
          case UNSTABLE -> "Along mode %d a displacement grows %s.";
        };
    String turning =
        mode.isComplex() ? " It turns once every %s.".formatted(period(mode)) : flips(mode);
    return fate.formatted(mode.number(), rate(mode)) + turning;
  }

  /** The factor per step, or the time for a factor e of a flow. */
  private static String rate(Mode mode) {
    return switch (mode.time()) {
      case TimeAxis.Steps _ ->
          "by a factor %s per step".formatted(significant(mode.eigenvalue().abs(), 4));
      case TimeAxis.Continuous _ -> "by a factor e in %s τ".formatted(brief(mode.timeConstant()));
    };
  }

  private static String leaving(String way, Mode mode) {
    return "%s the state leaves %s%s."
        .formatted(way, rate(mode), mode.isComplex() ? ", turning once every " + period(mode) : "");
  }

  private static String decaying(Mode mode) {
    return "The slowest stable mode needs %s to shrink by a factor e%s."
        .formatted(
            duration(mode.timeConstant(), mode),
            mode.isComplex() ? ", turning once every " + period(mode) : "");
  }

  private static String flips(Mode mode) {
    boolean map = mode.time() instanceof TimeAxis.Steps;
    return map && mode.eigenvalue().re() < 0 ? " It changes sides every step." : "";
  }

  private static String period(Mode mode) {
    return duration(1 / mode.frequency(), mode);
  }

  private static String duration(double time, Mode mode) {
    return brief(time) + " " + mode.timeUnit();
  }

  private static Optional<Mode> fastestGrowing(List<Mode> modes) {
    return modes.stream().filter(Mode::isUnstable).findFirst();
  }

  private static Optional<Mode> slowestStable(List<Mode> modes) {
    return modes.stream().filter(mode -> !mode.isUnstable()).findFirst();
  }
}
