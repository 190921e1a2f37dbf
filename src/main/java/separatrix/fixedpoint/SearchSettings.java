package separatrix.fixedpoint;

/**
 * How to search for fixed points.
 *
 * @param starts the most starts that are tried
 * @param patience starts without a new point after which a consistent search ends
 * @param noise the standard deviation of the noise on visited states, in units of the data's own
 * @param seed the seed of everything random
 * @param tolerance q below which a point is fixed
 * @param slowTolerance q below which a local minimum of q is reported as a slow point
 * @param deadBand a mode is marginal within this of the border of stability
 * @param maxSteps Levenberg-Marquardt steps per start
 */
public record SearchSettings(
    int starts,
    int patience,
    double noise,
    long seed,
    double tolerance,
    double slowTolerance,
    double deadBand,
    int maxSteps) {

  public SearchSettings {
    require(starts > 0, "number of starts", "one or more", starts);
    require(patience > 0, "patience", "one start or more", patience);
    require(noise >= 0 && Double.isFinite(noise), "noise", "zero or more", noise);
    require(tolerance > 0, "tolerance", "a positive number", tolerance);
    require(slowTolerance >= tolerance, "slow tolerance", "the tolerance or more", slowTolerance);
    require(deadBand >= 0, "dead band", "zero or more", deadBand);
    require(maxSteps > 0, "number of steps", "one or more", maxSteps);
  }

  private static void require(boolean holds, String name, String due, double found) {
    if (!holds) {
      throw new IllegalArgumentException(
          "The %s is %s; %s is due.".formatted(name, number(found), due));
    }
  }

  /** Whole numbers without a decimal point. */
  private static String number(double value) {
    return value == Math.rint(value) ? "%.0f".formatted(value) : Double.toString(value);
  }

  public static SearchSettings standard() {
    return new SearchSettings(4096, 256, 0.5, 1, 1e-20, 1e-5, 1e-3, 100);
  }

  public SearchSettings withStarts(int value) {
    return new SearchSettings(
        value, patience, noise, seed, tolerance, slowTolerance, deadBand, maxSteps);
  }

  public SearchSettings withNoise(double value) {
    return new SearchSettings(
        starts, patience, value, seed, tolerance, slowTolerance, deadBand, maxSteps);
  }

  public SearchSettings withSeed(long value) {
    return new SearchSettings(
        starts, patience, noise, value, tolerance, slowTolerance, deadBand, maxSteps);
  }

  public SearchSettings withSlowTolerance(double value) {
    return new SearchSettings(starts, patience, noise, seed, tolerance, value, deadBand, maxSteps);
  }

  public SearchSettings withTolerance(double value) {
    return new SearchSettings(
        starts, patience, noise, seed, value, Math.max(value, slowTolerance), deadBand, maxSteps);
  }

  public SearchSettings withMaxSteps(int value) {
    return new SearchSettings(
        starts, patience, noise, seed, tolerance, slowTolerance, deadBand, value);
  }

  /**
   * Searches on without a budget until the audit is consistent and twice as many starts as else
   * have brought nothing new.
   */
  public SearchSettings complete() {
    return new SearchSettings(
        Integer.MAX_VALUE,
        2 * standard().patience,
        noise,
        seed,
        tolerance,
        slowTolerance,
        deadBand,
        maxSteps);
  }

  /** Whether there is no budget of starts. */
  public boolean isComplete() {
    return starts == Integer.MAX_VALUE;
  }
}
