package separatrix.ui.workspace;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Vector;
import separatrix.projection.Projection;
import separatrix.scene.Selection;
import separatrix.scene.ViewSettings;
import separatrix.session.KickRequest;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.task.Task;

/**
 * What all panes share: the current session, what is pointed at, the clocks, the notices. Verbs
 * return at once; what they ask for is worked out in the background and shown when it is there.
 */
public final class Workspace {
  private static final int UNDO_STEPS = 100;
  private static final String CHANGE = "change";

  private final BackgroundWork work;
  private final ReadOnlyObjectWrapper<Session> session;
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(this, "selection", Selection.nothing());
  private final ObjectProperty<Selection> hovered =
      new SimpleObjectProperty<>(this, "hovered", Selection.nothing());
  private final ObjectProperty<ViewSettings> view =
      new SimpleObjectProperty<>(this, "view", ViewSettings.standard());
  private final ObjectProperty<SearchSettings> searchSettings =
      new SimpleObjectProperty<>(this, "searchSettings", SearchSettings.standard());
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final UndoHistory<Session> history = new UndoHistory<>(UNDO_STEPS);
  private final Playback playback = new Playback();
  private final Growth growth = new Growth();
  private final LiveRun live;
  private final PointSearch search;
  private final KickWork kicks = new KickWork(this);
  private final Training training;
  private final Past past;
  private final Structure structure;

  /** A workspace that shows a session; work reports its troubles here. */
  public Workspace(Session initial, BackgroundWork work) {
    this.work = work;
    this.session = new ReadOnlyObjectWrapper<>(this, "session", initial);
    this.live = new LiveRun(work, () -> session().subject().network(), this::stateAtCursor);
    this.search = new PointSearch(work, points -> enter(session().withFixedPoints(points)));
    this.past = new Past(this);
    this.training = new Training(this);
    this.structure = new Structure(this);
    work.onTrouble(this::tell);
    playback.trialProperty().addListener((_, _, _) -> fitPlayback());
    fitPlayback();
  }

  public Session session() {
    return session.get();
  }

  public ReadOnlyObjectProperty<Session> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  public Selection selection() {
    return selection.get();
  }

  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  /** What is under the mouse, in any pane. */
  public ObjectProperty<Selection> hoveredProperty() {
    return hovered;
  }

  public ObjectProperty<ViewSettings> viewProperty() {
    return view;
  }

  public ObjectProperty<SearchSettings> searchSettingsProperty() {
    return searchSettings;
  }

  public ReadOnlyBooleanProperty searchingProperty() {
    return search.runningProperty();
  }

  public Playback playback() {
    return playback;
  }

  public Growth growth() {
    return growth;
  }

  public LiveRun live() {
    return live;
  }

  public Training training() {
    return training;
  }

  public Past past() {
    return past;
  }

  public Structure structure() {
    return structure;
  }

  public BackgroundWork work() {
    return work;
  }

  /** Notices that have not been dismissed, oldest first. */
  public ObservableList<Notice> notices() {
    return notices;
  }

  public UndoHistory<Session> history() {
    return history;
  }

  public void select(Selection now) {
    selection.set(now);
  }

  public void hover(Selection now) {
    hovered.set(now);
  }

  public void tell(Notice notice) {
    notices.remove(notice);
    notices.add(notice);
  }

  public void dismiss(Notice notice) {
    notices.remove(notice);
  }

  /** Shows another session, for instance of a network just opened, and searches its points. */
  public void show(String change, Session next) {
    history.remember(change, session());
    enter(next);
    if (next.fixedPoints().points().isEmpty()) {
      search();
    }
  }

  /** Runs the network on another task. */
  public void chooseTask(Task task) {
    Session now = session();
    work.start(
        CHANGE,
        "Running " + task.name(),
        _ -> now.withTask(task),
        next -> show("Choose task", next));
  }

  /** Draws other trials. */
  public void draw(SessionSettings settings) {
    Session now = session();
    work.start(
        CHANGE,
        "Drawing trials",
        _ -> now.withSettings(settings),
        next -> replace("Draw trials", next.withFixedPoints(session().fixedPoints())));
  }

  /** Sees the session along other axes. */
  public void setProjection(Projection projection) {
    replace("Choose axes", session().withProjection(projection));
  }

  /** Seeks points, and lets kicks flow, under another constant input. */
  public void setInput(Vector input) {
    if (!input.equals(session().input())) {
      search.drop();
      show("Hold input", session().withInput(input));
    }
  }

  /** Searches for fixed points from the start. */
  public void search() {
    SearchSettings settings = searchSettings.get();
    search.start(
        "Searching for fixed points",
        session(),
        (session, progress) -> session.search(settings, progress),
        () -> {});
  }

  /** Searches from more starts; the points that are there stay. */
  public void searchOn() {
    Session before = session();
    SearchSettings settings = searchSettings.get();
    search.start(
        "Searching on",
        before,
        (session, progress) -> session.searchOn(settings, progress),
        () -> history.remember("Search on", before));
  }

  /** Ends the search; what it has found stays. */
  public void cancelSearch() {
    search.cancel();
  }

  /** Kicks as asked and follows the flows; one change for all of them. */
  public void kick(List<KickRequest> requests) {
    kicks.kick(requests);
  }

  public void kick(KickRequest request) {
    kick(List.of(request));
  }

  public void removeKick(int id) {
    replace("Remove kick", session().withoutKick(id));
  }

  public void clearKicks() {
    if (!session().kicks().isEmpty()) {
      replace("Remove all kicks", session().withoutKicks());
    }
  }

  public void undo() {
    history.undo(session()).ifPresent(this::enter);
  }

  public void redo() {
    history.redo(session()).ifPresent(this::enter);
  }

  /** Lets time pass for everything that moves. */
  public void advance(double seconds) {
    playback.advance(seconds);
    growth.advance(seconds);
    live.advance(seconds);
    structure.dial().advance(seconds);
  }

  /** Makes a session the current one, as a change that can be taken back. */
  void replace(String change, Session next) {
    history.remember(change, session());
    enter(next);
  }

  /** Makes a session the current one, without a step in the history. */
  void enter(Session next) {
    Session before = session();
    if (!next.subject().network().equals(before.subject().network())
        || !next.input().equals(before.input())) {
      search.drop();
    }
    // Whoever hears of the new session must find the played trial in it.
    int trial = playback.trialProperty().get();
    playback.trialProperty().set(Math.min(trial, next.trajectories().size() - 1));
    session.set(next);
    if (!next.subject().isSameAs(before.subject())) {
      live.reset();
      playback.seek(0, 0);
    }
    if (!Selections.existIn(next, selection())) {
      select(Selection.nothing());
    }
    if (!Selections.existIn(next, hovered.get())) {
      hover(Selection.nothing());
    }
    fitPlayback();
  }

  private void fitPlayback() {
    playback.fit(played().steps());
  }

  private Trajectory played() {
    return session().trajectories().get(playback.trialProperty().get());
  }

  private Vector stateAtCursor() {
    return Selections.state(session(), selection())
        .orElseGet(() -> played().state(playback.step()));
  }
}
