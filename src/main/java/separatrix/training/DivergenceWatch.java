package separatrix.training;

/** Tells when learning has gone where it will not come back from, and what to try. */
final class DivergenceWatch {
  /** A loss that has grown by this factor since the first step will not come back. */
  private static final double EXPLOSION = 1e6;

  /** A first loss below this counts as this. */
  private static final double SMALLEST = 1e-3;

  private double firstLoss = Double.NaN;

  boolean hasDiverged(Learner.Step done, double heldOutLoss) {
    if (Double.isNaN(firstLoss)) {
      firstLoss = done.loss();
    }
    return !Double.isFinite(done.loss())
        || !Double.isFinite(done.gradientNorm())
        || !Double.isFinite(heldOutLoss)
        || done.loss() > EXPLOSION * Math.max(firstLoss, SMALLEST);
  }

  /**
   * @param step at which it diverged
   * @param kept the step whose network is kept
   */
  static String advice(Learner.Step done, int step, int kept, double rate) {
    return "At step %d the loss was %.3g and the gradient's norm %.3g: learning diverged. The network of step %d is kept; try a third of the learning rate (%.3g), a smaller gradient norm to clip at, or a smaller gain."
        .formatted(step, done.loss(), done.gradientNorm(), kept, rate / 3);
  }
}
