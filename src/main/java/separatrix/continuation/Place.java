package separatrix.continuation;

import separatrix.linalg.Vector;

/**
 * A state and a value of the parameter; also a direction between two such.
 *
 * @param share (p − from) / range
 */
record Place(Vector state, double share) {

  Place plus(Place direction, double length) {
    return new Place(state.plus(direction.state.times(length)), share + length * direction.share);
  }

  Place minus(Place other) {
    return new Place(state.minus(other.state), share - other.share);
  }

  Place times(double factor) {
    return new Place(state.times(factor), factor * share);
  }
}
