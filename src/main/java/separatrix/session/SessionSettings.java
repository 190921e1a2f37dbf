package separatrix.session;

/**
 * How trials are drawn.
 *
 * @param trials how many
 * @param seed of the generator that draws them
 */
public record SessionSettings(int trials, long seed) {

  public SessionSettings {
    if (trials < 1) {
      throw new IllegalArgumentException("At least one trial is due, " + trials + " came.");
    }
  }

  public static SessionSettings standard() {
    return new SessionSettings(40, 1);
  }
}
