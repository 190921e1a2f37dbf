package separatrix.continuation;

import separatrix.linalg.Vector;
import separatrix.system.Reach;

/**
 * Arclength in the space of states and parameter: ds² = |dh|² / (n S²) + (dp / range)², with the
 * size S of the states.
 *
 * @param stateWeight 1 / (n S²)
 */
record Measure(double stateWeight) {
  private static final double SMALLEST = 0.1;

  /**
   * With states of the size of `sample` or more: where a system's states are bounded, of their
   * bounds up to 1, so that a seed at the origin does not make every step a tiny one.
   */
  static Measure of(int n, Iterable<Vector> sample, Reach reach) {
    double size =
        switch (reach) {
          case Reach.Unbounded _ -> SMALLEST;
          case Reach.Box(Vector bounds) -> Math.clamp(size(bounds), SMALLEST, 1);
        };
    for (Vector state : sample) {
      size = Math.max(size, size(state));
    }
    return new Measure(1 / (n * size * size));
  }

  private static double size(Vector state) {
    return state.norm() / Math.sqrt(state.size());
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
