package separatrix.ui.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.FollowedPoints;
import separatrix.fixedpoint.PointMatching;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Vector;
import separatrix.session.Session;

/**
 * The input dial: as a constant input is turned, the fixed points follow, each by Newton's method
 * from where it stood; what vanishes or changes its stability is told. When the dial has come to
 * rest, a search looks for points that have appeared.
 */
public final class DialWork {
  private static final String KEY = "dial search";
  private static final String TURN = "dial";

  /** The input goes in steps no longer than this, so that points are not mistaken for others. */
  private static final double STEP = 0.02;

  private static final int MOST_STEPS = 60;

  /** A point that moves farther in a step, in deviations of the data, has been lost. */
  private static final double REACH = 0.5;

  private static final int TRAIL = 240;
  private static final int MOST_NEWS = 50;

  /** Seconds of rest after which points that appeared are looked for. */
  private static final double REST = 0.7;

  /** Where a point has been. */
  public record Trail(FixedPoint point, List<Vector> states) {
    public Trail {
      states = List.copyOf(states);
    }
  }

  private record Turned(Session session, List<String> news, List<FixedPoints> passed) {}

  private final Workspace workspace;
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
  private final ReadOnlyObjectWrapper<List<Trail>> trails =
      new ReadOnlyObjectWrapper<>(this, "trails", List.of());
  private final ObservableList<String> news = FXCollections.observableArrayList();
  private final Map<Integer, List<Vector>> been = new HashMap<>();
  private Optional<Vector> wish = Optional.empty();
  private Runnable arrived = () -> {};
  private Vector shown;
  private double rested = Double.NaN;

  DialWork(Workspace workspace) {
    this.workspace = workspace;
    shown = workspace.session().input();
    workspace.live().heldProperty().addListener((_, _, held) -> heldChanged(held));
    workspace.sessionProperty().addListener((_, _, now) -> sessionChanged(now));
    on.addListener((_, _, now) -> switched(now));
  }

  /** Whether the points follow the held input. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** Where the points have been since the dial was switched on. */
  public ReadOnlyObjectProperty<List<Trail>> trailsProperty() {
    return trails.getReadOnlyProperty();
  }

  /** What became of points, the newest first. */
  public ObservableList<String> news() {
    return news;
  }

  /** Turns the dial to an input; then does something. */
  public void turnTo(Vector input, Runnable then) {
    on.set(true);
    arrived = then;
    if (input.equals(workspace.live().heldProperty().get())) {
      want(input);
    } else {
      workspace.live().heldProperty().set(input);
    }
  }

  /** Lets time pass. */
  void advance(double seconds) {
    if (Double.isNaN(rested)) {
      return;
    }
    rested += seconds;
    if (rested > REST && !isTurning()) {
      rested = Double.NaN;
      lookForNew();
    }
  }

  /** Whether the points are still on their way, or new ones are looked for. */
  boolean isMoving() {
    return isTurning() || !Double.isNaN(rested) || workspace.work().isUnderWay(KEY);
  }

  private boolean isTurning() {
    return workspace.work().isUnderWay(TURN);
  }

  private void switched(boolean now) {
    been.clear();
    trails.set(List.of());
    rested = Double.NaN;
    if (now) {
      news.clear();
      workspace.history().remember("Turn input", workspace.session());
      heldChanged(workspace.live().heldProperty().get());
    }
  }

  private void heldChanged(Vector held) {
    boolean fits = held.size() == workspace.session().input().size();
    if (on.get() && fits && !held.equals(workspace.session().input())) {
      want(held);
    }
  }

  private void want(Vector input) {
    wish = Optional.of(input);
    turnOn();
  }

  private void turnOn() {
    if (isTurning() || wish.isEmpty()) {
      return;
    }
    Vector goal = wish.get();
    wish = Optional.empty();
    workspace.work().cancelAndDrop(KEY);
    Session now = workspace.session();
    SearchSettings settings = workspace.searchSettingsProperty().get();
    workspace.work().start(TURN, "Turning the input", _ -> turned(now, goal, settings), this::show);
  }

  private static Turned turned(Session from, Vector goal, SearchSettings settings) {
    Vector way = goal.minus(from.input());
    int steps = (int) Math.clamp(Math.ceil(way.maxAbs() / STEP), 1, MOST_STEPS);
    double reach = REACH * from.components().yardstick() * Math.sqrt(from.components().dimension());
    List<String> news = new ArrayList<>();
    List<FixedPoints> passed = new ArrayList<>();
    FixedPoints points = from.fixedPoints();
    Session session = from;
    for (int k = 1; k <= steps; k++) {
      Vector input = k == steps ? goal : from.input().plus(way.times((double) k / steps));
      session = session.withInput(input);
      FixedPoints next =
          FollowedPoints.of(points, session.searchProblem(), settings, Math.max(1e-3, reach));
      PointMatching.byNumber(points.fixed(), next.fixed())
          .changes()
          .forEach(change -> news.add(change.sentence() + at(input)));
      passed.add(next);
      points = next;
    }
    return new Turned(session.withFixedPoints(points), news, passed);
  }

  private static String at(Vector input) {
    StringBuilder text = new StringBuilder(" at input");
    for (int i = 0; i < input.size(); i++) {
      text.append(String.format(java.util.Locale.ROOT, " %.2f", input.at(i)));
    }
    return text.toString().replace('-', '−');
  }

  private void show(Turned turned) {
    boolean stands = on.get() && turned.session().subject().equals(workspace.session().subject());
    if (stands) {
      turned.passed().forEach(this::keep);
      shown = turned.session().input();
      tell(turned.news());
      trails.set(trailsOf(turned.session().fixedPoints()));
      // Whoever hears of the new points must find the dial moving.
      rested = 0;
      workspace.enter(turned.session());
      if (wish.isEmpty()) {
        Runnable then = arrived;
        arrived = () -> {};
        then.run();
      }
    }
    turnOn();
  }

  private void keep(FixedPoints points) {
    for (FixedPoint point : points.fixed()) {
      List<Vector> states = been.computeIfAbsent(point.id(), _ -> new ArrayList<>());
      states.add(point.state());
      if (states.size() > TRAIL) {
        states.removeFirst();
      }
    }
  }

  private List<Trail> trailsOf(FixedPoints points) {
    return points.fixed().stream()
        .filter(point -> been.getOrDefault(point.id(), List.of()).size() > 1)
        .map(point -> new Trail(point, been.getOrDefault(point.id(), List.of())))
        .toList();
  }

  private void tell(List<String> sentences) {
    sentences.forEach(news::addFirst);
    if (news.size() > MOST_NEWS) {
      news.remove(MOST_NEWS, news.size());
    }
  }

  private void lookForNew() {
    Session before = workspace.session();
    SearchSettings settings = workspace.searchSettingsProperty().get();
    workspace
        .work()
        .start(
            KEY,
            "Looking for points that appeared",
            job -> before.searchOn(settings, PointSearch.watching(job)),
            found -> {
              Session now = workspace.session();
              if (now.input().equals(before.input()) && now.subject().equals(before.subject())) {
                tell(
                    PointMatching.byNumber(
                            before.fixedPoints().fixed(), found.fixedPoints().fixed())
                        .changes()
                        .stream()
                        .map(change -> change.sentence() + at(now.input()))
                        .toList());
                workspace.enter(now.withFixedPoints(found.fixedPoints()));
              }
            });
  }

  /** Another network, or an input that was not turned to, ends the dial. */
  private void sessionChanged(Session now) {
    if (on.get() && !isTurning() && !now.input().equals(shown) && wish.isEmpty()) {
      shown = now.input();
      been.clear();
      trails.set(List.of());
    }
  }
}
