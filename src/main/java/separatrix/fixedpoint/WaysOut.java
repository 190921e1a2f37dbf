package separatrix.fixedpoint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  /** ‖F(h) − h‖ of runs that will not leave where they are. */
  private static final double AT_REST = 1e-12;

  /** How far from the point a run begins, in deviations of the visited states. */
  private static final double FIRST_STEP = 1e-2;

  /** So many runs at least go together, if there are as many; a few cost hardly more than one. */
  private static final int TOGETHER = 32;

  private final SearchProblem problem;
  private final double deviation;
  private final Set<Integer> done = new HashSet<>();
  private final Deque<Vector> waiting = new ArrayDeque<>();

  WaysOut(SearchProblem problem, double deviation) {
    this.problem = problem;
    this.deviation = deviation;
  }

  /**
   * The slowest states along the runs out of points, each asked of once: `most` of them, or fewer
   * where no point is left.
   */
  List<Vector> next(int most, List<FixedPoint> points) {
    List<Vector> exits = exits(points);
    while (waiting.size() < most && !exits.isEmpty()) {
      waiting.addAll(slowest(exits));
      exits = exits(points);
    }
    return Stream.generate(waiting::poll).limit(Math.min(most, waiting.size())).toList();
  }

  /** States just beside points that were not asked of before, on their unstable modes. */
  private List<Vector> exits(List<FixedPoint> points) {
    List<Vector> exits = new ArrayList<>();
    for (FixedPoint point : points) {
      if (exits.size() < TOGETHER && point.unstable() > 0 && done.add(point.id())) {
        exits.addAll(exits(point));
      }
    }
    return exits;
  }

  private List<Vector> exits(FixedPoint point) {
    List<Vector> exits = new ArrayList<>();
    double length = FIRST_STEP * deviation * Math.sqrt(problem.system().dimension());
    List<Mode> growing =
        point.linearization().spectrum().leading().stream().filter(Mode::isUnstable).toList();
    for (Mode mode : growing) {
      // The two modes of a pair span a plane, of which each takes one axis.
      Vector along = mode.eigenvalue().im() < 0 ? mode.right().im() : mode.right().re();
      if (along.norm() > 0 && exits.size() < 2 * MOST_MODES) {
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
    double fastest = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS && !(fastest < AT_REST); step++) {
      stepper.step(states, next);
      fastest = 0;
      for (int i = 0; i < rows; i++) {
        double speed = speed(states, next, i);
        // A minimum of the speed in passing, not the slowing down at the end.
        if (step > 2 && before[i] < earlier[i] && before[i] < speed) {
          found.add(states.row(i));
        }
        earlier[i] = before[i];
        before[i] = speed;
        fastest = Math.max(fastest, speed);
      }
      Batch swap = states;
      states = next;
      next = swap;
    }
    return found.stream().filter(Vector::isFinite).toList();
  }

  private static double speed(Batch from, Batch to, int row) {
    int n = from.columns();
    double sum = 0;
    for (int i = row * n; i < (row + 1) * n; i++) {
      double moved = to.data()[i] - from.data()[i];
      sum += moved * moved;
    }
    return Math.sqrt(sum);
  }
}
