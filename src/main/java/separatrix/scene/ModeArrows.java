package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.session.Origin;
import separatrix.session.Session;

/**
 * Unstable directions as arrows, both ways: short ones at every saddle, long ones with the share
 * that this view shows at the selected point. The length that is drawn is the length that is seen:
 * a mode at right angles to the picture is a dot.
 */
public record ModeArrows(Session session, Selection selection, double radius) {
  static final String LAYER = "modes";
  static final Rgb UNSTABLE = Rgb.of("D55E00");
  static final Rgb STABLE = Rgb.of("0072B2");
  static final LegendEntry LEGEND =
      new LegendEntry.ForLines(LAYER, "unstable directions", UNSTABLE);

  /** Lengths as shares of the picture's radius. */
  private static final double SHORT = 0.11;

  private static final double LONG = 0.28;

  /** Of a point that was kicked, whose flows would run along under long arrows. */
  private static final double BESIDE_FLOWS = 0.15;

  private static final int MOST_MODES = 6;

  private static final Pattern ID = Pattern.compile("mode (\\d+) of (\\d+).*");

  /** The point that an arrow belongs to. */
  public static int pointId(String arrowId) {
    return number(arrowId, 2);
  }

  /** The mode that an arrow stands for. */
  public static int mode(String arrowId) {
    return number(arrowId, 1);
  }

  private static int number(String arrowId, int group) {
    Matcher matcher = ID.matcher(arrowId);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Arrow \"%s\" found; one of a mode is due.".formatted(arrowId));
    }
    return Integer.parseInt(matcher.group(group));
  }

  List<Arrow> arrows() {
    List<Arrow> arrows = new ArrayList<>();
    for (FixedPoint point : session.fixedPoints().fixed()) {
      if (!isSelected(point)) {
        unstable(point).forEach(mode -> add(arrows, point, mode, SHORT, 1.1, UNSTABLE));
      }
    }
    session.fixedPoints().points().stream()
        .filter(this::isSelected)
        .forEach(point -> addSelected(arrows, point));
    return arrows;
  }

  private void addSelected(List<Arrow> arrows, FixedPoint point) {
    List<Mode> modes = unstable(point);
    double share = isKicked(point) ? BESIDE_FLOWS : LONG;
    modes.forEach(mode -> add(arrows, point, mode, share, isChosen(mode) ? 5 : 3.5, UNSTABLE));
    // One that is still to be worked out is drawn when it is known.
    point.linearization().spectrum().known().stream()
        .filter(mode -> isChosen(mode) && !modes.contains(mode))
        .forEach(mode -> add(arrows, point, mode, share, 5, mode.isUnstable() ? UNSTABLE : STABLE));
  }

  private static List<Mode> unstable(FixedPoint point) {
    return point.linearization().spectrum().leading().stream()
        .filter(mode -> mode.isUnstable() && !(mode.isComplex() && mode.eigenvalue().im() < 0))
        .limit(MOST_MODES)
        .toList();
  }

  /** A complex mode spans a plane: its real and its imaginary part are both drawn. */
  private void add(
      List<Arrow> arrows, FixedPoint point, Mode mode, double share, double width, Rgb colour) {
    String id = "mode %d of %d".formatted(mode.number(), point.id());
    both(arrows, id, point, mode.right().re(), share, width, colour);
    if (mode.isComplex()) {
      both(arrows, id + " imaginary", point, mode.right().im(), share, width, colour);
    }
  }

  private void both(
      List<Arrow> arrows,
      String id,
      FixedPoint point,
      Vector direction,
      double share,
      double width,
      Rgb colour) {
    double norm = direction.norm();
    if (!(norm > 0)) {
      return;
    }
    Point3 from = Places.of(session.projection(), point.state());
    Vector step = direction.times(radius * share / norm);
    Point3 to = Places.of(session.projection(), point.state().plus(step));
    Point3 back = from.plus(from.minus(to));
    String words =
        share != SHORT
            ? Places.percent(session.projection().visibleShare(direction)) + " visible"
            : "";
    arrows.add(new Arrow(id + " forward", LAYER, from, to, colour, width, words));
    arrows.add(new Arrow(id + " backward", LAYER, from, back, colour, width, ""));
  }

  private boolean isKicked(FixedPoint point) {
    return session.kicks().stream()
        .anyMatch(
            kick -> kick.origin() instanceof Origin.FromFixedPoint(int id) && id == point.id());
  }

  private boolean isSelected(FixedPoint point) {
    return switch (selection) {
      case Selection.Point(int id) -> id == point.id();
      case Selection.ModeOf(int id, int _) -> id == point.id();
      case Selection.Nothing _,
          Selection.Step _,
          Selection.KickSelected _,
          Selection.Cycle _,
          Selection.Way _ ->
          false;
    };
  }

  private boolean isChosen(Mode mode) {
    return selection instanceof Selection.ModeOf(int _, int number) && number == mode.number();
  }
}
