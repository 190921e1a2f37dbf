package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How far a point can be trusted, as a traffic light: the worst of its reasons decides.
 *
 * @param level what the light shows
 * @param reasons each a remark with a level of its own, the worst first
 */
public record Trust(Level level, List<Reason> reasons) {
  /** A Newton step that is longer, beside the state's own size, leaves the point's place open. */
  private static final double LOCATED = 1e-6;

  /** Farther than this from all visited states, in their deviations, nothing was ever seen. */
  private static final double FAR = 2;

  /** A preactivation this near to its kink may lie on either side. */
  private static final double AT_KINK = 1e-8;

  /** What the light shows, from good to bad. */
  public enum Level {
    SURE,
    DOUBTFUL,
    UNRELIABLE;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One remark, a clause without a full stop. */
  public record Reason(Level level, String words) {}

  public Trust {
    reasons = List.copyOf(reasons);
  }

  /** The reasons that are no praise, in words. */
  public List<String> doubts() {
    return reasons.stream()
        .filter(reason -> reason.level() != Level.SURE)
        .map(Reason::words)
        .toList();
  }

  /** The judgement of a point. */
  static Trust of(FixedPoint point) {
    List<Reason> reasons = new ArrayList<>();
    place(point, reasons);
    reasons.add(rest(point));
    reasons.add(distance(point.evidence().distance()));
    if (isAtKink(point)) {
      reasons.add(
          new Reason(
              Level.DOUBTFUL,
              "not differentiable here: a unit is %s from its kink; the spectrum is that of one side, and on others modes may grow"
                  .formatted(small(point.evidence().kink()))));
    }
    stability(point, reasons);
    steps(point, reasons);
    reasons.add(
        new Reason(
            Level.SURE,
            point.hits() == 1 ? "one start came here" : point.hits() + " starts came here"));
    reasons.sort(Comparator.comparing(Reason::level).reversed());
    return new Trust(reasons.getFirst().level(), reasons);
  }

  /** Whether the Jacobian depends on the side from which the point is approached. */
  static boolean isAtKink(FixedPoint point) {
    return point.evidence().kink() <= AT_KINK;
  }

  private static void place(FixedPoint point, List<Reason> reasons) {
    if (point.evidence().place() == Evidence.Place.OUT_OF_REACH) {
      reasons.add(new Reason(Level.UNRELIABLE, "outside the bounds that every run keeps to"));
    }
  }

  private static Reason rest(FixedPoint point) {
    double step = point.evidence().newtonStep();
    return switch (point.kind()) {
      case SLOW ->
          new Reason(
              Level.SURE, "a local minimum of q, %s, and no zero".formatted(small(point.q())));
      case CONTINUUM ->
          new Reason(
              Level.SURE, "q = %s, one of a continuum of points".formatted(small(point.q())));
      case FIXED -> {
        if (Double.isInfinite(step)) {
          yield new Reason(Level.DOUBTFUL, "I − J is singular: the point is not simple");
        }
        if (step > LOCATED * Math.max(1, point.state().maxAbs())) {
          yield new Reason(
              Level.DOUBTFUL,
              "its place is open: Newton would move it by %s".formatted(small(step)));
        }
        yield new Reason(
            Level.SURE,
            "q = %s, and Newton would move it by %s".formatted(small(point.q()), small(step)));
      }
    };
  }

  private static Reason distance(double distance) {
    String deviations = String.format(Locale.ROOT, "%.2g deviations", distance);
    return distance > FAR
        ? new Reason(Level.DOUBTFUL, "far from all that was visited: " + deviations)
        : new Reason(Level.SURE, deviations + " from the nearest visited state");
  }

  private static void stability(FixedPoint point, List<Reason> reasons) {
    long untold = point.linearization().spectrum().untold().size();
    if (untold > 0) {
      reasons.add(
          new Reason(
              Level.DOUBTFUL,
              "rounding alone could tip %d of its modes: the unstable count is %d to %d"
                  .formatted(untold, point.unstableAndTold(), point.unstableAndTold() + untold)));
    } else if (point.marginal() > 0) {
      reasons.add(
          new Reason(
              Level.DOUBTFUL,
              "%s near the border of stability: a small change could tip the count"
                  .formatted(
                      point.marginal() == 1
                          ? "1 of its modes is"
                          : point.marginal() + " of its modes are")));
    }
  }

  /** A flow that is stable may still be left by its own Euler steps, when these are long. */
  private static void steps(FixedPoint point, List<Reason> reasons) {
    int torn = point.unstableAsStep() - point.unstable();
    if (torn > 0) {
      double largest =
          point.linearization().spectrum().known().stream()
              .filter(mode -> !mode.isUnstable())
              .mapToDouble(mode -> mode.eigenvalue().abs())
              .max()
              .orElseThrow();
      reasons.add(
          new Reason(
              Level.DOUBTFUL,
              String.format(
                  Locale.ROOT,
                  "the steps that the network takes are too long for its flow: %s that the flow"
                      + " damps by up to |λ| = %.3g a step",
                  torn == 1 ? "they grow 1 mode" : "they grow %d modes".formatted(torn),
                  largest)));
    }
  }

  private static String small(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }
}
