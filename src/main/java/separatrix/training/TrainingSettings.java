package separatrix.training;

/**
 * Everything about a training run but the task. The same settings and task give the same weights
 * bit for bit on the same machine.
 *
 * @param batchSize trials per step
 * @param seed of the first weights and of all trials
 * @param threads among which the trials of a step are divided; their number is part of the result's
 *     last bits
 */
public record TrainingSettings(
    Architecture architecture,
    Initialisation initialisation,
    Optimiser optimiser,
    Schedule schedule,
    Regularisation regularisation,
    Constraints constraints,
    Stopping stopping,
    CheckpointPolicy checkpoints,
    int batchSize,
    long seed,
    int threads) {
  /** Seeds are written to files as numbers, of which a double holds so many exactly. */
  static final long MOST_SEED = 1L << 53;

  public TrainingSettings {
    Requirement.whole("seed", seed, -MOST_SEED, MOST_SEED);
    Requirement.whole("batch size", batchSize, 1, 1_000_000);
    Requirement.whole("number of threads", threads, 1, 1024);
    Requirement.whole("rank", constraints.rank(), 0, architecture.units());
  }

  /** What suits most tasks: Adam, a rate that decays slowly, gradients clipped at 1. */
  public static TrainingSettings standard(Architecture architecture) {
    return new TrainingSettings(
        architecture,
        Initialisation.of(Initialisation.Scheme.ORTHOGONAL, 1),
        Optimiser.Adam.of(3e-3),
        new Schedule.Exponential(0.9998),
        Regularisation.clipped(1),
        Constraints.none(),
        Stopping.after(10_000),
        CheckpointPolicy.standard(),
        128,
        1,
        Runtime.getRuntime().availableProcessors());
  }

  public TrainingSettings withArchitecture(Architecture value) {
    return new TrainingSettings(
        value,
        initialisation,
        optimiser,
        schedule,
        regularisation,
        constraints,
        stopping,
        checkpoints,
        batchSize,
        seed,
        threads);
  }

  public TrainingSettings withInitialisation(Initialisation value) {
    return new TrainingSettings(
        architecture,
        value,
        optimiser,
        schedule,
        regularisation,
        constraints,
        stopping,
        checkpoints,
        batchSize,
        seed,
        threads);
  }

  public TrainingSettings withOptimiser(Optimiser value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        value,
        schedule,
        regularisation,
        constraints,
        stopping,
        checkpoints,
        batchSize,
        seed,
        threads);
  }

  public TrainingSettings withSchedule(Schedule value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        optimiser,
        value,
        regularisation,
        constraints,
        stopping,
        checkpoints,
        batchSize,
        seed,
        threads);
  }

  public TrainingSettings withRegularisation(Regularisation value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        optimiser,
        schedule,
        value,
        constraints,
        stopping,
        checkpoints,
        batchSize,
        seed,
        threads);
  }

  public TrainingSettings withConstraints(Constraints value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        optimiser,
        schedule,
        regularisation,
        value,
        stopping,
        checkpoints,
        batchSize,
        seed,
        threads);
  }

  public TrainingSettings withStopping(Stopping value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        optimiser,
        schedule,
        regularisation,
        constraints,
        value,
        checkpoints,
        batchSize,
        seed,
        threads);
  }

  public TrainingSettings withCheckpoints(CheckpointPolicy value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        optimiser,
        schedule,
        regularisation,
        constraints,
        stopping,
        value,
        batchSize,
        seed,
        threads);
  }

  public TrainingSettings withBatchSize(int value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        optimiser,
        schedule,
        regularisation,
        constraints,
        stopping,
        checkpoints,
        value,
        seed,
        threads);
  }

  public TrainingSettings withSeed(long value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        optimiser,
        schedule,
        regularisation,
        constraints,
        stopping,
        checkpoints,
        batchSize,
        value,
        threads);
  }

  public TrainingSettings withThreads(int value) {
    return new TrainingSettings(
        architecture,
        initialisation,
        optimiser,
        schedule,
        regularisation,
        constraints,
        stopping,
        checkpoints,
        batchSize,
        seed,
        value);
  }
}
