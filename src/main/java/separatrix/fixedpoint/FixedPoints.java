package separatrix.fixedpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The result of one search: the points, the audit of their count, and how the search went. */
public record FixedPoints(List<FixedPoint> points, IndexAudit audit, SearchReport report) {

  public FixedPoints {
    points = List.copyOf(points);
  }

  /** Before any search. */
  public static FixedPoints none() {
    return new FixedPoints(
        List.of(), new IndexAudit.NotApplicable(0, "no search has been made"), SearchReport.none());
  }

  public List<FixedPoint> fixed() {
    return points.stream().filter(FixedPoint::isFixed).toList();
  }

  public List<FixedPoint> slow() {
    return points.stream().filter(point -> !point.isFixed()).toList();
  }

  public Optional<FixedPoint> byId(int id) {
    return points.stream().filter(point -> point.id() == id).findFirst();
  }

  /** How many fixed points have how many unstable modes. */
  public Map<Integer, Integer> counts() {
    return fixed().stream()
        .collect(Collectors.toMap(FixedPoint::unstable, _ -> 1, Integer::sum, TreeMap::new));
  }

  /** The counts in words: "27 = 8/12/6/1". */
  public String signature() {
    Map<Integer, Integer> counts = counts();
    int most = counts.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    StringBuilder text = new StringBuilder().append(fixed().size());
    for (int unstable = 0; unstable <= most; unstable++) {
      text.append(unstable == 0 ? " = " : "/").append(counts.getOrDefault(unstable, 0));
    }
    return text.toString();
  }
}
