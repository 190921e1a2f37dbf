package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;

/**
 * What is known of where flows may end.
 *
 * @param points the points of a search; flows end at the fixed ones only
 * @param cycles limit cycles
 * @param scale a length that is typical of the states, against which "near" is measured
 */
public record Landmarks(List<FixedPoint> points, List<LimitCycle> cycles, double scale) {

  /** Near is within this share of the scale, or of the size of a cycle. */
  static final double NEAR = 1e-3;

  public Landmarks {
    points = List.copyOf(points);
    cycles = List.copyOf(cycles);
    if (!(scale > 0 && Double.isFinite(scale))) {
      throw new IllegalArgumentException("A scale is positive, " + scale + " came.");
    }
  }

  /** Points alone; the scale is that of states with this standard deviation per coordinate. */
  public static Landmarks of(List<FixedPoint> points, double deviation, int dimension) {
    return new Landmarks(
        points, List.of(), deviation > 0 ? deviation * Math.sqrt(dimension) : Math.sqrt(dimension));
  }

  List<FixedPoint> fixed() {
    return points.stream().filter(FixedPoint::isFixed).toList();
  }

  /** A number that no point has. */
  int nextPointId() {
    return 1 + points.stream().mapToInt(FixedPoint::id).max().orElse(0);
  }

  Landmarks with(FixedPoint point) {
    List<FixedPoint> all = new ArrayList<>(points);
    all.add(point);
    return new Landmarks(all, cycles, scale);
  }

  Landmarks with(LimitCycle cycle) {
    List<LimitCycle> all = new ArrayList<>(cycles);
    all.add(cycle);
    return new Landmarks(points, all, scale);
  }

  /** The first cycle, stable or not, that passes within `share` of its own size of `state`. */
  List<LimitCycle> cyclesAt(Vector state, double share) {
    return cycles.stream()
        .filter(cycle -> cycle.distance(state) < share * cycle.size())
        .limit(1)
        .toList();
  }
}
