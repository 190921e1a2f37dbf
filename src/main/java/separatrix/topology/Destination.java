package separatrix.topology;

import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;

/** Where a flow ends. */
public sealed interface Destination {

  /** It came to rest at a fixed point, near which it stays from step `steps` on. */
  record Reached(int fixedPointId, int steps) implements Destination {}

  /** It came onto a limit cycle that is known, near which it stays from step `steps` on. */
  record OnCycle(int cycleId, double period, int steps) implements Destination {}

  /** It goes round with a period of about `period` steps, on no cycle that is known. */
  record Cycle(double period) implements Destination {}

  /** It came to rest among fixed points that are not isolated, as on a line attractor. */
  record OnContinuum(int steps) implements Destination {}

  /** It came to rest where no fixed point has been found: the search has missed one. */
  record UnknownRest(int steps) implements Destination {}

  /** It still moves, by `speed` per step, and no period was seen. */
  record Unsettled(double speed) implements Destination {}

  /** It left all bounds. */
  record Diverged(int steps) implements Destination {}

  /** It was not followed: the budget of steps was used up, or the work cancelled, before. */
  record NotFollowed() implements Destination {}

  /**
   * Whether both are the same fixed point or the same cycle, whenever it was reached; continua are
   * not told apart.
   */
  default boolean isSamePlaceAs(Destination other) {
    return switch (this) {
      case Reached(int id, int _) -> other instanceof Reached reached && reached.fixedPointId == id;
      case OnCycle(int id, double _, int _) ->
          other instanceof OnCycle cycle && cycle.cycleId == id;
      case OnContinuum _ -> other instanceof OnContinuum;
      case Diverged _ -> other instanceof Diverged;
      case Cycle _, UnknownRest _, Unsettled _, NotFollowed _ -> false;
    };
  }

  /**
   * Whether it is known where the flow ends: at something that has a name, or beyond all bounds.
   */
  default boolean isKnown() {
    return switch (this) {
      case Reached _, OnCycle _, OnContinuum _, Diverged _ -> true;
      case Cycle _, UnknownRest _, Unsettled _, NotFollowed _ -> false;
    };
  }

  /** In words, with the names of the points. */
  default String sentence(FixedPoints points) {
    return switch (this) {
      case Reached(int id, int steps) ->
          "reaches %s after %d steps"
              .formatted(points.byId(id).map(FixedPoint::label).orElse("a fixed point"), steps);
      case OnCycle(int id, double period, int _) ->
          "comes onto the cycle C%d, once round in %.4g steps".formatted(id, period);
      case Cycle(double period) -> "goes round with a period of %.4g steps".formatted(period);
      case OnContinuum(int steps) ->
          "comes to rest on a continuum of fixed points after %d steps".formatted(steps);
      case UnknownRest(int steps) ->
          "comes to rest after %d steps where no fixed point is known; search on".formatted(steps);
      case Unsettled(double speed) -> "has not settled: it moves by %.2g a step".formatted(speed);
      case Diverged(int steps) -> "leaves all bounds after %d steps".formatted(steps);
      case NotFollowed _ -> "was not followed";
    };
  }
}
