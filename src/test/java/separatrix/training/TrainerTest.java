package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import separatrix.dynamics.Simulator;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.task.ConstantInput;
import separatrix.task.FlipFlop;
import separatrix.task.Task;
import separatrix.task.TrialBatch;

/** The loop of learning, on a flip-flop of one bit. */
class TrainerTest {
  private static final Task TASK = new FlipFlop(1, 0.2, 15);

  private static TrainingSettings settings(CellKind kind, int mostSteps) {
    // A pulse of one step moves a leaky unit by the leak alone: a small one takes long to learn.
    Architecture architecture =
        kind.isLeaky() ? Architecture.of(kind, 10).withLeak(0.5) : Architecture.of(kind, 10);
    return TrainingSettings.standard(architecture)
        .withOptimiser(Optimiser.Adam.of(0.01))
        .withStopping(new Stopping(mostSteps, 5, 50, Stopping.Rule.WHEN_SOLVED))
        .withBatchSize(32)
        .withThreads(2);
  }

  private static TrainingOutcome run(TrainingSettings settings) {
    return run(Trainer.fresh(TASK, settings), TrainingObserver.silent());
  }

  private static TrainingOutcome run(Trainer trainer, TrainingObserver observer) {
    try (trainer) {
      return trainer.run(observer, new TrainingControl());
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void everyCellSolvesOneBit(CellKind kind) {
    TrainingOutcome outcome = run(settings(kind, 2000));

    assertThat(outcome).isInstanceOf(TrainingOutcome.Solved.class);
    assertThat(
            new Simulator(outcome.report().network())
                .score(TASK, TrialBatch.heldOut(TASK, 200, 99))
                .value())
        .isGreaterThan(0.97);
  }

  @Test
  void withoutEnoughStepsItIsNotSolved() {
    TrainingOutcome outcome = run(settings(CellKind.VANILLA, 3));

    assertThat(outcome).isInstanceOf(TrainingOutcome.OutOfSteps.class);
    assertThat(outcome.report().step()).isEqualTo(3);
  }

  @Test
  void theSameSeedGivesTheSameNetworkBitForBit() {
    assertThat(run(settings(CellKind.GRU, 30)).report().network())
        .isEqualTo(run(settings(CellKind.GRU, 30)).report().network())
        .isNotEqualTo(run(settings(CellKind.GRU, 30).withSeed(2)).report().network());
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void aRunThatIsTakenUpAgainEndsAsIfNeverInterrupted(CellKind kind) {
    TrainingSettings settings =
        settings(kind, 24)
            .withSchedule(new Schedule.Plateau(0.5, 0, 0.01))
            .withRegularisation(new Regularisation(0.5, 1e-4, 1e-3, 0.1));
    List<TrainingState> kept = new ArrayList<>();
    RecurrentNetwork whole =
        run(
                Trainer.fresh(TASK, settings),
                new TrainingObserver() {
                  @Override
                  public void advanced(TrainingProgress progress) {}

                  @Override
                  public void kept(TrainingState state) {
                    if (state.step() == 10) {
                      kept.add(state);
                    }
                  }
                })
            .report()
            .network();

    assertThat(run(Trainer.on(TASK, kept.getFirst()), TrainingObserver.silent()).report().network())
        .isEqualTo(whole);
  }

  @Test
  void stoppingKeepsWhatThereIs() {
    TrainingControl control = new TrainingControl();
    try (Trainer trainer = Trainer.fresh(TASK, settings(CellKind.LSTM, 100))) {
      TrainingOutcome outcome =
          trainer.run(
              progress -> {
                if (progress.step() == 4) {
                  control.stop();
                }
              },
              control);
      assertThat(outcome).isInstanceOf(TrainingOutcome.Stopped.class);
      assertThat(outcome.report().step()).isEqualTo(4);
      assertThat(outcome.report().network()).isEqualTo(trainer.network());
    }
  }

  @Test
  void aPausedRunWaitsUntilItIsResumed() throws InterruptedException {
    TrainingControl control = new TrainingControl();
    control.pause();
    List<Integer> steps = new ArrayList<>();
    try (Trainer trainer = Trainer.fresh(TASK, settings(CellKind.VANILLA, 2))) {
      Thread thread =
          Thread.ofPlatform().start(() -> trainer.run(p -> steps.add(p.step()), control));
      // Whoever waits for the state of the thread needs no clock.
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertThat(control.isPaused()).isTrue();
      control.resume();
      thread.join();
    }
    assertThat(steps).containsExactly(0, 1, 2);
  }

  @Test
  void divergenceEndsWithAdviceAndTheLastGoodWeights() {
    TrainingSettings wild =
        settings(CellKind.VANILLA, 500)
            .withArchitecture(new Architecture(CellKind.VANILLA, 10, Activation.RELU, 1))
            .withRegularisation(Regularisation.none())
            .withOptimiser(new Optimiser.Descent(1e6, 0));
    TrainingOutcome outcome = run(wild);

    assertThat(outcome).isInstanceOf(TrainingOutcome.Diverged.class);
    assertThat(((TrainingOutcome.Diverged) outcome).advice()).contains("learning rate");
    assertThat(outcome.report().heldOutLoss()).isFinite();
  }

  @Test
  void theFirstAndTheLastNetworkAreCheckpoints() {
    TrainingReport report =
        run(settings(CellKind.VANILLA, 7).withCheckpoints(new CheckpointPolicy(0, 3))).report();

    assertThat(report.checkpoints()).extracting(Checkpoint::step).containsExactly(0, 3, 6, 7);
    assertThat(report.checkpoints().getLast().network()).isEqualTo(report.network());
  }

  @Test
  void aTrainedNetworkIsTrainedOnFromItsWeights() {
    RecurrentNetwork network = run(settings(CellKind.UGRNN, 2000)).report().network();
    TrainingSettings gentle =
        settings(CellKind.VANILLA, 10).withOptimiser(new Optimiser.Descent(1e-9, 0));
    TrainingReport report =
        run(Trainer.from(TASK, network, gentle), TrainingObserver.silent()).report();

    assertThat(report.checkpoints().getFirst().network()).isEqualTo(network);
    assertThat(report.score().isSolved()).isTrue();
  }

  @Test
  void anInitialStateThatIsNotTrainedStaysZero() {
    TrainingSettings settings = settings(CellKind.LSTM, 5);
    assertThat(
            run(settings.withInitialisation(
                    settings.initialisation().withStart(Initialisation.Start.ZERO)))
                .report()
                .network()
                .initialState())
        .isEqualTo(Vector.zeros(20));
    assertThat(run(settings).report().network().initialState()).isNotEqualTo(Vector.zeros(20));
  }

  @Test
  void signsObeyDale() {
    RecurrentNetwork network =
        run(settings(CellKind.VANILLA, 40).withConstraints(Constraints.none().withExcitatory(0.7)))
            .report()
            .network();
    Vanilla cell = (Vanilla) network.cell();
    for (int j = 0; j < 10; j++) {
      double sign = j < 7 ? 1 : -1;
      for (int i = 0; i < 10; i++) {
        assertThat(sign * cell.recurrentWeights().at(i, j)).isGreaterThanOrEqualTo(0);
      }
      assertThat(sign * network.readout().weights().at(0, j)).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void connectionsThatAreMissingStayMissing() {
    TrainingReport report =
        run(settings(CellKind.VANILLA, 20).withConstraints(Constraints.none().withDensity(0.3)))
            .report();
    double[] first = recurrent(report.checkpoints().getFirst().network());
    double[] last = recurrent(report.network());
    for (int i = 0; i < first.length; i++) {
      assertThat(last[i] == 0).isEqualTo(first[i] == 0);
    }
    assertThat(first).contains(0);
  }

  private static double[] recurrent(RecurrentNetwork network) {
    return ((Vanilla) network.cell()).recurrentWeights().toRowMajor();
  }

  @Test
  void aRecurrentMatrixKeepsItsRank() {
    double[] weights =
        recurrent(
            run(settings(CellKind.VANILLA, 20).withConstraints(Constraints.none().withRank(2)))
                .report()
                .network());
    double[] values = new double[10];
    separatrix.linalg.Kernels.standard()
        .svd(10, 10, weights, new double[100], values, new double[100]);
    assertThat(values[1]).isGreaterThan(1e-3);
    assertThat(values[2]).isLessThan(1e-12);
  }

  @Test
  void aTaskThatAsksNothingCannotBeLearnt() {
    assertThatThrownBy(() -> Trainer.fresh(ConstantInput.atRest(3), settings(CellKind.VANILLA, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("asks nothing");
  }
}
