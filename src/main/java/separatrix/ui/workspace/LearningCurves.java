package separatrix.ui.workspace;

import java.util.List;
import separatrix.training.Checkpoint;

/** How loss and score went so far. */
public record LearningCurves(List<Sample> training, List<Look> heldOut) {

  /** The loss of training trials, averaged over the steps up to this one. */
  public record Sample(int step, double loss) {}

  /** A look at held-out trials. */
  public record Look(int step, double loss, double score) {}

  public LearningCurves {
    training = List.copyOf(training);
    heldOut = List.copyOf(heldOut);
  }

  public static LearningCurves none() {
    return new LearningCurves(List.of(), List.of());
  }

  /** What checkpoints remember of the curves. */
  static LearningCurves of(List<Checkpoint> checkpoints) {
    return new LearningCurves(
        List.of(),
        checkpoints.stream().map(it -> new Look(it.step(), it.loss(), it.score())).toList());
  }

  /** The last step that is on a curve. */
  public int lastStep() {
    int trained = training.isEmpty() ? 0 : training.getLast().step();
    return heldOut.isEmpty() ? trained : Math.max(trained, heldOut.getLast().step());
  }
}
