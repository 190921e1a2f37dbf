package separatrix.ui.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.scene.Framing;
import separatrix.scene.ViewSettings;
import separatrix.session.Session;
import separatrix.training.Stopping;
import separatrix.training.Trainer;
import separatrix.training.TrainingOutcome;
import separatrix.training.TrainingSettings;
import separatrix.training.TrainingState;

/**
 * The network that is being trained, or was last. One run at a time; the session follows it as long
 * as it shows its network.
 */
public final class Training {
  private static final String KEY = "training";

  /** Where the last run stands. */
  public enum Phase {
    /** There has been none. */
    NONE,
    RUNNING,
    PAUSED,
    ENDED
  }

  /** A run that has ended: what came of it. */
  public record Trained(TrainingPlan plan, TrainingOutcome outcome, Session session) {

    /** In words, which of the runs it was. */
    public String source() {
      return session.subject().source();
    }

    /** Whether a session shows it as it came out, to the last weight. */
    public boolean isNetworkOf(Session other) {
      return session.subject().network().equals(other.subject().network());
    }
  }

  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.NONE);
  private final ReadOnlyObjectWrapper<TrainingNews> news =
      new ReadOnlyObjectWrapper<>(this, "news", TrainingNews.none());
  private final ReadOnlyObjectWrapper<Optional<TrainingPlan>> plan =
      new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trained>> last =
      new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());
  private final ObservableList<Trained> trained = FXCollections.observableArrayList();
  private final Set<String> saved = new HashSet<>();
  private RunKeeper keeper = RunKeeper.none();
  private Optional<TrainingRun> run = Optional.empty();
  private int runs;

  Training(Workspace workspace) {
    this.workspace = workspace;
    workspace.sessionProperty().addListener((_, _, now) -> sessionChanged(now));
    // A run that broke leaves its place without a word to us.
    workspace.work().jobs().addListener((javafx.beans.Observable _) -> endIfGone());
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<TrainingNews> newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** What runs, or ran last. */
  public ReadOnlyObjectProperty<Optional<TrainingPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** The networks that were trained since the program started, oldest first. */
  public ObservableList<Trained> trained() {
    return trained;
  }

  /** Those of them that are in no file yet. */
  public List<Trained> unsaved() {
    return trained.stream().filter(came -> !saved.contains(came.source())).toList();
  }

  /** A session's network is in a file now; one that learnt on since then is not. */
  public void wasSaved(Session session) {
    trained.stream()
        .filter(came -> came.isNetworkOf(session))
        .forEach(came -> saved.add(came.source()));
  }

  /** What came of the last run, once it has ended. */
  public ReadOnlyObjectProperty<Optional<Trained>> lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** Keeps runs that are under way here from now on. */
  public void keepWith(RunKeeper now) {
    keeper = now;
  }

  /**
   * Looks for a run that the program was ended in the midst of.
   *
   * @param found takes it on the window's thread; empty where there is none, or one is under way
   */
  public void findInterrupted(Consumer<Optional<RunKeeper.Kept>> found) {
    workspace
        .work()
        .startQuietly(
            "Looking for an interrupted run",
            keeper::left,
            kept -> found.accept(isUnderWay() ? Optional.empty() : kept));
  }

  /** Lets go of the interrupted run. */
  public void forgetInterrupted() {
    keeper.forget();
  }

  /** Trains from fresh weights; a run that is under way ends and is dropped. */
  public void train(TrainingPlan wish) {
    start(wish, () -> Trainer.fresh(wish.task(), wish.settings()), LearningCurves.none());
  }

  /** Goes on with a run that was interrupted. */
  public void goOn(RunKeeper.Kept kept) {
    start(
        kept.plan(),
        () -> Trainer.on(kept.plan().task(), kept.state()),
        LearningCurves.of(kept.state().checkpoints()));
  }

  /** Trains the last network for so many steps more, solved or not. */
  public void trainOn(int steps) {
    last.get()
        .ifPresent(
            it -> {
              TrainingState state = it.outcome().report().state();
              TrainingSettings settings = state.settings();
              Stopping longer =
                  settings
                      .stopping()
                      .withMostSteps(state.step() + steps)
                      .withRule(Stopping.Rule.AT_THE_END);
              TrainingState next = state.withSettings(settings.withStopping(longer));
              TrainingPlan more =
                  new TrainingPlan(it.plan().name(), it.plan().task(), next.settings());
              start(more, () -> Trainer.on(more.task(), next), news.get().curves());
            });
  }

  /** Shows a network that was trained before. */
  public void open(Trained came) {
    workspace.show("Open " + came.plan().name(), came.session());
    lookBack(came);
  }

  public void pause() {
    if (phase.get() == Phase.RUNNING) {
      run.ifPresent(it -> it.control().pause());
      phase.set(Phase.PAUSED);
    }
  }

  public void resume() {
    if (phase.get() == Phase.PAUSED) {
      run.ifPresent(it -> it.control().resume());
      phase.set(Phase.RUNNING);
    }
  }

  /** Ends the run; the network stays as it is. */
  public void stop() {
    run.ifPresent(it -> it.control().stop());
  }

  private void sessionChanged(Session now) {
    boolean isOurs = run.filter(it -> it.owns(now)).isPresent();
    if (isOurs) {
      run.ifPresent(it -> it.shows(now));
    }
    ViewSettings view = workspace.viewProperty().get();
    workspace.viewProperty().set(view.withFraming(isOurs ? Framing.STEADY : Framing.CLOSE));
  }

  /** Whether the session shows the network that is learning, and so is another one soon. */
  boolean isFollowed() {
    Session now = workspace.session();
    return phase.get() == Phase.RUNNING && run.filter(it -> it.owns(now)).isPresent();
  }

  private boolean isUnderWay() {
    return phase.get() == Phase.RUNNING || phase.get() == Phase.PAUSED;
  }

  private void start(TrainingPlan wish, Supplier<Trainer> trainers, LearningCurves earlier) {
    stop();
    runs++;
    TrainingRun next =
        new TrainingRun(
            wish, "trained here, run " + runs, trainers, keeper, earlier, new Listening());
    run = Optional.of(next);
    plan.set(Optional.of(wish));
    news.set(new TrainingNews(Optional.empty(), earlier));
    last.set(Optional.empty());
    workspace
        .work()
        .startApart(KEY, "Training " + wish.task().name(), next::run, end -> finish(next, end));
    phase.set(Phase.RUNNING);
  }

  private void finish(TrainingRun ended, TrainingRun.End end) {
    ended.tell();
    phase.set(Phase.ENDED);
    switch (end) {
      case TrainingRun.End.Refused(String sentence) -> {
        phase.set(Phase.NONE);
        workspace.tell(Notice.error(sentence, ""));
      }
      case TrainingRun.End.Done(TrainingOutcome outcome, Session last) -> {
        keeper.forget();
        news.set(new TrainingNews(news.get().progress(), ended.curves()));
        trained.add(new Trained(ended.plan(), outcome, last));
        this.last.set(Optional.of(trained.getLast()));
        tell(outcome);
        show(ended, trained.getLast());
      }
    }
  }

  private void show(TrainingRun ended, Trained came) {
    if (ended.owns(workspace.session())) {
      workspace.enter(came.session());
      lookBack(came);
    } else {
      workspace.tell(
          Notice.information(came.plan().name() + " is trained; it is in the list of networks."));
    }
  }

  private void lookBack(Trained came) {
    workspace.past().begin(came.session(), came.outcome().report().checkpoints());
  }

  private void tell(TrainingOutcome outcome) {
    if (outcome instanceof TrainingOutcome.Diverged(var _, String advice)) {
      workspace.tell(Notice.warning(advice, ""));
    }
  }

  private void endIfGone() {
    boolean isThere = workspace.work().jobs().stream().anyMatch(job -> job.key().equals(KEY));
    if (!isThere && isUnderWay()) {
      phase.set(Phase.NONE);
    }
  }

  private final class Listening implements TrainingRun.Listener {
    @Override
    public void news(TrainingNews now) {
      news.set(now);
      run.flatMap(TrainingRun::trouble).ifPresent(it -> workspace.tell(Notice.warning(it, "")));
    }

    @Override
    public void began(Session first) {
      workspace.replace("Train " + first.task().name(), first);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Whether it is this very one; comparing values is dear.
    public void moved(Follower.Step step) {
      // What the user changed in between is not undone: the next session is made of it.
      if (workspace.session() == step.base()) {
        workspace.enter(step.next());
      }
    }
  }
}
