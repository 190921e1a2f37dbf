package separatrix.system;

import java.util.random.RandomGenerator;
import separatrix.linalg.Vector;

/**
 * Where a running system must stay. A bounded system maps some ball into itself, so by the
 * Lefschetz fixed-point theorem the sum of sign det(I − J) over all its fixed points is +1.
 */
public sealed interface Reach {

  /** Nothing is known. */
  record Unbounded() implements Reach {}

  /**
   * Every fixed point that counts has |hᵢ| ≤ bounds[i]: the box is mapped into itself. Zeros of
   * F(h) − h outside it (as where a gate saturates in floating point) are not fixed points of the
   * network.
   */
  record Box(Vector bounds) implements Reach {

    /** A state drawn evenly from the box. */
    public Vector draw(RandomGenerator random) {
      return bounds.map(bound -> bound * random.nextDouble(-1, 1));
    }
  }

  /** Whether `state` may be a fixed point that counts; a hair of rounding is allowed for. */
  default boolean contains(Vector state) {
    return switch (this) {
      case Unbounded _ -> true;
      case Box(Vector bounds) -> {
        for (int i = 0; i < bounds.size(); i++) {
          if (!(Math.abs(state.at(i)) <= bounds.at(i) + 1e-9)) {
            yield false;
          }
        }
        yield true;
      }
    };
  }
}
