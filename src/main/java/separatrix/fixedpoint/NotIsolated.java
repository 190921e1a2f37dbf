package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Vector;

/** Fixed points at which I − J is singular, as a search meets them. */
final class NotIsolated {
  /** As many as show the shape of a continuum. */
  private static final int MOST = 48;

  /** So many tell that there is a continuum; more of it are nothing new. */
  private static final int TELLING = 8;

  private static final double SAME = 1e-6;

  private final List<FixedPoint> points = new ArrayList<>();

  List<FixedPoint> points() {
    return points;
  }

  void addAll(List<FixedPoint> more) {
    points.addAll(more);
  }

  void add(FixedPoint point) {
    points.add(point);
  }

  /** Whether another of them would only show more of the same. */
  boolean isFull() {
    return points.size() >= MOST;
  }

  boolean isTold() {
    return points.size() >= TELLING;
  }

  /** The one at `state`, or where there are enough of them the nearest; or −1. */
  int at(Vector state) {
    int nearest = -1;
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      double distance = points.get(i).state().minus(state).maxAbs();
      if (distance < best) {
        best = distance;
        nearest = i;
      }
    }
    return isFull() || best <= SAME * Math.max(1, state.maxAbs()) ? nearest : -1;
  }
}
