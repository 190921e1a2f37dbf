package separatrix.fixedpoint;

import separatrix.linalg.Vector;
import separatrix.system.Reach;

/**
 * What was measured about a point beside its q: the grounds on which {@link Trust} judges.
 *
 * @param place whether a running system can be there
 * @param newtonStep the length of the Newton step that is left at the point: how far off it may be;
 *     infinite where I − J is singular
 * @param distance from the nearest visited state, in deviations of the visited states: ‖h − v‖ over
 *     the root of their total variance
 * @param kink how near the nearest kink of the activation is, as a preactivation; infinite where
 *     the step map is smooth
 * @param draws how many random starts ended here, not counting those that were aimed
 * @param origin how a search came here
 */
public record Evidence(
    Place place, double newtonStep, double distance, double kink, int draws, Origin origin) {

  /** Whether a point lies where a running system can be. */
  public enum Place {
    /** Within the bounds that every step keeps. */
    REACHABLE,
    /** Outside those bounds: rounding makes it look like a fixed point. */
    OUT_OF_REACH,
    /** The system has no known bounds. */
    UNBOUNDED
  }

  /** What is known of a point that was made by hand: nothing speaks against it. */
  public static Evidence none() {
    return new Evidence(Place.UNBOUNDED, 0, 0, Double.POSITIVE_INFINITY, 0, Origin.none());
  }

  /**
   * Measures.
   *
   * @param newtonStep its length at `state`
   */
  static Evidence of(SearchProblem problem, Vector state, double newtonStep, Origin origin) {
    return new Evidence(
        place(problem.system().reach(), state),
        newtonStep,
        problem.visited().distanceOfRows(state)
            / (problem.deviation() * Math.sqrt(problem.system().dimension())),
        problem.system().kinkDistance(state),
        0,
        origin);
  }

  private static Place place(Reach reach, Vector state) {
    return switch (reach) {
      case Reach.Unbounded _ -> Place.UNBOUNDED;
      case Reach.Box _ -> reach.contains(state) ? Place.REACHABLE : Place.OUT_OF_REACH;
    };
  }

  /** The same with another number of draws. */
  Evidence drawn(int count) {
    return new Evidence(place, newtonStep, distance, kink, count, origin);
  }
}
