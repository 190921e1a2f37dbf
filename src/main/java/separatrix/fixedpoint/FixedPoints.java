package separatrix.fixedpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The result of one search.
 *
 * @param points fixed points, representatives of continua, slow points
 * @param continua the fixed points that are not isolated, by what they form
 * @param audit of the count
 * @param report how the search went
 */
public record FixedPoints(
    List<FixedPoint> points, List<Continuum> continua, IndexAudit audit, SearchReport report) {
  /** Polished states that differ by less in every coordinate, beside their size, are one point. */
  public static final double SAME = 1e-6;

  /** From so many unstable modes on, points are told of by their number of modes. */
  private static final int LISTED = 10;

  /** Of so many numbers of many unstable modes each is named. */
  private static final int MOST_NAMED = 3;

  public FixedPoints {
    points = List.copyOf(points);
    continua = List.copyOf(continua);
  }

  /** Without a continuum. */
  public FixedPoints(List<FixedPoint> points, IndexAudit audit, SearchReport report) {
    this(points, List.of(), audit, report);
  }

  /** Before any search. */
  public static FixedPoints none() {
    return new FixedPoints(
        List.of(), new IndexAudit.NotApplicable(0, "no search has been made"), SearchReport.none());
  }

  /** The isolated fixed points. */
  public List<FixedPoint> fixed() {
    return points.stream().filter(FixedPoint::isFixed).toList();
  }

  public List<FixedPoint> slow() {
    return points.stream().filter(point -> point.kind() == FixedPoint.Kind.SLOW).toList();
  }

  public Optional<FixedPoint> byId(int id) {
    return points.stream().filter(point -> point.id() == id).findFirst();
  }

  /** How many fixed points have how many unstable modes. */
  public Map<Integer, Integer> counts() {
    return fixed().stream()
        .collect(Collectors.toMap(FixedPoint::unstable, _ -> 1, Integer::sum, TreeMap::new));
  }

  /**
   * The counts in words: "27 = 8/12/6/1"; many unstable modes as in "27 = 8/12/6, 1 of 147", and
   * where these are of more than three kinds "81 = 1/2, 78 of 28 to 152"; where all are stable,
   * only how many.
   */
  public String signature() {
    Map<Integer, Integer> counts = counts();
    if (counts.keySet().equals(Set.of(0))) {
      return String.valueOf(fixed().size());
    }
    int most = counts.keySet().stream().filter(m -> m < LISTED).max(Integer::compare).orElse(-1);
    StringBuilder text = new StringBuilder().append(fixed().size());
    for (int unstable = 0; unstable <= most; unstable++) {
      text.append(unstable == 0 ? " = " : "/").append(counts.getOrDefault(unstable, 0));
    }
    TreeMap<Integer, Integer> many = new TreeMap<>(counts);
    many.headMap(LISTED).clear();
    if (many.size() > MOST_NAMED) {
      int all = many.values().stream().mapToInt(Integer::intValue).sum();
      text.append(most < 0 ? " = " : ", ")
          .append("%d of %d to %d".formatted(all, many.firstKey(), many.lastKey()));
    } else {
      many.forEach((unstable, count) -> text.append(", %d of %d".formatted(count, unstable)));
    }
    return text.toString();
  }

  /** The counts with their noun: "27 = 8/12/6/1 fixed points", "1 fixed point". */
  public String isolated() {
    return signature() + (fixed().size() == 1 ? " fixed point" : " fixed points");
  }

  /** All that stands still: "27 = 8/12/6/1 fixed points", "0 fixed points and 1 continuum". */
  public String summary() {
    return switch (continua.size()) {
      case 0 -> isolated();
      case 1 -> isolated() + " and 1 continuum";
      default -> "%s and %d continua".formatted(isolated(), continua.size());
    };
  }
}
