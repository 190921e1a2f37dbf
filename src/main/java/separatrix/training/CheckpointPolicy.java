package separatrix.training;

/**
 * At which steps the weights are kept. The first and the last step always are.
 *
 * @param perDecade so many between 1 and 10, between 10 and 100 and on, evenly in the logarithm; 0
 *     for none
 * @param every and at every multiple of this; 0 for none
 */
public record CheckpointPolicy(int perDecade, int every) {

  public CheckpointPolicy {
    Requirement.whole("number of checkpoints per decade", perDecade, 0, 1000);
    Requirement.whole("number of steps between checkpoints", every, 0, 1_000_000_000);
  }

  /** Four a decade: 0, 1, 2, 3, 6, 10, 18, 32, 56, 100 and on. */
  public static CheckpointPolicy standard() {
    return new CheckpointPolicy(4, 0);
  }

  public static CheckpointPolicy none() {
    return new CheckpointPolicy(0, 0);
  }

  public boolean isDue(int step) {
    if (step == 0 || (every > 0 && step % every == 0)) {
      return true;
    }
    if (perDecade == 0) {
      return false;
    }
    long nearest = Math.round(perDecade * Math.log10(step));
    return Math.round(Math.pow(10, (double) nearest / perDecade)) == step;
  }
}
