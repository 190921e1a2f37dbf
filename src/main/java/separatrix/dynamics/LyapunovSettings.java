package separatrix.dynamics;

/**
 * How to measure a Lyapunov spectrum.
 *
 * @param count how many exponents, the largest first
 * @param settling steps before measuring begins
 * @param steps steps that are measured
 */
public record LyapunovSettings(int count, int settling, int steps) {

  /** The measured steps are cut in this many parts, from whose spread the error comes. */
  static final int PARTS = 20;

  public LyapunovSettings {
    if (count < 1 || settling < 0 || steps < PARTS) {
      throw new IllegalArgumentException(
          "At least one exponent and %d steps to measure are due; %d and %d came."
              .formatted(PARTS, count, steps));
    }
  }

  /** Six exponents, or all of a smaller system, from 10,000 steps after 1,000. */
  public static LyapunovSettings standard(int dimension) {
    return new LyapunovSettings(Math.min(6, dimension), 1_000, 10_000);
  }

  public LyapunovSettings withCount(int value) {
    return new LyapunovSettings(value, settling, steps);
  }

  /** So many measured steps, after a tenth as many. */
  public LyapunovSettings withSteps(int value) {
    return new LyapunovSettings(count, value / 10, value);
  }
}
