package separatrix.ui.workspace;

import java.util.Optional;
import separatrix.training.TrainingProgress;

/**
 * Where a training run stands, for the window.
 *
 * @param progress empty before the first step
 */
public record TrainingNews(Optional<TrainingProgress> progress, LearningCurves curves) {

  public static TrainingNews none() {
    return new TrainingNews(Optional.empty(), LearningCurves.none());
  }
}
