package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Vector;

/** The points found so far, asked often and quickly whether a state belongs to one of them. */
final class KnownPoints {
  /** A Newton step that takes nine tenths and more of the way is inside the quadratic basin. */
  private static final double CONTRACTION = 0.05;

  private final List<double[]> states = new ArrayList<>();

  KnownPoints(List<Vector> points) {
    points.forEach(point -> states.add(point.toArray()));
  }

  void add(Vector point) {
    states.add(point.toArray());
  }

  /** The known point in whose Newton basin `state` lies, given the Newton step there; or −1. */
  int basinOf(double[] state, double[] step) {
    for (int k = 0; k < states.size(); k++) {
      double[] point = states.get(k);
      double before = 0;
      double after = 0;
      for (int i = 0; i < state.length; i++) {
        double distance = state[i] - point[i];
        before += distance * distance;
        after += (distance + step[i]) * (distance + step[i]);
      }
      if (after < CONTRACTION * CONTRACTION * before) {
        return k;
      }
    }
    return -1;
  }

  /** The known point that `state` is but for rounding; or −1. */
  int same(Vector state) {
    return closest(state, FixedPoints.SAME * Math.max(1, state.maxAbs()));
  }

  /** The known point within `tolerance` (largest coordinate difference) of `state`; or −1. */
  int closest(Vector state, double tolerance) {
    for (int k = 0; k < states.size(); k++) {
      double[] point = states.get(k);
      double largest = 0;
      for (int i = 0; i < point.length && largest <= tolerance; i++) {
        largest = Math.max(largest, Math.abs(point[i] - state.at(i)));
      }
      if (largest <= tolerance) {
        return k;
      }
    }
    return -1;
  }
}
