package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Vector;

/** Whether fixed points are connected by fixed points. */
final class ZeroPath {
  /** Three halvings: seven states between the ends. */
  private static final int PARTS = 8;

  /** Neighbours whose distance along the way is off by more of a spacing slid to a point apart. */
  private static final double MOST_SLIDE = 0.9;

  private final SearchProblem problem;
  private final Descent descent;
  private final double tolerance;

  ZeroPath(SearchProblem problem, SearchSettings settings) {
    this.problem = problem;
    descent = Descent.of(problem.system(), settings, PARTS - 1);
    tolerance = settings.tolerance();
  }

  /** Whether q is zero, as far as it can be told, all the way: then both are one point. */
  boolean isOne(Vector from, Vector to) {
    Vector apart = to.minus(from);
    for (int i = 1; i < PARTS; i++) {
      Vector state = from.plus(apart.times((double) i / PARTS));
      Vector residual = problem.system().step(state).minus(state);
      if (!(residual.dot(residual) / 2 < tolerance)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the seven evenly spaced states between the ends descend to zeros of q in the same order
   * and no farther apart than twice their spacing.
   */
  boolean connects(Vector from, Vector to) {
    Vector apart = to.minus(from);
    List<Vector> between = new ArrayList<>();
    for (int i = 1; i < PARTS; i++) {
      between.add(from.plus(apart.times((double) i / PARTS)));
    }
    List<Vector> zeros = new ArrayList<>(List.of(from));
    for (SearchOutcome outcome : descent.solve(between, new KnownPoints(List.of()))) {
      if (!(outcome instanceof SearchOutcome.Found found)
          || Polish.of(problem.system(), found.state()).isIsolated()) {
        return false;
      }
      zeros.add(found.state());
    }
    zeros.add(to);
    double spacing = apart.norm() / PARTS;
    for (int i = 1; i < zeros.size(); i++) {
      Vector move = zeros.get(i).minus(zeros.get(i - 1));
      double forward = move.dot(apart) / apart.norm();
      if (Math.abs(forward - spacing) > MOST_SLIDE * spacing || move.norm() > 2 * spacing) {
        return false;
      }
    }
    return true;
  }
}
