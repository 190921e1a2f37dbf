package separatrix.topology;

/**
 * How far flows are followed.
 *
 * @param steps the most steps
 * @param kept the most states of a run that are kept, at least two; a longer run keeps every
 *     second, fourth … state
 */
public record FlowSettings(int steps, int kept) {

  public FlowSettings {
    if (steps < 1 || kept < 2) {
      throw new IllegalArgumentException(
          "At least one step and two states are due; %d and %d came.".formatted(steps, kept));
    }
  }

  /** Up to 16,384 steps, of which up to 400 states are kept. */
  public static FlowSettings standard() {
    return new FlowSettings(16_384, 400);
  }

  public FlowSettings withSteps(int value) {
    return new FlowSettings(value, kept);
  }

  public FlowSettings withKept(int value) {
    return new FlowSettings(steps, value);
  }

  /** Every state of a run of up to `steps` steps. */
  public static FlowSettings whole(int steps) {
    return new FlowSettings(steps, steps + 2);
  }
}
