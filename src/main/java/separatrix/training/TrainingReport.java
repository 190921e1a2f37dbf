package separatrix.training;

import java.util.List;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Score;

/**
 * What a training run made.
 *
 * @param network as it is at the end, in double precision
 * @param state from which it can be trained on by backpropagation
 * @param checkpoints by step, the first and the last included
 * @param step updates made
 * @param heldOutLoss of the network on held-out trials
 * @param score of the network on 500 other trials, which had no part in learning or in the choice
 *     of when to examine it, computed in double precision
 * @param seconds spent, pauses left out
 */
public record TrainingReport(
    RecurrentNetwork network,
    TrainingState state,
    List<Checkpoint> checkpoints,
    int step,
    double heldOutLoss,
    Score score,
    double seconds) {

  public TrainingReport {
    checkpoints = List.copyOf(checkpoints);
  }
}
