package separatrix.ui.timestrip;

import java.util.List;

/**
 * All that is shown of one trial.
 *
 * @param first the number of the first state: 0 of a trial, later of a run whose start is forgotten
 * @param steps how many steps are shown
 */
public record Strip(long first, int steps, List<Lane> lanes) {
  public Strip {
    lanes = List.copyOf(lanes);
  }

  /** No trial. */
  public static Strip empty() {
    return new Strip(0, 0, List.of());
  }
}
