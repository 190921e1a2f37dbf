package separatrix.session;

import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;

/** Where a flow ends. */
public sealed interface Destination {

  /** It came to rest at a fixed point after `steps` steps. */
  record Reached(int fixedPointId, int steps) implements Destination {}

  /** It goes round with a period of about `period` steps. */
  record Cycle(int period) implements Destination {}

  /** It came to rest where no fixed point has been found: the search has missed one. */
  record UnknownRest(int steps) implements Destination {}

  /** It still moves, by `speed` per step, and no period was seen. */
  record Unsettled(double speed) implements Destination {}

  /** In words, with the names of the points. */
  default String sentence(FixedPoints points) {
    return switch (this) {
      case Reached(int id, int steps) ->
          "reaches %s after %d steps"
              .formatted(points.byId(id).map(FixedPoint::label).orElse("a fixed point"), steps);
      case Cycle(int period) -> "goes round with a period of %d steps".formatted(period);
      case UnknownRest(int steps) ->
          "comes to rest after %d steps where no fixed point is known; search on".formatted(steps);
      case Unsettled(double speed) -> "has not settled: it moves by %.2g a step".formatted(speed);
    };
  }
}
