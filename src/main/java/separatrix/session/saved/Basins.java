package separatrix.session.saved;

import java.util.List;
import java.util.Optional;
import separatrix.linalg.Vector;
import separatrix.topology.BasinShare;
import separatrix.topology.BasinSlice;

/**
 * What each attractor catches, as it was measured.
 *
 * @param centre the state that the plane goes through
 * @param visited shares of visited states, the largest first
 * @param random shares of random states
 * @param painted the plane, if some of it was painted
 */
public record Basins(
    Vector centre,
    List<BasinShare> visited,
    List<BasinShare> random,
    Optional<BasinSlice> painted) {

  public Basins {
    visited = List.copyOf(visited);
    random = List.copyOf(random);
  }
}
