package separatrix.ui.timestrip;

import java.util.List;

/**
 * All that is shown of one trial.
 *
 * @param steps the length of the trial
 */
public record Strip(int steps, List<Lane> lanes) {
  public Strip {
    lanes = List.copyOf(lanes);
  }

  /** No trial. */
  public static Strip empty() {
    return new Strip(0, List.of());
  }
}
