package separatrix.ui.workspace;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.training.Trainer;
import separatrix.training.TrainingControl;
import separatrix.training.TrainingObserver;
import separatrix.training.TrainingOutcome;
import separatrix.training.TrainingProgress;
import separatrix.training.TrainingState;

/** One run of a trainer on its own thread, and what it tells the window, a few times a second. */
final class TrainingRun {
  private static final long BETWEEN_NEWS = 250_000_000;

  /** How a run ended, and the session of the network that came of it. */
  sealed interface End {
    record Done(TrainingOutcome outcome, Session last) implements End {}

    /** It could not begin. */
    record Refused(String sentence) implements End {}
  }

  /** Who hears of a run; called on the window's thread. */
  interface Listener {
    void news(TrainingNews news);

    /** Shows the session that a run begins with. */
    void began(Session first);

    void moved(Follower.Step step);
  }

  private final TrainingPlan plan;
  private final String source;
  private final Supplier<Trainer> trainers;
  private final RunKeeper keeper;
  private final Listener listener;
  private final TrainingControl control = new TrainingControl();
  private final CurveRecorder recorder;
  private final Latest<Follower.Step> step = new Latest<>();
  private final Latest<Session> first = new Latest<>();
  private final Latest<String> unkept = new Latest<>();
  private final Latest<RunKeeper.Kept> toKeep = new Latest<>();
  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("separatrix-keeps").factory());
  private final Follower follower;
  private volatile TrainingNews news = TrainingNews.none();
  private volatile Runnable report = () -> {};

  /**
   * @param source where the network comes from, as its session says
   * @param earlier curves that go on
   */
  TrainingRun(
      TrainingPlan plan,
      String source,
      Supplier<Trainer> trainers,
      RunKeeper keeper,
      LearningCurves earlier,
      Listener listener) {
    this.plan = plan;
    this.source = source;
    this.trainers = trainers;
    this.keeper = keeper;
    this.listener = listener;
    recorder = new CurveRecorder(earlier);
    follower =
        new Follower(
            made -> {
              step.set(made);
              report.run();
            });
  }

  TrainingPlan plan() {
    return plan;
  }

  TrainingControl control() {
    return control;
  }

  /** Whether a session shows the network of this run. */
  boolean owns(Session session) {
    return session.subject().source().equals(source)
        && session.subject().name().equals(plan.name());
  }

  /** The window shows this session of the run's now; the next is made of it. */
  void shows(Session session) {
    follower.startFrom(session);
  }

  /** Trains to the end, on the caller's thread. */
  End run(Job job) {
    job.onCancel(control::stop);
    report = () -> job.report(fraction(), words(), this::tell);
    try (disk;
        follower;
        Trainer trainer = trainers.get()) {
      Session session =
          Session.open(
              new Subject(trainer.network(), plan.name(), source),
              plan.task(),
              SessionSettings.standard());
      follower.startFrom(session);
      first.set(session);
      report.run();
      TrainingOutcome outcome = trainer.run(new Watch(trainer), control);
      return new End.Done(outcome, follower.last(outcome.report().network()));
    } catch (IllegalArgumentException refused) {
      return new End.Refused(String.valueOf(refused.getMessage()));
    }
  }

  /** Learning does not wait for the disk: of several states the newest is kept. */
  private void keep() {
    toKeep
        .take()
        .ifPresent(
            kept -> {
              try {
                keeper.keep(kept);
              } catch (IOException unwritable) {
                unkept.set("The run cannot be kept for a restart: " + unwritable.getMessage());
              }
            });
  }

  private double fraction() {
    return news.progress().map(now -> (double) now.step() / now.mostSteps()).orElse(0.0);
  }

  private String words() {
    return news.progress().map(now -> "step " + now.step()).orElse("");
  }

  /** Shows what is new, on the window's thread. */
  void tell() {
    first.take().ifPresent(listener::began);
    step.take().ifPresent(listener::moved);
    listener.news(news);
  }

  /** What went wrong with keeping the run, once. */
  Optional<String> trouble() {
    return unkept.take();
  }

  /** Sees every step, on the thread that trains. */
  private final class Watch implements TrainingObserver {
    private final Trainer trainer;
    private long toldAt;

    Watch(Trainer trainer) {
      this.trainer = trainer;
    }

    @Override
    public void advanced(TrainingProgress progress) {
      recorder.add(progress);
      long now = System.nanoTime();
      if (toldAt == 0 || now - toldAt > BETWEEN_NEWS) {
        toldAt = now;
        publish(progress);
      }
      if (follower.isWaiting()) {
        follower.follow(trainer.network());
      }
    }

    @Override
    public void kept(TrainingState state) {
      toKeep.set(new RunKeeper.Kept(plan, state));
      disk.execute(TrainingRun.this::keep);
    }

    private void publish(TrainingProgress progress) {
      news = new TrainingNews(Optional.of(progress), recorder.curves());
      report.run();
    }
  }

  /** The curves up to the last step. */
  LearningCurves curves() {
    return recorder.curves();
  }
}
