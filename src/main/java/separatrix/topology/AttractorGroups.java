package separatrix.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.fixedpoint.Continuum;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;

/**
 * Attractors by which are joined: in one group are those to which ways lead that leave one place,
 * and the points of one continuum. Between two groups something lies on the boundary that nobody
 * has found, or whose ways out have not settled.
 */
final class AttractorGroups {
  private final List<Place> attractors = new ArrayList<>();
  private final int[] groups;

  /** An attractor, and a state of it. */
  record Place(Destination where, Vector state) {}

  AttractorGroups(
      List<FixedPoint> fixed,
      List<Continuum> continua,
      List<LimitCycle> cycles,
      List<Connection> connections) {
    for (FixedPoint point : fixed) {
      if (point.isStable()) {
        attractors.add(new Place(new Destination.Reached(point.id(), 0), point.state()));
      }
    }
    for (LimitCycle cycle : cycles) {
      if (cycle.isStable()) {
        attractors.add(new Place(new Destination.OnCycle(cycle.id(), 0, 0), cycle.states().row(0)));
      }
    }
    groups = new int[attractors.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
    }
    for (Continuum continuum : continua) {
      Destination first = new Destination.Reached(continuum.points().getFirst(), 0);
      for (int id : continuum.points()) {
        join(index(first), index(new Destination.Reached(id, 0)));
      }
    }
    for (Connection one : connections) {
      for (Connection other : connections) {
        if (one.origin().isSamePlaceAs(other.origin())) {
          join(index(one.destination()), index(other.destination()));
        }
      }
    }
  }

  private void join(int first, int second) {
    if (first >= 0 && second >= 0) {
      int one = groups[first];
      int other = groups[second];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = groups[i] == other ? one : groups[i];
      }
    }
  }

  private int index(Destination destination) {
    for (int i = 0; i < attractors.size(); i++) {
      if (attractors.get(i).where().isSamePlaceAs(destination)) {
        return i;
      }
    }
    return -1;
  }

  List<Place> attractors() {
    return List.copyOf(attractors);
  }

  /** Whether no way is known that joins two attractors, given by their places in the list. */
  boolean areApart(int first, int second) {
    return groups[first] != groups[second];
  }

  /** The attractors of each group. */
  List<List<Destination>> groups() {
    Map<Integer, List<Destination>> members = new LinkedHashMap<>();
    for (int i = 0; i < groups.length; i++) {
      members.computeIfAbsent(groups[i], _ -> new ArrayList<>()).add(attractors.get(i).where());
    }
    return List.copyOf(members.values());
  }
}
