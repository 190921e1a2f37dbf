package separatrix.training;

import java.util.SplittableRandom;

/**
 * Everything about learning a readout of fixed random weights but the task. The same settings and
 * task give the same network bit for bit on the same machine.
 *
 * @param architecture a leaky cell
 * @param reservoir the weights that do not learn
 * @param rule how the readout learns
 * @param stopping in steps of the rule
 * @param seed of the weights and of all trials
 */
public record ReservoirSettings(
    Architecture architecture,
    Reservoir reservoir,
    ReadoutRule rule,
    Stopping stopping,
    CheckpointPolicy checkpoints,
    long seed) {
  static final long FEEDBACK = -7;
  static final long START = -8;

  public ReservoirSettings {
    if (!architecture.kind().isLeaky()) {
      throw new IllegalArgumentException(
          "The cell is %s, but %s learns the readout of a leaky one; choose leaky-inside or leaky-outside."
              .formatted(architecture.kind().word(), rule.word()));
    }
    Requirement.whole("seed", seed, -TrainingSettings.MOST_SEED, TrainingSettings.MOST_SEED);
  }

  /** Sparse chaos, 20,000 updates, a look at held-out trials every 500. */
  public static ReservoirSettings force(Architecture architecture) {
    return new ReservoirSettings(
        architecture,
        Reservoir.chaotic(architecture.units()),
        ReadoutRule.Feedback.standard(),
        Stopping.after(20_000).withValidationEvery(500),
        CheckpointPolicy.standard(),
        1);
  }

  /** Fading echoes, at most 20 batches of trials, a look at held-out ones after each. */
  public static ReservoirSettings echoState(Architecture architecture) {
    return new ReservoirSettings(
        architecture,
        Reservoir.fading(architecture.units()),
        ReadoutRule.Ridge.standard(),
        Stopping.after(20).withValidationEvery(1),
        CheckpointPolicy.standard(),
        1);
  }

  public ReservoirSettings withReservoir(Reservoir value) {
    return new ReservoirSettings(architecture, value, rule, stopping, checkpoints, seed);
  }

  public ReservoirSettings withRule(ReadoutRule value) {
    return new ReservoirSettings(architecture, reservoir, value, stopping, checkpoints, seed);
  }

  public ReservoirSettings withStopping(Stopping value) {
    return new ReservoirSettings(architecture, reservoir, rule, value, checkpoints, seed);
  }

  public ReservoirSettings withSeed(long value) {
    return new ReservoirSettings(architecture, reservoir, rule, stopping, checkpoints, value);
  }

  SplittableRandom random(long purpose) {
    return new SplittableRandom(Seeds.mix(seed, purpose));
  }
}
