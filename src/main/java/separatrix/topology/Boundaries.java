package separatrix.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * What lies on the boundary between attractors that are joined by the ways out of no point and no
 * cycle: a saddle that was missed, or a cycle ({@link EdgeTracking}). Where a way out has not
 * settled it is not known what it joins, and nothing is looked for.
 */
final class Boundaries {
  /** Larger systems' cycles are found by running, which an unstable one does not allow. */
  private static final int LARGEST = 256;

  private static final int MOST_LOOKS = 8;

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
  Look next(Landmarks known, List<Connection> connections, long mostSteps, FlowProgress progress) {
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
          return new EdgeTracking(system, input, known, mostSteps, progress)
              .between(attractors.get(i).state(), attractors.get(j).state());
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
}
