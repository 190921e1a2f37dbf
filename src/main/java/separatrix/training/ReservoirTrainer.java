package separatrix.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import separatrix.dynamics.Simulator;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Score;
import separatrix.task.Task;
import separatrix.task.TrialBatch;

/**
 * The loop of learning a readout of fixed random weights, by the {@link EchoState} method or by
 * {@link Force}. It looks at held-out trials, confirms on others, and keeps checkpoints as the
 * {@link Trainer} does, but what is learnt cannot be taken up again: a run that is interrupted
 * begins anew. In its progress the gradient's norm is that of the readout's change, and the rate is
 * 0.
 */
public final class ReservoirTrainer implements TrainingRun {
  private final Task task;
  private final ReservoirSettings settings;
  private final ReservoirLearner learner;
  private final HeldOutTrials heldOut;
  private final TrialBatch examination;
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private final DivergenceWatch divergence = new DivergenceWatch();
  private final StopWatch watch = new StopWatch(0);

  /** Held while the readout changes; fair, so that a look at the network is had. */
  private final ReentrantLock lock = new ReentrantLock(true);

  private int step;
  private HeldOutTrials.Look look;
  private int lookedAt;
  private RecurrentNetwork lastGood;
  private int lastGoodStep;

  private ReservoirTrainer(Task task, ReservoirSettings settings) {
    this.task = task;
    this.settings = settings;
    learner =
        switch (settings.rule()) {
          case ReadoutRule.Ridge ridge -> new EchoState(task, settings, ridge);
          case ReadoutRule.Feedback feedback -> new Force(task, settings, feedback);
        };
    heldOut =
        new HeldOutTrials(
            task,
            TrialBatch.heldOut(
                task,
                settings.stopping().validationTrials(),
                Seeds.mix(settings.seed(), Learner.HELD_OUT)));
    examination =
        TrialBatch.heldOut(task, Learner.EXAMINED, Seeds.mix(settings.seed(), Learner.EXAMINATION));
    lastGood = learner.network();
    look = heldOut.at(lastGood);
  }

  /**
   * Learning from fresh weights.
   *
   * @throws IllegalArgumentException where the task asks nothing, or the weights that were drawn
   *     have no loop
   */
  public static ReservoirTrainer fresh(Task task, ReservoirSettings settings) {
    Trainer.checkAsked(task);
    return new ReservoirTrainer(task, settings);
  }

  @Override
  public RecurrentNetwork network() {
    lock.lock();
    try {
      return learner.network();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public TrainingOutcome run(TrainingObserver observer, TrainingControl control) {
    observer.advanced(progress(new Learner.Step(look.loss(), 0)));
    keep();
    while (step < settings.stopping().mostSteps()) {
      control.awaitGo();
      if (control.isStopped()) {
        return new TrainingOutcome.Stopped(report());
      }
      Learner.Step done = advance();
      if (divergence.hasDiverged(done, look.loss())) {
        return diverged();
      }
      boolean isSolved = lookedAt == step && look.score().isSolved() && examined().isSolved();
      observer.advanced(progress(done));
      if (settings.checkpoints().isDue(step)) {
        keep();
      }
      if (isSolved && settings.stopping().rule() == Stopping.Rule.WHEN_SOLVED) {
        return new TrainingOutcome.Solved(report());
      }
    }
    TrainingReport report = report();
    return report.score().isSolved()
        ? new TrainingOutcome.Solved(report)
        : new TrainingOutcome.OutOfSteps(report);
  }

  private Learner.Step advance() {
    watch.start();
    lock.lock();
    try {
      Learner.Step done = learner.step(step);
      step++;
      if (step % settings.stopping().validationEvery() == 0
          || step == settings.stopping().mostSteps()
          || settings.checkpoints().isDue(step)) {
        validate();
      }
      return done;
    } finally {
      lock.unlock();
      watch.stop();
    }
  }

  private void validate() {
    RecurrentNetwork network = learner.network();
    look = heldOut.at(network);
    lookedAt = step;
    if (Double.isFinite(look.loss())) {
      lastGood = network;
      lastGoodStep = step;
    }
  }

  private Score examined() {
    return new Simulator(learner.network()).score(task, examination);
  }

  private TrainingOutcome diverged() {
    String advice =
        "At step %d the outputs went beyond all bounds: learning diverged. The network of step %d is kept; try a bounded activation, a smaller radius, or a larger ridge or alpha."
            .formatted(step, lastGoodStep);
    step = lastGoodStep;
    return new TrainingOutcome.Diverged(report(lastGood), advice);
  }

  private void keep() {
    checkpoints.add(new Checkpoint(step, look.loss(), look.score().value(), learner.network()));
  }

  private TrainingProgress progress(Learner.Step done) {
    return new TrainingProgress(
        step,
        settings.stopping().mostSteps(),
        done.loss(),
        done.gradientNorm(),
        0,
        look.loss(),
        look.score(),
        lookedAt,
        watch.stepsPerSecond());
  }

  private TrainingReport report() {
    return report(network());
  }

  private TrainingReport report(RecurrentNetwork network) {
    HeldOutTrials.Look last = heldOut.at(network);
    Score exact = new Simulator(network).score(task, examination);
    checkpoints.removeIf(checkpoint -> checkpoint.step() > step);
    if (checkpoints.isEmpty() || checkpoints.getLast().step() != step) {
      checkpoints.add(new Checkpoint(step, last.loss(), last.score().value(), network));
    }
    TrainingSettings onwards =
        TrainingSettings.standard(settings.architecture()).withSeed(settings.seed());
    return new TrainingReport(
        network,
        TrainingState.before(onwards, network),
        checkpoints,
        step,
        last.loss(),
        exact,
        watch.seconds());
  }

  /** It has no threads. */
  @Override
  public void close() {}
}
