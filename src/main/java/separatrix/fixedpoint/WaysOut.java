package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import separatrix.dynamics.Mode;
import separatrix.linalg.Batch;
import separatrix.linalg.Vector;
import separatrix.system.Stepper;

/**
 * States along the unstable manifolds of points: runs that leave a saddle pass other saddles slowly
 * before they come to rest, so where they are slowest is a good place to start.
 */
final class WaysOut {
  private static final int MOST_MODES = 4;
  private static final int STEPS = 150;

  /** How far from the point a run begins, in deviations of the visited states. */
  private static final double FIRST_STEP = 1e-2;

  private final SearchProblem problem;
  private final double deviation;
  private final Set<Integer> done = new HashSet<>();

  WaysOut(SearchProblem problem, double deviation) {
    this.problem = problem;
    this.deviation = deviation;
  }

  /** The slowest states along the runs out of one point that has not been asked of before. */
  List<Vector> next(List<FixedPoint> points) {
    for (FixedPoint point : points) {
      if (point.unstable() > 0 && done.add(point.id())) {
        return slowest(exits(point));
      }
    }
    return List.of();
  }

  private List<Vector> exits(FixedPoint point) {
    List<Vector> exits = new ArrayList<>();
    double length = FIRST_STEP * deviation * Math.sqrt(problem.system().dimension());
    for (Mode mode : point.linearization().spectrum().modes()) {
      Vector along = mode.right().re();
      if (mode.isUnstable() && along.norm() > 0 && exits.size() < 2 * MOST_MODES) {
        Vector step = along.times(length / along.norm());
        exits.add(point.state().plus(step));
        exits.add(point.state().minus(step));
      }
    }
    return exits;
  }

  /** Of every run the state of the least speed among those after it has gone away. */
  private List<Vector> slowest(List<Vector> exits) {
    int rows = exits.size();
    int n = problem.system().dimension();
    Batch states = new Batch(rows, n);
    Batch next = new Batch(rows, n);
    for (int i = 0; i < rows; i++) {
      states.setRow(i, exits.get(i));
    }
    double[] before = new double[rows];
    double[] earlier = new double[rows];
    List<Vector> found = new ArrayList<>();
    Stepper stepper = problem.system().stepper(rows);
    for (int step = 0; step < STEPS; step++) {
      stepper.step(states, next);
      for (int i = 0; i < rows; i++) {
        double speed = next.row(i).distance(states.row(i));
        // A minimum of the speed in passing, not the slowing down at the end.
        if (step > 2 && before[i] < earlier[i] && before[i] < speed) {
          found.add(states.row(i));
        }
        earlier[i] = before[i];
        before[i] = speed;
      }
      Batch swap = states;
      states = next;
      next = swap;
    }
    return found.stream().filter(Vector::isFinite).toList();
  }
}
