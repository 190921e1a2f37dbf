package separatrix.fixedpoint;

import java.util.List;
import java.util.Locale;
import separatrix.linalg.Vector;

/**
 * A place where q vanishes and yet no fixed point is, as where a gate saturates in floating point.
 *
 * @param state where the first such start ended
 * @param q there
 * @param hits how many starts ended near it
 */
public record Rejected(Vector state, double q, int hits) {

  /** Unreliable, and why. */
  public Trust trust() {
    return new Trust(
        Trust.Level.UNRELIABLE,
        List.of(
            new Trust.Reason(
                Trust.Level.UNRELIABLE,
                String.format(
                    Locale.ROOT,
                    "outside the bounds that every run keeps to: a coordinate of %.3g",
                    state.maxAbs()))));
  }
}
