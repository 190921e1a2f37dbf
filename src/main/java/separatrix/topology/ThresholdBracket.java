package separatrix.topology;

import separatrix.linalg.Vector;

/**
 * What is known of a threshold while it is looked for.
 *
 * @param from the state that is kicked
 * @param direction the unit vector of the kick
 * @param home where kicks up to `low` lead, as no kick does
 * @param low the length of the longest kick that was seen to change nothing
 * @param high a longer one that changes the destination, or the longest that is to be tried where
 *     none did yet
 * @param beyond where the kick of length `high` leads; not followed where none has changed anything
 *     yet
 */
public record ThresholdBracket(
    Vector from, Vector direction, Destination home, double low, double high, Destination beyond) {

  /** Whether a kick was seen to change the destination. */
  public boolean isClosed() {
    return !(beyond instanceof Destination.NotFollowed);
  }
}
