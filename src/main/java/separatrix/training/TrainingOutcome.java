package separatrix.training;

/** How a training run ended. */
public sealed interface TrainingOutcome {

  TrainingReport report();

  /** The score reached the task's threshold on held-out trials, and on others that confirm it. */
  record Solved(TrainingReport report) implements TrainingOutcome {}

  /** Somebody stopped it. */
  record Stopped(TrainingReport report) implements TrainingOutcome {}

  /** The steps were used up and the task is not solved. */
  record OutOfSteps(TrainingReport report) implements TrainingOutcome {}

  /**
   * The loss or the gradient stopped being finite, or exploded; the network is the last good one.
   *
   * @param advice what happened and what to try, in a sentence or two
   */
  record Diverged(TrainingReport report, String advice) implements TrainingOutcome {}
}
