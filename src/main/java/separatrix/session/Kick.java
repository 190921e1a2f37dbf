package separatrix.session;

import separatrix.dynamics.Direction;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Vector;
import separatrix.topology.Destination;

/**
 * A perturbation and what came of it.
 *
 * @param id its number in the session, from 1
 * @param origin where it starts
 * @param direction which way
 * @param size in standard deviations of the data
 * @param from the state before the kick
 * @param flow from the kicked state on, under the session's constant input
 * @param destination where it ends
 */
public record Kick(
    int id,
    Origin origin,
    Direction direction,
    double size,
    Vector from,
    Trajectory flow,
    Destination destination) {

  /** The state after the kick. */
  public Vector start() {
    return flow.state(0);
  }

  /** The same kick under another number. */
  Kick numbered(int number) {
    return new Kick(number, origin, direction, size, from, flow, destination);
  }
}
