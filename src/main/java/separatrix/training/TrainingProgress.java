package separatrix.training;

import separatrix.task.Score;

/**
 * Where a training run stands after a step.
 *
 * @param step updates so far
 * @param mostSteps after which it ends at the latest
 * @param loss of this step's trials: the mean squared miss and the regularisation
 * @param gradientNorm before it was clipped; of the readout's change where a reservoir learns
 * @param rate the learning rate of this step; 0 where a reservoir learns
 * @param heldOutLoss on held-out trials, when they were last looked at
 * @param score on the same trials
 * @param scoredAt the step of that look
 * @param stepsPerSecond lately, pauses left out
 */
public record TrainingProgress(
    int step,
    int mostSteps,
    double loss,
    double gradientNorm,
    double rate,
    double heldOutLoss,
    Score score,
    int scoredAt,
    double stepsPerSecond) {

  /** Whether held-out trials were looked at in this step. */
  public boolean isScoredNow() {
    return scoredAt == step;
  }

  /** Until the last step, if the task is not solved before. */
  public double secondsLeft() {
    return stepsPerSecond > 0 ? (mostSteps - step) / stepsPerSecond : Double.POSITIVE_INFINITY;
  }
}
