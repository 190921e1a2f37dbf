package separatrix.topology;

import separatrix.linalg.Vector;

/**
 * The smallest kick along a direction that changes where a state ends: a point of the boundary
 * between two basins, within a bracket.
 *
 * @param from the state that is kicked
 * @param direction the unit vector of the kick
 * @param low the length of a kick that leaves the destination as it was
 * @param high a slightly longer one, that changes it
 * @param below the run after the kick of length `low`
 * @param above the run after the kick of length `high`
 * @param edge what both runs pass before they part
 */
public record Threshold(
    Vector from, Vector direction, double low, double high, Run below, Run above, Edge edge) {

  /** The middle of the bracket. */
  public double size() {
    return (low + high) / 2;
  }

  /** The width of the bracket as a share of the kick. */
  public double bracket() {
    return (high - low) / high;
  }

  /** What stands on the boundary between two basins where runs pass it. */
  public sealed interface Edge {

    /** A fixed point: the runs are nearest to it, `distance` away, after `steps` steps. */
    record AtPoint(int fixedPointId, int steps, double distance) implements Edge {}

    /**
     * A fixed point that the search had missed, where the runs linger.
     *
     * @param state where it is
     * @param unstable its number of unstable modes
     */
    record AtUnknownPoint(Vector state, int unstable, int steps, double distance) implements Edge {}

    /** No fixed point: an unstable cycle, or a boundary without an end. */
    record Elsewhere(double slowest) implements Edge {}
  }
}
