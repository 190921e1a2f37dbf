package separatrix.ui.points;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;

/** Which trial comes closest to each fixed point: points × states × dimension operations. */
final class NearestTrials {
  private NearestTrials() {}

  /** By the points' ids; the distance is Euclidean in state space. */
  static Map<Integer, PointRow.Nearest> of(Session session) {
    Map<Integer, PointRow.Nearest> nearest = new HashMap<>();
    List<double[]> paths =
        session.trajectories().stream().map(path -> path.states().toRowMajor()).toList();
    for (FixedPoint point : session.fixedPoints().points()) {
      nearest.put(point.id(), nearest(point.state().toArray(), session.trajectories(), paths));
    }
    return nearest;
  }

  private static PointRow.Nearest nearest(
      double[] point, List<Trajectory> trajectories, List<double[]> paths) {
    double best = Double.POSITIVE_INFINITY;
    int trial = -1;
    int step = -1;
    for (int i = 0; i < paths.size(); i++) {
      double[] states = paths.get(i);
      for (int t = 0; t <= trajectories.get(i).steps(); t++) {
        double squared = squaredDistance(point, states, t * point.length, best);
        if (squared < best) {
          best = squared;
          trial = i;
          step = t;
        }
      }
    }
    return trial < 0
        ? new PointRow.Nearest.Unknown()
        : new PointRow.Nearest.At(trial, step, Math.sqrt(best));
  }

  /** Gives up once beyond `limit`: most states are far away. */
  private static double squaredDistance(double[] point, double[] states, int offset, double limit) {
    double sum = 0;
    for (int i = 0; i < point.length && sum < limit; i++) {
      double difference = point[i] - states[offset + i];
      sum += difference * difference;
    }
    return sum;
  }
}
