package separatrix.fixedpoint;

import separatrix.linalg.Vector;

/** What became of one start. */
sealed interface SearchOutcome {

  /** How many Levenberg-Marquardt steps it took. */
  int steps();

  /** q fell below the tolerance, by `change` in the last step. */
  record Found(Vector state, double q, int steps, double change) implements SearchOutcome {}

  /** It fell into the Newton basin of a point that was known before. */
  record Recognised(int known, int steps) implements SearchOutcome {}

  /** A local minimum of q above the tolerance, lowered by `change` in the last step. */
  record Slow(Vector state, double q, int steps, double change) implements SearchOutcome {}

  /** The steps were used up while q was still falling. */
  record RanOutOfSteps(Vector state, double q, int steps) implements SearchOutcome {}

  /** The state or q stopped being finite. */
  record Diverged(int steps) implements SearchOutcome {}

  /** The same end after `more` steps that came before. */
  default SearchOutcome after(int more) {
    return switch (this) {
      case Found(Vector state, double q, int steps, double change) ->
          new Found(state, q, steps + more, change);
      case Recognised(int known, int steps) -> new Recognised(known, steps + more);
      case Slow(Vector state, double q, int steps, double change) ->
          new Slow(state, q, steps + more, change);
      case RanOutOfSteps(Vector state, double q, int steps) ->
          new RanOutOfSteps(state, q, steps + more);
      case Diverged(int steps) -> new Diverged(steps + more);
    };
  }
}
