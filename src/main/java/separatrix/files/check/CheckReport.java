package separatrix.files.check;

import java.util.List;
import java.util.Locale;

/**
 * Whether a network repeats a recorded run.
 *
 * @param found how far it is from it as it was read
 * @param tolerance up to which they agree
 * @param better other conventions that agree, or the nearest where none does; the fewest changes
 *     first
 */
public record CheckReport(Difference found, double tolerance, List<Alternative> better) {

  public CheckReport {
    better = List.copyOf(better);
  }

  public boolean agrees() {
    return found.largest() <= tolerance;
  }

  /** Whether other conventions would make the difference vanish. */
  public boolean hasRemedy() {
    return !agrees() && !better.isEmpty() && better.getFirst().difference().largest() <= tolerance;
  }

  /** What was found, in a sentence or two. */
  public String words() {
    String difference =
        Double.isInfinite(found.largest())
            ? "The network's sizes do not fit the recorded run's, or it ran away."
            : "The largest difference from the recorded run is %s (states %s, outputs %s), in trial %d at step %d."
                .formatted(
                    brief(found.largest()),
                    brief(found.states()),
                    brief(found.outputs()),
                    found.trial() + 1,
                    found.step());
    if (agrees()) {
      return difference + " They agree.";
    }
    if (better.isEmpty()) {
      return difference + " No other convention comes nearer.";
    }
    Alternative best = better.getFirst();
    String rest = brief(best.difference().largest());
    return hasRemedy()
        ? "%s With %s it would be %s.".formatted(difference, best.words(), rest)
        : "%s The nearest, with %s, is still %s away: initial state, inputs or weights may be others."
            .formatted(difference, best.words(), rest);
  }

  private static String brief(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.2g", value);
  }
}
