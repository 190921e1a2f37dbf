package separatrix.continuation;

/**
 * How far and how finely branches are followed. Arclength is measured in shares of the range and of
 * the size of the states (root mean square over the coordinates), added as squares.
 *
 * @param from the smallest parameter
 * @param to the largest parameter
 * @param longestStep the most arclength between neighbouring points
 * @param shortestStep below this a branch is given up
 * @param tolerance the arclength to which bifurcations are located
 * @param mostPoints the most points of a branch
 */
public record ContinuationSettings(
    double from,
    double to,
    double longestStep,
    double shortestStep,
    double tolerance,
    int mostPoints) {

  public ContinuationSettings {
    if (!(Double.isFinite(from) && Double.isFinite(to) && from < to)) {
      throw new IllegalArgumentException(
          "A range of the parameter goes from a smaller to a larger number; %s to %s came."
              .formatted(from, to));
    }
    if (!(0 < tolerance && tolerance <= shortestStep && shortestStep <= longestStep)) {
      throw new IllegalArgumentException(
          "The tolerance is positive, the shortest step no less and the longest no less again;"
              + " %s, %s and %s came.".formatted(tolerance, shortestStep, longestStep));
    }
    if (mostPoints < 2) {
      throw new IllegalArgumentException(
          "A branch has at least two points; at most %d are allowed.".formatted(mostPoints));
    }
  }

  /** What suits most networks: at least 25 points over the range, bifurcations to 1e-8. */
  public static ContinuationSettings over(double from, double to) {
    return new ContinuationSettings(from, to, 0.04, 1e-6, 1e-8, 2000);
  }

  /** p at a share of the range; the ends are met exactly. */
  double parameter(double share) {
    return share == 1 ? to : from + share * range();
  }

  double range() {
    return to - from;
  }
}
