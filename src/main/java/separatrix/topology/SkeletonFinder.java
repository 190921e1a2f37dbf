package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.IndexAudit;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * Finds the skeleton of a system whose fixed points are known: leaves every unstable point every
 * way at once, and goes on from points that are found on the way.
 *
 * @param system whose skeleton it is
 * @param input the constant input under which it stands, of size zero where there is none
 * @param scale a length that is typical of the states
 * @param fan how densely to leave points with several unstable modes
 * @param settings how far to follow flows
 */
public record SkeletonFinder(
    DynamicalSystem system, Vector input, double scale, Fan fan, FlowSettings settings) {

  /** The most numbers that all runs together keep. */
  private static final int MOST_KEPT = 20_000_000;

  /** A skeleton of points that search has found, with the standard settings. */
  public static SkeletonFinder standard(DynamicalSystem system, Vector input, double scale) {
    return new SkeletonFinder(system, input, scale, Fan.standard(), FlowSettings.standard());
  }

  /** The skeleton of `points`. */
  public Skeleton find(FixedPoints points, FlowProgress progress) {
    long begun = System.nanoTime();
    Landmarks known = new Landmarks(points.points(), List.of(), scale);
    List<Connection> connections = new ArrayList<>();
    List<FixedPoint> unexplored = points.fixed();
    while (!unexplored.isEmpty() && !progress.isCancelled()) {
      int explored = known.points().size();
      known = explore(unexplored, known, connections, progress);
      unexplored = known.points().subList(explored, known.points().size());
    }
    List<FixedPoint> found = known.points().subList(points.points().size(), known.points().size());
    return new Skeleton(
        with(points, found),
        known.cycles(),
        connections,
        found.stream().map(FixedPoint::id).toList(),
        progress.isCancelled() ? Skeleton.End.CANCELLED : Skeleton.End.COMPLETE,
        (System.nanoTime() - begun) * 1e-9);
  }

  private Landmarks explore(
      List<FixedPoint> from, Landmarks known, List<Connection> connections, FlowProgress progress) {
    List<FixedPoint> sources = new ArrayList<>();
    List<Departure> ways = new ArrayList<>();
    List<Vector> starts = new ArrayList<>();
    for (FixedPoint point : from) {
      UnstableManifold manifold = new UnstableManifold(system, point, scale);
      for (Departure way : manifold.departures(fan)) {
        sources.add(point);
        ways.add(way);
        starts.add(manifold.start(way));
      }
    }
    int kept =
        Math.clamp(
            MOST_KEPT / ((long) system.dimension() * Math.max(1, starts.size())),
            16,
            settings.kept());
    Flows.Followed followed =
        new Flows(system, input, known, settings.withKept(kept)).follow(starts, progress);
    for (int i = 0; i < starts.size(); i++) {
      connections.add(new Connection(sources.get(i).id(), ways.get(i), followed.runs().get(i)));
    }
    return followed.landmarks();
  }

  private FixedPoints with(FixedPoints points, List<FixedPoint> found) {
    if (found.isEmpty()) {
      return points;
    }
    List<FixedPoint> all = new ArrayList<>(points.points());
    all.addAll(found);
    return new FixedPoints(
        all, points.continua(), IndexAudit.of(system.reach(), all), points.report());
  }
}
