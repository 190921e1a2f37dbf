package separatrix.continuation;

import separatrix.linalg.Vector;

/**
 * Arclength in the space of states and parameter: ds² = |dh|² / (n S²) + (dp / range)², with the
 * size S of the states.
 *
 * @param stateWeight 1 / (n S²)
 */
record Measure(double stateWeight) {

  /** With states of the size of `sample`, or of a tenth where they are smaller. */
  static Measure of(Iterable<Vector> sample) {
    double size = 0.1;
    int n = 1;
    for (Vector state : sample) {
      n = state.size();
      size = Math.max(size, state.norm() / Math.sqrt(n));
    }
    return new Measure(1 / (n * size * size));
  }

  double dot(Place one, Place other) {
    return stateWeight * one.state().dot(other.state()) + one.share() * other.share();
  }

  double length(Place direction) {
    return Math.sqrt(dot(direction, direction));
  }

  double distance(Place one, Place other) {
    return length(one.minus(other));
  }

  /** The direction at unit length. */
  Place unit(Place direction) {
    return direction.times(1 / length(direction));
  }
}
