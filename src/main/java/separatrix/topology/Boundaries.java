package separatrix.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import separatrix.fixedpoint.Continuum;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * What lies on the boundary between attractors that are joined by the ways out of no point and no
 * cycle: a saddle that was missed, or a cycle ({@link EdgeTracking}). Where a way out has not
 * settled it is not known what it joins, and nothing is looked for.
 */
final class Boundaries {
  /** Larger systems' cycles are found by running, which an unstable one does not allow. */
  static final int LARGEST = 256;

  static final int MOST_LOOKS = 8;

  private final DynamicalSystem system;
  private final Vector input;
  private final List<Continuum> continua;
  private final Set<String> looked = new HashSet<>();

  Boundaries(DynamicalSystem system, Vector input, List<Continuum> continua) {
    this.system = system;
    this.input = input;
    this.continua = List.copyOf(continua);
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
    AttractorGroups groups =
        new AttractorGroups(known.fixed(), continua, known.cycles(), connections);
    List<AttractorGroups.Place> attractors = groups.attractors();
    boolean isTooLarge = system.dimension() > LARGEST;
    boolean isKnown = connections.stream().allMatch(way -> way.destination().isKnown());
    if (isTooLarge || !isKnown || attractors.size() < 2 || looked.size() >= MOST_LOOKS) {
      return new Look(known, 0, true);
    }
    for (int i = 0; i < attractors.size(); i++) {
      for (int j = i + 1; j < attractors.size(); j++) {
        String pair = attractors.get(i).where() + " " + attractors.get(j).where();
        if (groups.areApart(i, j) && looked.add(pair)) {
          return new EdgeTracking(system, input, known, mostSteps, progress)
              .between(attractors.get(i).state(), attractors.get(j).state());
        }
      }
    }
    return new Look(known, 0, true);
  }
}
