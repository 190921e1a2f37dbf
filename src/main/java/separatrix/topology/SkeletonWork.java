package separatrix.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.IndexAudit;
import separatrix.linalg.Vector;

/** A skeleton while it is being found. Stays on one thread. */
final class SkeletonWork {
  /** The most numbers that all runs together keep. */
  private static final int MOST_KEPT = 20_000_000;

  /** So many ways are followed at once; between two batches the budget is looked at. */
  private static final int BATCH = 256;

  /** A look along a boundary may cost this part of the steps that are left. */
  private static final int LOOKS = 8;

  private final SkeletonFinder finder;
  private final FixedPoints points;
  private final FlowProgress progress;
  private final List<Connection> connections = new ArrayList<>();
  private Landmarks known;
  private int exploredPoints;
  private int exploredCycles;
  private long stepsLeft;

  SkeletonWork(SkeletonFinder finder, FixedPoints points, FlowProgress progress) {
    this.finder = finder;
    this.points = points;
    this.progress = progress;
    known = new Landmarks(points.points(), List.of(), finder.scale());
    stepsLeft = finder.mostSteps();
  }

  Skeleton skeleton(List<Vector> besides) {
    long begun = System.nanoTime();
    explore();
    if (!besides.isEmpty() && mayGoOn()) {
      follow(besides);
      explore();
    }
    Boundaries boundaries = new Boundaries(finder.system(), finder.input(), points.continua());
    while (mayGoOn()) {
      Boundaries.Look look = boundaries.next(known, connections, stepsLeft / LOOKS, progress);
      stepsLeft -= look.steps();
      known = look.known();
      if (look.isLast()) {
        break;
      }
      explore();
    }
    List<FixedPoint> found = known.points().subList(points.points().size(), known.points().size());
    return new Skeleton(
        with(found),
        known.cycles(),
        connections,
        found.stream().map(FixedPoint::id).toList(),
        end(),
        (System.nanoTime() - begun) * 1e-9);
  }

  private Skeleton.End end() {
    if (progress.isCancelled()) {
      return Skeleton.End.CANCELLED;
    }
    return stepsLeft > 0 && connections.stream().allMatch(Connection::isFollowed)
        ? Skeleton.End.COMPLETE
        : Skeleton.End.BUDGET;
  }

  private boolean mayGoOn() {
    return stepsLeft > 0 && !progress.isCancelled();
  }

  /** Leaves the points and cycles that were not left before, and those that this finds. */
  private void explore() {
    while (exploredPoints < known.points().size() || exploredCycles < known.cycles().size()) {
      List<FixedPoint> fresh =
          known.points().subList(exploredPoints, known.points().size()).stream()
              .filter(FixedPoint::isFixed)
              .sorted(Comparator.comparingInt(FixedPoint::unstable))
              .toList();
      List<LimitCycle> cycles =
          List.copyOf(known.cycles().subList(exploredCycles, known.cycles().size()));
      exploredPoints = known.points().size();
      exploredCycles = known.cycles().size();
      List<WayOut> ways = new ArrayList<>();
      for (FixedPoint point : fresh) {
        UnstableManifold manifold = new UnstableManifold(finder.system(), point, finder.scale());
        for (Departure way : manifold.departures(finder.fan())) {
          ways.add(new WayOut(point.id(), way, manifold.start(way)));
        }
      }
      for (LimitCycle cycle : cycles) {
        ways.addAll(new CycleManifold(finder.system(), cycle).waysOut(finder.fan()));
      }
      leave(ways);
    }
  }

  private void leave(List<WayOut> ways) {
    int kept =
        Math.clamp(
            MOST_KEPT / ((long) finder.system().dimension() * Math.max(1, ways.size())),
            16,
            finder.settings().kept());
    int before = connections.size();
    for (int from = 0; from < ways.size(); from += BATCH) {
      List<WayOut> batch = ways.subList(from, Math.min(ways.size(), from + BATCH));
      if (!mayGoOn()) {
        batch.forEach(way -> connections.add(way.unfollowed()));
        continue;
      }
      List<Run> runs =
          runs(
              batch.stream().map(WayOut::start).toList(),
              kept,
              new PartProgress(progress, connections.size(), before + ways.size()));
      for (int i = 0; i < batch.size(); i++) {
        connections.add(batch.get(i).followed(runs.get(i)));
      }
    }
  }

  private void follow(List<Vector> starts) {
    runs(starts, 2, progress);
  }

  private List<Run> runs(List<Vector> starts, int kept, FlowProgress watching) {
    Flows.Followed followed =
        new Flows(finder.system(), finder.input(), known, finder.settings().withKept(kept))
            .follow(starts, watching);
    known = followed.landmarks();
    stepsLeft -= followed.runs().stream().mapToLong(Run::steps).sum();
    return followed.runs();
  }

  private FixedPoints with(List<FixedPoint> found) {
    if (found.isEmpty()) {
      return points;
    }
    List<FixedPoint> all = new ArrayList<>(points.points());
    all.addAll(found);
    return new FixedPoints(
        all, points.continua(), IndexAudit.of(finder.system().reach(), all), points.report());
  }
}
