package separatrix.training;

import java.util.List;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;

/**
 * Everything that a training run needs to go on as if it had not been interrupted, but the task.
 *
 * @param network as it is
 * @param step updates so far
 * @param parameters what the optimiser moves: the network's parameters in the order of the {@link
 *     ParameterLayout}, then the factors of matrices of given rank
 * @param moments what the optimiser remembers, one after the other
 * @param momentSteps updates that the moments have seen
 * @param rateFactor what the schedule has made of the learning rate
 * @param bestLoss the best held-out loss so far, as the schedule counts it
 * @param validationsSinceBest looks at held-out trials since then
 * @param checkpoints kept so far
 * @param seconds spent so far
 */
public record TrainingState(
    TrainingSettings settings,
    RecurrentNetwork network,
    int step,
    Vector parameters,
    Vector moments,
    int momentSteps,
    double rateFactor,
    double bestLoss,
    int validationsSinceBest,
    List<Checkpoint> checkpoints,
    double seconds) {

  public TrainingState {
    checkpoints = List.copyOf(checkpoints);
  }

  /** The same state, to go on under other settings of the same architecture. */
  public TrainingState withSettings(TrainingSettings value) {
    return new TrainingState(
        value,
        network,
        step,
        parameters,
        moments,
        momentSteps,
        rateFactor,
        bestLoss,
        validationsSinceBest,
        checkpoints,
        seconds);
  }

  /**
   * The state in which backpropagation would begin with a network that another method made.
   *
   * @param settings without constraints, of the network's architecture
   */
  static TrainingState before(TrainingSettings settings, RecurrentNetwork network) {
    double[] parameters = ParameterLayout.of(network).pack(network);
    return new TrainingState(
        settings,
        network,
        0,
        Vector.of(parameters),
        Vector.zeros(parameters.length * settings.optimiser().moments()),
        0,
        1,
        Double.MAX_VALUE,
        0,
        List.of(),
        0);
  }
}
