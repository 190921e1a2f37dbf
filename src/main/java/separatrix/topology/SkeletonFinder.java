package separatrix.topology;

import java.util.List;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * Finds the skeleton of a system whose fixed points are known: leaves every unstable point every
 * way, those with the fewest unstable modes first, and goes on from points that are found on the
 * way. Then other states are followed, for points and cycles to which no point leads; and where
 * attractors are joined by no saddle, what lies on the boundary between them is looked for and left
 * too, be it a saddle that the search has missed or a cycle.
 *
 * @param system whose skeleton it is
 * @param input the constant input under which it stands, of size zero where there is none
 * @param scale a length that is typical of the states
 * @param fan how densely to leave points with several unstable modes
 * @param settings how far to follow flows
 * @param mostSteps the most steps of all flows together; a batch that was begun goes to its end
 */
public record SkeletonFinder(
    DynamicalSystem system,
    Vector input,
    double scale,
    Fan fan,
    FlowSettings settings,
    long mostSteps) {

  /** What all flows together may cost, in products of numbers: minutes, where they never settle. */
  private static final double MOST_PRODUCTS = 4e11;

  private static final long FEWEST_STEPS = 500_000;
  private static final long MOST_STEPS = 1_000_000_000;

  /** A skeleton of points that search has found, with the standard settings. */
  public static SkeletonFinder standard(DynamicalSystem system, Vector input, double scale) {
    double stepsAllowed = MOST_PRODUCTS / Math.pow(Math.max(1, system.dimension()), 2);
    return new SkeletonFinder(
        system,
        input,
        scale,
        Fan.standard(),
        FlowSettings.standard(),
        Math.clamp((long) stepsAllowed, FEWEST_STEPS, MOST_STEPS));
  }

  /** The same with another budget. */
  public SkeletonFinder withMostSteps(long value) {
    return new SkeletonFinder(system, input, scale, fan, settings, value);
  }

  /** The skeleton of `points`. */
  public Skeleton find(FixedPoints points, FlowProgress progress) {
    return find(points, List.of(), progress);
  }

  /**
   * The skeleton of `points`, and of the cycles that some states come to.
   *
   * @param besides states to follow when all ways out of the points have been
   */
  public Skeleton find(FixedPoints points, List<Vector> besides, FlowProgress progress) {
    return new SkeletonWork(this, points, progress).skeleton(besides);
  }
}
