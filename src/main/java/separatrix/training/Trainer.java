package separatrix.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import separatrix.dynamics.Simulator;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Score;
import separatrix.task.Task;

/**
 * The loop of learning: it counts steps, looks at held-out trials, keeps checkpoints, watches for
 * divergence, and ends. A trainer runs once; to go on, make another from its report's state.
 */
public final class Trainer implements TrainingRun {
  /** Log-spaced checkpoints get rare: in between, the state is handed over after so long. */
  private static final double MOST_SECONDS_LOST = 10;

  private final Task task;
  private final TrainingSettings settings;
  private final Learner learner;
  private final RatePlan plan;
  private final List<Checkpoint> checkpoints;

  /** Held while parameters change, so that a snapshot is of one step; fair, so that it is had. */
  private final ReentrantLock lock = new ReentrantLock(true);

  private final StopWatch watch;
  private final DivergenceWatch divergence = new DivergenceWatch();
  private double[] lastGood;
  private int lastGoodStep;
  private int step;
  private double heldOutLoss = Double.NaN;
  private Score score;
  private int scoredAt;
  private double handedOver;

  private Trainer(
      Task task,
      TrainingSettings settings,
      Learner learner,
      RatePlan plan,
      List<Checkpoint> checkpoints,
      int step,
      double seconds) {
    this.task = task;
    this.settings = settings;
    this.learner = learner;
    this.plan = plan;
    this.checkpoints = new ArrayList<>(checkpoints);
    this.step = step;
    watch = new StopWatch(seconds);
    lastGood = learner.free();
    lastGoodStep = step;
    score = validate();
  }

  static void checkAsked(Task task) {
    if (task.criterion().isEmpty()) {
      throw new IllegalArgumentException(
          "The task %s asks nothing, so nothing can be learnt; choose another."
              .formatted(task.name()));
    }
  }

  /** Learning from fresh weights. */
  public static Trainer fresh(Task task, TrainingSettings settings) {
    checkAsked(task);
    return new Trainer(
        task,
        settings,
        Learner.fresh(task, settings),
        new RatePlan(settings.schedule()),
        List.of(),
        0,
        0);
  }

  /**
   * Learning from the weights of a network, with an optimiser that knows nothing yet. The settings'
   * architecture gives way to the network's.
   *
   * @throws IllegalArgumentException where the network cannot be trained on this task
   */
  public static Trainer from(Task task, RecurrentNetwork network, TrainingSettings settings) {
    checkAsked(task);
    ParameterLayout layout = ParameterLayout.of(network);
    if (layout.inputs() != task.inputs() || layout.outputs() != task.outputs()) {
      throw new IllegalArgumentException(
          "The network has %d inputs and %d outputs, the task %s asks for %d and %d."
              .formatted(
                  layout.inputs(), layout.outputs(), task.name(), task.inputs(), task.outputs()));
    }
    TrainingSettings fitted = settings.withArchitecture(layout.architecture());
    return new Trainer(
        task,
        fitted,
        Learner.of(task, fitted, layout.pack(network)),
        new RatePlan(fitted.schedule()),
        List.of(),
        0,
        0);
  }

  /**
   * Learning that goes on where a state was kept, bit for bit as if it had not been interrupted.
   */
  public static Trainer on(Task task, TrainingState state) {
    checkAsked(task);
    return new Trainer(
        task,
        state.settings(),
        Learner.of(task, state),
        new RatePlan(
            state.settings().schedule(),
            state.rateFactor(),
            state.bestLoss(),
            state.validationsSinceBest()),
        state.checkpoints(),
        state.step(),
        state.seconds());
  }

  @Override
  public RecurrentNetwork network() {
    lock.lock();
    try {
      return learner.layout().unpack(learner.parameters());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public TrainingOutcome run(TrainingObserver observer, TrainingControl control) {
    observer.advanced(progress(new Learner.Step(heldOutLoss, 0)));
    if (checkpoints.isEmpty()) {
      keep(observer);
    }
    while (step < settings.stopping().mostSteps()) {
      control.awaitGo();
      if (control.isStopped()) {
        return new TrainingOutcome.Stopped(report());
      }
      Learner.Step done = advance();
      if (divergence.hasDiverged(done, heldOutLoss)) {
        return diverged(done);
      }
      boolean isSolved = isLook() && score.isSolved() && passes();
      observer.advanced(progress(done));
      if (settings.checkpoints().isDue(step)) {
        keep(observer);
      } else if (isScoredNow() && watch.seconds() > handedOver + MOST_SECONDS_LOST) {
        handOver(observer);
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
      Learner.Step done = learner.step(step, rate());
      plan.stepped();
      step++;
      boolean isTime = isLook();
      boolean isLast = step == settings.stopping().mostSteps();
      if (isTime || isLast || settings.checkpoints().isDue(step)) {
        score = validate();
      }
      if (isTime) {
        plan.validated(heldOutLoss);
      }
      return done;
    } finally {
      lock.unlock();
      watch.stop();
    }
  }

  private double rate() {
    return settings.optimiser().rate() * plan.factor();
  }

  /** Whether learning may end here: at a look, not where only a checkpoint is scored. */
  private boolean isLook() {
    return step % settings.stopping().validationEvery() == 0;
  }

  private boolean isScoredNow() {
    return scoredAt == step;
  }

  /** Looks at held-out trials; weights that do well enough to be kept are. */
  private Score validate() {
    BackpropagationThroughTime.Evaluation seen = learner.validate();
    heldOutLoss = seen.loss();
    scoredAt = step;
    if (Double.isFinite(heldOutLoss)) {
      lastGood = learner.free();
      lastGoodStep = step;
    }
    return task.score(learner.heldOut(), seen.outputs());
  }

  /**
   * Whether other trials confirm it, in double precision: the best of many looks at the held-out
   * trials is better than the network is.
   */
  private boolean passes() {
    return examined().isSolved();
  }

  private Score examined() {
    return new Simulator(network()).score(task, learner.examination());
  }

  private TrainingOutcome diverged(Learner.Step done) {
    String advice = DivergenceWatch.advice(done, step, lastGoodStep, rate());
    lock.lock();
    try {
      learner.restore(lastGood);
      step = lastGoodStep;
      score = validate();
    } finally {
      lock.unlock();
    }
    return new TrainingOutcome.Diverged(report(), advice);
  }

  private void keep(TrainingObserver observer) {
    checkpoints.add(new Checkpoint(step, heldOutLoss, score.value(), network()));
    handOver(observer);
  }

  /** Gives everything that is needed to go on to whoever stores it. */
  private void handOver(TrainingObserver observer) {
    observer.kept(state());
    handedOver = watch.seconds();
  }

  private TrainingState state() {
    return new TrainingState(
        settings,
        network(),
        step,
        Vector.of(learner.free()),
        Vector.of(learner.descent().moments()),
        learner.descent().steps(),
        plan.factor(),
        plan.best(),
        plan.since(),
        checkpoints,
        watch.seconds());
  }

  private TrainingProgress progress(Learner.Step done) {
    return new TrainingProgress(
        step,
        settings.stopping().mostSteps(),
        done.loss(),
        done.gradientNorm(),
        rate(),
        heldOutLoss,
        score,
        scoredAt,
        watch.stepsPerSecond());
  }

  private TrainingReport report() {
    if (!isScoredNow()) {
      score = validate();
    }
    Score exact = examined();
    if (checkpoints.isEmpty() || checkpoints.getLast().step() != step) {
      checkpoints.add(new Checkpoint(step, heldOutLoss, exact.value(), network()));
    }
    return new TrainingReport(
        network(), state(), checkpoints, step, heldOutLoss, exact, watch.seconds());
  }

  @Override
  public void close() {
    learner.close();
  }
}
