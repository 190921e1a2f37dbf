package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which point of a changed system is which point of the system before. The nearest pair is matched
 * first, then the nearest of what is left, and so on: no two points would both rather have each
 * other. Fixed points are matched with fixed points and slow ones with slow ones.
 *
 * @param pairs the points that are there before and after
 * @param born those that are only there after
 * @param gone those that were only there before
 */
public record PointMatching(List<Pair> pairs, List<FixedPoint> born, List<FixedPoint> gone) {

  /** The same point, before and after. */
  public record Pair(FixedPoint before, FixedPoint after) {
    double distance() {
      return before.state().distance(after.state());
    }
  }

  public PointMatching {
    pairs = List.copyOf(pairs);
    born = List.copyOf(born);
    gone = List.copyOf(gone);
  }

  /**
   * Matches points.
   *
   * @param reach points farther from each other than this are not the same
   */
  public static PointMatching of(List<FixedPoint> before, List<FixedPoint> after, double reach) {
    List<Pair> candidates = new ArrayList<>();
    for (FixedPoint old : before) {
      for (FixedPoint now : after) {
        Pair pair = new Pair(old, now);
        if (old.kind() == now.kind() && pair.distance() <= reach) {
          candidates.add(pair);
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Pair::distance));
    Set<Integer> left = ids(before);
    Set<Integer> free = ids(after);
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (left.contains(pair.before.id()) && free.contains(pair.after.id())) {
        left.remove(pair.before.id());
        free.remove(pair.after.id());
        pairs.add(pair);
      }
    }
    return new PointMatching(
        pairs,
        after.stream().filter(point -> free.contains(point.id())).toList(),
        before.stream().filter(point -> left.contains(point.id())).toList());
  }

  /**
   * Matches points by their numbers, for points that carry the numbers of those before.
   *
   * @see #numbered
   */
  public static PointMatching byNumber(List<FixedPoint> before, List<FixedPoint> after) {
    List<Pair> pairs = new ArrayList<>();
    for (FixedPoint old : before) {
      after.stream()
          .filter(point -> point.id() == old.id())
          .forEach(point -> pairs.add(new Pair(old, point)));
    }
    Set<Integer> old = ids(before);
    Set<Integer> now = ids(after);
    return new PointMatching(
        pairs,
        after.stream().filter(point -> !old.contains(point.id())).toList(),
        before.stream().filter(point -> !now.contains(point.id())).toList());
  }

  /**
   * The points after the change, each under the number that it had before; those that are new get
   * numbers that no point had.
   *
   * @param points as they were found after the change
   * @param unused the first number that may be given to a new point
   */
  public FixedPoints numbered(FixedPoints points, int unused) {
    Map<Integer, Integer> numbers = new HashMap<>();
    pairs.forEach(pair -> numbers.put(pair.after.id(), pair.before.id()));
    int next = unused;
    for (FixedPoint point : born) {
      numbers.put(point.id(), next++);
    }
    return new FixedPoints(
        points.points().stream()
            .map(point -> point.numbered(numbers.getOrDefault(point.id(), point.id())))
            .toList(),
        points.continua().stream().map(continuum -> continuum.numbered(numbers)).toList(),
        points.audit(),
        points.report());
  }

  /** What happened to fixed points; slow points come and go too easily to be told of. */
  public List<PointChange> changes() {
    List<PointChange> changes = new ArrayList<>();
    gone.stream().filter(FixedPoint::isFixed).map(PointChange.Gone::new).forEach(changes::add);
    pairs.stream()
        .filter(pair -> pair.before.isFixed() && pair.after.isFixed())
        .filter(pair -> pair.before.unstable() != pair.after.unstable())
        .map(pair -> new PointChange.Turned(pair.before, pair.after))
        .forEach(changes::add);
    born.stream().filter(FixedPoint::isFixed).map(PointChange.Born::new).forEach(changes::add);
    return changes;
  }

  private static Set<Integer> ids(List<FixedPoint> points) {
    Set<Integer> ids = new HashSet<>();
    points.forEach(point -> ids.add(point.id()));
    return ids;
  }
}
