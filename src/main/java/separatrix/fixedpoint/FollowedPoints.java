package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * Where fixed points have gone when their system has changed a little: each descends from where it
 * stood. Much faster than a search; it finds no new points.
 */
public final class FollowedPoints {
  private static final int MOST_ROWS = 16;
  private static final double SAME = 1e-6;

  private FollowedPoints() {}

  /**
   * The points of the changed system that can be reached from those before, under the same numbers.
   * A point that two descend to belongs to the nearer one.
   *
   * @param before under the system as it was
   * @param changed the system as it is
   * @param reach points that have gone farther than this are lost
   */
  public static FixedPoints of(
      FixedPoints before, SearchProblem changed, SearchSettings settings, double reach) {
    List<FixedPoint> arrived = new ArrayList<>();
    List<FixedPoint> old = before.fixed();
    for (int from = 0; from < old.size(); from += MOST_ROWS) {
      arrived.addAll(
          arrived(old.subList(from, Math.min(old.size(), from + MOST_ROWS)), changed, settings));
    }
    List<FixedPoint> kept = new ArrayList<>();
    for (PointMatching.Pair pair : PointMatching.byNumber(old, arrived).pairs()) {
      boolean isNearest =
          arrived.stream()
              .filter(other -> isSame(other.state(), pair.after().state()))
              .allMatch(other -> pair.distance() <= distance(old, other));
      if (isNearest && pair.distance() <= reach) {
        kept.add(pair.after());
      }
    }
    return new FixedPoints(kept, IndexAudit.of(changed.system().reach(), kept), before.report());
  }

  private static double distance(List<FixedPoint> old, FixedPoint point) {
    return old.stream()
        .filter(before -> before.id() == point.id())
        .mapToDouble(before -> before.state().distance(point.state()))
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static boolean isSame(Vector one, Vector other) {
    return one.minus(other).maxAbs() <= SAME * Math.max(1, one.maxAbs());
  }

  private static List<FixedPoint> arrived(
      List<FixedPoint> points, SearchProblem problem, SearchSettings settings) {
    DynamicalSystem system = problem.system();
    List<SearchOutcome> outcomes =
        Descent.of(system, settings, points.size())
            .solve(points.stream().map(FixedPoint::state).toList(), new KnownPoints(List.of()));
    List<FixedPoint> arrived = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (outcomes.get(i) instanceof SearchOutcome.Found found) {
        Polish polished = Polish.of(system, found.state());
        if (system.reach().contains(polished.state())) {
          arrived.add(moved(points.get(i), problem, settings, polished));
        }
      }
    }
    return arrived;
  }

  private static FixedPoint moved(
      FixedPoint before, SearchProblem problem, SearchSettings settings, Polish polished) {
    return new Examination(problem, settings)
        .of(polished, FixedPoint.Kind.FIXED, Origin.none())
        .numbered(before.id())
        .counted(before.hits(), before.evidence().draws());
  }
}
