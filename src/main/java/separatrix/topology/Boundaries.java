package separatrix.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.NearbyPoint;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * What lies on the boundary between attractors that are joined by the ways out of no point and no
 * cycle: between a state of one and a state of the other the boundary is bracketed as finely as
 * numbers can be, and the run beside it lingers where the boundary's own flow ends (edge tracking:
 * Skufca, Yorke and Eckhardt 2006). That is a saddle that was missed, or a cycle. Where a way out
 * has not settled it is not known what it joins, and nothing is looked for.
 */
final class Boundaries {
  private static final int PARTS = 16;

  /** As finely as the state of the first attractor can be told from its neighbours. */
  private static final double FINEST = 1e-14;

  /** Two runs have parted that are this share of the scale from each other. */
  private static final double PARTED = 1e-3;

  /** Larger systems' cycles are found by running, which an unstable one does not allow. */
  private static final int LARGEST = 256;

  private static final int MOST_LOOKS = 8;
  private static final int KEPT = 4096;

  private final DynamicalSystem system;
  private final Vector input;
  private final Set<String> looked = new HashSet<>();

  Boundaries(DynamicalSystem system, Vector input) {
    this.system = system;
    this.input = input;
  }

  /**
   * What came of a look.
   *
   * @param steps how many steps it took
   * @param isLast whether there is nothing more to look for
   */
  record Look(Landmarks known, long steps, boolean isLast) {}

  /** Looks between two attractors that are not joined, and were not looked between before. */
  Look next(Landmarks known, List<Connection> connections, FlowProgress progress) {
    List<Place> attractors = attractors(known);
    boolean isTooLarge = system.dimension() > LARGEST;
    boolean isKnown = connections.stream().allMatch(way -> way.destination().isKnown());
    if (isTooLarge || !isKnown || attractors.size() < 2 || looked.size() >= MOST_LOOKS) {
      return new Look(known, 0, true);
    }
    int[] groups = groups(attractors, connections);
    for (int i = 0; i < attractors.size(); i++) {
      for (int j = i + 1; j < attractors.size(); j++) {
        String pair = attractors.get(i).where() + " " + attractors.get(j).where();
        if (groups[i] != groups[j] && looked.add(pair)) {
          return between(attractors.get(i).state(), attractors.get(j).state(), known, progress);
        }
      }
    }
    return new Look(known, 0, true);
  }

  /** An attractor, and a state of it. */
  private record Place(Destination where, Vector state) {}

  private static List<Place> attractors(Landmarks known) {
    List<Place> attractors = new ArrayList<>();
    for (FixedPoint point : known.fixed()) {
      if (point.isStable()) {
        attractors.add(new Place(new Destination.Reached(point.id(), 0), point.state()));
      }
    }
    for (LimitCycle cycle : known.cycles()) {
      if (cycle.isStable()) {
        attractors.add(new Place(new Destination.OnCycle(cycle.id(), 0, 0), cycle.states().row(0)));
      }
    }
    return attractors;
  }

  /** Attractors to which ways lead that leave one place are in one group. */
  private static int[] groups(List<Place> attractors, List<Connection> connections) {
    int[] groups = new int[attractors.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
    }
    for (Connection one : connections) {
      for (Connection other : connections) {
        if (one.origin().isSamePlaceAs(other.origin())) {
          int first = index(attractors, one.destination());
          int second = index(attractors, other.destination());
          if (first >= 0 && second >= 0) {
            join(groups, groups[first], groups[second]);
          }
        }
      }
    }
    return groups;
  }

  private static void join(int[] groups, int one, int other) {
    for (int i = 0; i < groups.length; i++) {
      groups[i] = groups[i] == other ? one : groups[i];
    }
  }

  private static int index(List<Place> attractors, Destination destination) {
    for (int i = 0; i < attractors.size(); i++) {
      if (attractors.get(i).where().isSamePlaceAs(destination)) {
        return i;
      }
    }
    return -1;
  }

  private Look between(Vector from, Vector to, Landmarks before, FlowProgress progress) {
    double low = 0;
    double high = 1;
    long steps = 0;
    boolean isSettled = true;
    Landmarks known = before;
    while (high - low > FINEST && isSettled && !progress.isCancelled()) {
      List<Vector> starts = starts(from, to, low, high, PARTS);
      Flows.Followed round = flows(known, 2).follow(starts, progress);
      known = round.landmarks();
      steps += round.runs().stream().mapToLong(Run::steps).sum();
      Destination home = round.runs().getFirst().destination();
      int next = 1;
      while (next < PARTS && round.runs().get(next).destination().isSamePlaceAs(home)) {
        next++;
      }
      // One run may stand on the boundary; two tell that it is too slow to part runs beside it.
      isSettled = next == PARTS || isKnown(round.runs(), next) || isKnown(round.runs(), next + 1);
      double width = (high - low) / PARTS;
      high = low + width * next;
      low = high - width;
    }
    if (progress.isCancelled()) {
      return new Look(known, steps, true);
    }
    List<Run> both = flows(known, KEPT).follow(starts(from, to, low, high, 1), progress).runs();
    return new Look(
        found(both, known), steps + both.get(0).steps() + both.get(1).steps(), !isSettled);
  }

  private static boolean isKnown(List<Run> runs, int index) {
    return runs.get(index).destination().isKnown();
  }

  private static List<Vector> starts(Vector from, Vector to, double low, double high, int parts) {
    List<Vector> starts = new ArrayList<>();
    for (int k = 0; k <= parts; k++) {
      double share = low + (high - low) * k / parts;
      starts.add(from.plus(to.minus(from).times(share)));
    }
    return starts;
  }

  private Flows flows(Landmarks known, int kept) {
    return new Flows(system, input, known, FlowSettings.standard().withKept(kept));
  }

  /** Where two runs stay together longest: near the end of the time before they part. */
  private Landmarks found(List<Run> both, Landmarks known) {
    Matrix low = both.get(0).states();
    Matrix high = both.get(1).states();
    if (both.get(0).stride() != both.get(1).stride()) {
      return known;
    }
    int together = 0;
    while (together < Math.min(low.rows(), high.rows())
        && low.row(together).distance(high.row(together)) < PARTED * known.scale()) {
      together++;
    }
    if (together < 2) {
      return known;
    }
    Vector late = low.row(together / 2);
    Optional<FixedPoint> point =
        new NearbyPoint(system, input, SearchSettings.standard())
            .of(late, 0.2 * known.scale(), known.nextPointId())
            .filter(found -> !found.isStable())
            .filter(found -> isNew(found, known));
    int steps = (together - together / 2) * both.get(0).stride();
    return Recurrence.of(system, late, steps, Landmarks.NEAR * known.scale())
        .flatMap(
            seen -> new CycleShooting(system).near(seen.state(), seen.period(), seen.size() / 2))
        .filter(cycle -> known.cyclesAt(cycle.states().row(0), PARTED).isEmpty())
        .map(cycle -> known.with(cycle.numbered(known.cycles().size() + 1)))
        .or(() -> point.map(known::with))
        .orElse(known);
  }

  private static boolean isNew(FixedPoint found, Landmarks known) {
    return known.fixed().stream()
        .noneMatch(point -> point.state().distance(found.state()) < Landmarks.NEAR * known.scale());
  }
}
