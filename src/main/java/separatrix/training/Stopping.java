package separatrix.training;

/**
 * When learning ends, and how often it is looked at.
 *
 * @param mostSteps updates of the weights
 * @param validationEvery steps from one look at held-out trials to the next
 * @param validationTrials how many held-out trials; the same at every look
 * @param rule what a solved task changes
 */
public record Stopping(int mostSteps, int validationEvery, int validationTrials, Rule rule) {

  /** What happens when the task's threshold is reached. */
  public enum Rule {
    /** Learning ends. */
    WHEN_SOLVED,
    /** Learning goes on to the last step. */
    AT_THE_END
  }

  public Stopping {
    Requirement.whole("number of steps", mostSteps, 1, 1_000_000_000);
    Requirement.whole("number of steps between validations", validationEvery, 1, 1_000_000_000);
    Requirement.whole("number of held-out trials", validationTrials, 1, 1_000_000);
  }

  /** A look every 20 steps at 256 trials, until solved. */
  public static Stopping after(int mostSteps) {
    return new Stopping(mostSteps, 20, 256, Rule.WHEN_SOLVED);
  }

  public Stopping withMostSteps(int value) {
    return new Stopping(value, validationEvery, validationTrials, rule);
  }

  public Stopping withValidationEvery(int value) {
    return new Stopping(mostSteps, value, validationTrials, rule);
  }

  public Stopping withValidationTrials(int value) {
    return new Stopping(mostSteps, validationEvery, value, rule);
  }

  public Stopping withRule(Rule value) {
    return new Stopping(mostSteps, validationEvery, validationTrials, value);
  }
}
