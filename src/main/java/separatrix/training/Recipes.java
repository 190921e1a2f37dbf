package separatrix.training;

import separatrix.task.BinaryDecision;
import separatrix.task.ContextIntegration;
import separatrix.task.DelayedDiscrimination;
import separatrix.task.DelayedMatch;
import separatrix.task.FlipFlop;
import separatrix.task.FrequencyCuedSine;
import separatrix.task.IntervalDiscrimination;
import separatrix.task.Multitask;
import separatrix.task.ReadySetGo;
import separatrix.task.Task;
import separatrix.task.TwoPointAverage;

/**
 * Settings that are known to solve a task with an architecture; `docs/training.md` has how well.
 */
public final class Recipes {
  /** Looks at held-out trials this rare let a network pass the threshold by a margin. */
  private static final int BETWEEN_LOOKS = 100;

  private static final int RESERVOIR_UNITS = 300;

  private Recipes() {}

  /** What to train on a task when nothing else is asked for. */
  public static Architecture architecture(Task task) {
    return switch (task) {
      case FrequencyCuedSine _ -> Architecture.of(CellKind.VANILLA, 128);
      case ContextIntegration _ -> Architecture.of(CellKind.VANILLA, 100);
      case Multitask _ -> Architecture.of(CellKind.GRU, 128);
      case BinaryDecision _ -> Architecture.of(CellKind.GRU, 64);
      case Task each when holdsOverTime(each) -> Architecture.of(CellKind.GRU, 64);
      default -> Architecture.of(CellKind.VANILLA, 64);
    };
  }

  /** The settings to begin with. */
  public static TrainingSettings of(Task task, Architecture architecture) {
    TrainingSettings standard = TrainingSettings.standard(architecture);
    TrainingSettings usual =
        standard.withStopping(standard.stopping().withValidationEvery(BETWEEN_LOOKS));
    return switch (task) {
      case FrequencyCuedSine sine ->
          // As many trials as frequencies: each is in every batch. Weights that start far from the
          // unit circle leave no unstable modes beside the pair that makes the sine.
          usual
              .withInitialisation(Initialisation.of(Initialisation.Scheme.GAUSSIAN, 0.6))
              .withOptimiser(Optimiser.Adam.of(2e-3))
              .withSchedule(new Schedule.Exponential(0.9985))
              .withBatchSize(Math.min(sine.frequencies(), usual.batchSize()));
      case BinaryDecision _ ->
          // Three hundred steps go by before it is first looked at, and leave it a margin.
          keeping(usual, architecture.kind(), 1)
              .withOptimiser(Optimiser.Adam.of(1e-2))
              .withSchedule(new Schedule.Exponential(0.998))
              .withStopping(usual.stopping().withValidationEvery(300));
      case Multitask _ ->
          // Four trials of each of fifteen rules.
          keeping(usual, architecture.kind(), 1)
              .withSchedule(new Schedule.Exponential(0.9985))
              .withBatchSize(60);
      case Task each when holdsOverTime(each) -> overTime(usual, architecture.kind());
      default -> usual;
    };
  }

  /** How a reservoir learns the task by FORCE, with this architecture. */
  public static ReservoirSettings force(Task task, Architecture architecture) {
    ReservoirSettings usual = ReservoirSettings.force(architecture);
    return switch (task) {
      // What a pulse of one step sets must be held at once, and chaos would carry it away.
      case FlipFlop _ -> usual.withReservoir(usual.reservoir().withRadius(0.5));
      default -> usual;
    };
  }

  /** What FORCE trains on a task when nothing else is asked for. */
  public static Architecture forceArchitecture(Task task) {
    Architecture usual = Architecture.of(CellKind.LEAKY_INSIDE, RESERVOIR_UNITS);
    return switch (task) {
      case FlipFlop _ -> usual.withLeak(1);
      default -> usual;
    };
  }

  /** What an echo state network is made of when nothing else is asked for. */
  public static Architecture echoStateArchitecture() {
    return Architecture.of(CellKind.LEAKY_OUTSIDE, RESERVOIR_UNITS);
  }

  /** Whether a number must be held, or time be kept, for tens of steps before it is asked for. */
  private static boolean holdsOverTime(Task task) {
    return task instanceof ReadySetGo
        || task instanceof IntervalDiscrimination
        || task instanceof DelayedDiscrimination
        || task instanceof DelayedMatch
        || task instanceof TwoPointAverage;
  }

  /** Gates that keep from the start, where there are gates; otherwise it is a matter of luck. */
  private static TrainingSettings overTime(TrainingSettings usual, CellKind kind) {
    TrainingSettings quick = usual.withSchedule(new Schedule.Exponential(0.9995)).withBatchSize(64);
    return switch (kind) {
      case VANILLA, LEAKY_INSIDE, LEAKY_OUTSIDE -> quick;
      case UGRNN, GRU, GRU_RESET_BEFORE, LSTM ->
          keeping(quick, kind, 2).withOptimiser(Optimiser.Adam.of(5e-3));
    };
  }

  /** With this on the bias of the gates that keep, where there are gates. */
  private static TrainingSettings keeping(TrainingSettings usual, CellKind kind, double gateBias) {
    return switch (kind) {
      case VANILLA, LEAKY_INSIDE, LEAKY_OUTSIDE -> usual;
      case UGRNN, GRU, GRU_RESET_BEFORE, LSTM ->
          usual.withInitialisation(usual.initialisation().withGateBias(gateBias));
    };
  }
}
