package separatrix.training;

/** How a readout of fixed random weights is learnt. */
public sealed interface ReadoutRule {

  /**
   * Echo state (Jaeger, 2001): the network runs without knowing its targets, then the readout
   * follows from all states at once by ridge regression.
   *
   * @param ridge λ, the price of the squared weights: 0 or more
   * @param washout steps at the start of each trial from which nothing is learnt
   * @param batchSize trials per step
   */
  record Ridge(double ridge, int washout, int batchSize) implements ReadoutRule {
    public Ridge {
      Requirement.notNegative("ridge", ridge);
      Requirement.whole("washout", washout, 0, 1_000_000_000);
      Requirement.whole("batch size", batchSize, 1, 1_000_000);
    }

    /** Little ridge, no washout, 32 trials a step. */
    public static Ridge standard() {
      return new Ridge(1e-6, 0, 32);
    }

    @Override
    public String word() {
      return "echo-state";
    }
  }

  /**
   * FORCE (Sussillo and Abbott, 2009): the output is fed back while recursive least squares keeps
   * it on its target. A step is one update.
   *
   * @param scale of the feedback weights, uniform within ± it: 0 or more
   * @param every an update at each so many steps of the network that ask for something
   * @param alpha α, the price of the squared weights: positive; small learns fast
   */
  record Feedback(double scale, int every, double alpha) implements ReadoutRule {
    public Feedback {
      Requirement.notNegative("scale of the feedback", scale);
      Requirement.whole("number of steps between updates", every, 1, 1_000_000);
      Requirement.positive("alpha", alpha);
    }

    /** The numbers of Sussillo and Abbott's own program. */
    public static Feedback standard() {
      return new Feedback(1, 2, 1);
    }

    @Override
    public String word() {
      return "force";
    }
  }

  /** As on the command line. */
  String word();
}
