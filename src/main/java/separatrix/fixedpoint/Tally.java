package separatrix.fixedpoint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import separatrix.fixedpoint.Start.Choice;

/** How many starts ended at which point, all of them and those that were drawn at random. */
final class Tally {
  private final Map<Integer, Integer> hits = new HashMap<>();
  private final Map<Integer, Integer> draws = new HashMap<>();

  Tally(List<FixedPoint> earlier) {
    for (FixedPoint point : earlier) {
      hits.put(point.id(), point.hits());
      draws.put(point.id(), point.evidence().draws());
    }
  }

  void hit(int id, Choice choice) {
    hits.merge(id, 1, Integer::sum);
    if (choice == Choice.DRAWN) {
      draws.merge(id, 1, Integer::sum);
    }
  }

  /** Counts what ended at one point as ended at another. */
  void move(int from, int to) {
    hits.merge(to, hits(from), Integer::sum);
    draws.merge(to, draws(from), Integer::sum);
    hits.remove(from);
    draws.remove(from);
  }

  int hits(int id) {
    return hits.getOrDefault(id, 0);
  }

  int draws(int id) {
    return draws.getOrDefault(id, 0);
  }

  MissingEstimate missing(Collection<FixedPoint> points) {
    return MissingEstimate.of(points.stream().map(point -> draws(point.id())).toList());
  }
}
