package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.Simulator;
import separatrix.network.Activation;
import separatrix.task.ConstantInput;
import separatrix.task.FlipFlop;
import separatrix.task.Task;
import separatrix.task.TrialBatch;

/** The loop of learning a readout, on a flip-flop of one bit. */
class ReservoirTrainerTest {
  private static final Task TASK = new FlipFlop(1, 0.1, 30);

  private static Stream<ReservoirSettings> settings() {
    Architecture architecture = Architecture.of(CellKind.LEAKY_INSIDE, 40).withLeak(0.5);
    Stopping stopping = new Stopping(12, 4, 20, Stopping.Rule.WHEN_SOLVED);
    return Stream.of(
            ReservoirSettings.echoState(architecture), ReservoirSettings.force(architecture))
        .map(settings -> settings.withStopping(stopping));
  }

  private static TrainingOutcome run(ReservoirSettings settings) {
    return ReservoirTrainer.fresh(TASK, settings)
        .run(TrainingObserver.silent(), new TrainingControl());
  }

  /** A pulse of one step must move the state far: the input weights are large, the leak is 1. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void forceSolvesOneBit(long seed) {
    Architecture architecture = Architecture.of(CellKind.LEAKY_INSIDE, 100).withLeak(1);
    ReservoirSettings settings =
        ReservoirSettings.force(architecture)
            .withReservoir(new Reservoir(1.2, 0.1, 3, 0, 0.5))
            .withStopping(Stopping.after(5000).withValidationEvery(250))
            .withSeed(seed);

    TrainingReport report = run(settings).report();

    assertThat(report.score().isSolved()).isTrue();
    assertThat(
            new Simulator(report.network()).score(TASK, TrialBatch.heldOut(TASK, 200, 99)).value())
        .isGreaterThan(0.97);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theSameSeedGivesTheSameNetworkBitForBit(ReservoirSettings settings) {
    assertThat(run(settings).report().network())
        .isEqualTo(run(settings).report().network())
        .isNotEqualTo(run(settings.withSeed(2)).report().network());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void checkpointsAreKeptWhenDueAndAtTheEnd(ReservoirSettings settings) {
    TrainingReport report =
        run(settings.withStopping(settings.stopping().withRule(Stopping.Rule.AT_THE_END))).report();

    assertThat(report.checkpoints())
        .extracting(Checkpoint::step)
        .containsExactly(0, 1, 2, 3, 6, 10, 12);
    assertThat(report.checkpoints().getLast().network()).isEqualTo(report.network());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void stoppingKeepsWhatThereIs(ReservoirSettings settings) {
    TrainingControl control = new TrainingControl();
    ReservoirTrainer trainer = ReservoirTrainer.fresh(TASK, settings);
    List<Integer> steps = new ArrayList<>();

    TrainingOutcome outcome =
        trainer.run(
            progress -> {
              steps.add(progress.step());
              if (progress.step() == 2) {
                control.stop();
              }
            },
            control);

    assertThat(outcome).isInstanceOf(TrainingOutcome.Stopped.class);
    assertThat(outcome.report().network()).isEqualTo(trainer.network());
    assertThat(steps).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void backpropagationMayGoOnWithWhatWasLearnt(ReservoirSettings settings) {
    TrainingReport report = run(settings).report();
    ParameterLayout layout = ParameterLayout.of(report.network());
    // Steps of backpropagation run in single precision.
    double[] learnt =
        Arrays.stream(layout.pack(report.network())).map(value -> (float) value).toArray();

    try (Trainer trainer = Trainer.on(TASK, report.state())) {
      assertThat(layout.pack(trainer.network())).isEqualTo(learnt);
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatGrowsWithoutBoundEndsWithAdvice(ReservoirSettings settings) {
    Architecture linear = settings.architecture().withActivation(Activation.IDENTITY);
    ReservoirSettings wild =
        new ReservoirSettings(
            linear,
            settings.reservoir().withRadius(1e12),
            settings.rule(),
            settings.stopping(),
            settings.checkpoints(),
            1);

    TrainingOutcome outcome = run(wild);

    assertThat(outcome).isInstanceOf(TrainingOutcome.Diverged.class);
    assertThat(((TrainingOutcome.Diverged) outcome).advice()).contains("smaller radius");
  }

  @Test
  void aTaskThatAsksNothingIsRefused() {
    assertThatThrownBy(
            () -> ReservoirTrainer.fresh(ConstantInput.atRest(3), settings().toList().getFirst()))
        .hasMessageContaining("asks nothing");
  }
}
