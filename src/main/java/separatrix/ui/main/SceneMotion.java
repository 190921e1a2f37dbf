package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Vector;
import separatrix.scene.CursorMark;
import separatrix.scene.DestinationColours;
import separatrix.scene.ExitLines;
import separatrix.scene.FlowLines;
import separatrix.scene.LivePolyline;
import separatrix.scene.Point3;
import separatrix.scene.PointMarkers;
import separatrix.scene.Rgb;
import separatrix.scene.Selection;
import separatrix.session.Kick;
import separatrix.session.Session;
import separatrix.ui.workspace.DialWork;
import separatrix.ui.workspace.LiveState;
import separatrix.ui.workspace.LiveTrail;
import separatrix.ui.workspace.Selections;
import separatrix.ui.workspace.Workspace;

/** What moves in the picture, worked out anew whenever something did. */
final class SceneMotion {
  private static final Rgb LIVE = Rgb.of("E0218A");
  private static final int TAIL = 0;
  private static final int LIVE_TRAIL = 1;
  private static final int CHOSEN_WAY = 2;
  private static final int HOVERED_WAY = 3;
  private static final int FIRST_FLOW = 4;
  // Flows count up from theirs, trails of points down from here.
  private static final int FIRST_TRAIL = 0;
  private static final double WAY_WIDTH = 4.2;

  private final Workspace workspace;
  // Kicks that the still picture leaves out, and that are therefore drawn here.
  private Set<Integer> leftOut = Set.of();

  SceneMotion(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Tells which kicks the picture that is now shown leaves out. */
  void leftOut(Set<Integer> kicks) {
    leftOut = kicks;
  }

  /** Marks of the cursor, the live state, growing flows, and of what is hovered or selected. */
  List<CursorMark> marks() {
    List<CursorMark> marks = new ArrayList<>();
    marks.add(new CursorMark(at(between(played(), position())), ink(), 13, ""));
    LiveTrail trail = workspace.live().trailProperty().get();
    if (!trail.states().isEmpty()) {
      marks.add(new CursorMark(at(trail.states().getLast().state()), LIVE, 14, "live"));
    }
    growing().forEach(kick -> marks.add(tip(kick)));
    mark(workspace.selection()).ifPresent(marks::add);
    if (!hovered().equals(workspace.selection())) {
      mark(hovered()).ifPresent(marks::add);
    }
    return marks;
  }

  /** The tail behind the cursor, the live trail, and the flows as far as they have grown. */
  List<LivePolyline> lines() {
    List<LivePolyline> lines = new ArrayList<>();
    lines.add(tail());
    LiveTrail trail = workspace.live().trailProperty().get();
    if (trail.states().size() > 1) {
      lines.add(line(LIVE_TRAIL, trail.states().stream().map(LiveState::state).toList(), LIVE));
    }
    for (Kick kick : growing()) {
      Rgb colour = FlowLines.colour(workspace.session(), kick);
      lines.add(line(FIRST_FLOW + kick.id(), until(kick.flow(), 0, shown()), colour));
    }
    for (DialWork.Trail moved : workspace.structure().dial().trailsProperty().get()) {
      int id = FIRST_TRAIL - moved.point().id();
      Rgb colour = PointMarkers.look(moved.point()).colour();
      lines.add(line(id, moved.states(), colour));
    }
    way(workspace.selection(), CHOSEN_WAY).ifPresent(lines::add);
    if (!hovered().equals(workspace.selection())) {
      way(hovered(), HOVERED_WAY).ifPresent(lines::add);
    }
    return lines;
  }

  private LivePolyline tail() {
    int first = Math.max(0, (int) position() - workspace.playback().tailProperty().get());
    return line(TAIL, until(played(), first, position()), ink());
  }

  private CursorMark tip(Kick kick) {
    Session session = workspace.session();
    Rgb colour = FlowLines.colour(session, kick);
    return new CursorMark(at(between(kick.flow(), shown())), colour, 12, "kick " + kick.id());
  }

  private Selection hovered() {
    return workspace.hoveredProperty().get();
  }

  /** A way out as far as it has grown; a hovered one as a whole. */
  private Optional<LivePolyline> way(Selection selection, int id) {
    Session session = workspace.session();
    return Selections.way(session, selection)
        .map(
            way -> {
              float[] xyz = ExitLines.places(session, way);
              int rows = xyz.length / 3;
              double grown = id == CHOSEN_WAY ? shown() / Math.max(1, way.run().steps()) : 1;
              int count = (int) Math.clamp(Math.ceil(grown * rows), Math.min(2, rows), rows);
              Rgb colour = DestinationColours.of(session).of(way.destination());
              return LivePolyline.of(id, xyz, count, colour, WAY_WIDTH);
            })
        .filter(line -> line.points().size() > 1);
  }

  /** Points are marked by their own bodies; states have none. */
  private Optional<CursorMark> mark(Selection selection) {
    Optional<Vector> state = Selections.state(workspace.session(), selection);
    return switch (selection) {
      case Selection.Step(int trial, int step) ->
          state.map(h -> mark(h, "trial %d, step %d".formatted(trial + 1, step)));
      case Selection.KickSelected(int id) -> state.map(h -> mark(h, "kick " + id));
      case Selection.Way _ -> Optional.empty();
      case Selection.Point _, Selection.Cycle _ when selection.equals(hovered()) ->
          state.map(h -> mark(h, ""));
      case Selection.Nothing _, Selection.Point _, Selection.ModeOf _, Selection.Cycle _ ->
          Optional.empty();
    };
  }

  private CursorMark mark(Vector state, String label) {
    return new CursorMark(at(state), ink(), 9, label);
  }

  private List<Kick> growing() {
    return workspace.session().kicks().stream()
        .filter(kick -> leftOut.contains(kick.id()) || workspace.growth().isGrowing(kick.id()))
        .toList();
  }

  private double shown() {
    return workspace.growth().shownProperty().get();
  }

  private double position() {
    return workspace.playback().positionProperty().get();
  }

  private Rgb ink() {
    return workspace.viewProperty().get().theme().foreground();
  }

  private Trajectory played() {
    return workspace.session().trajectories().get(workspace.playback().trialProperty().get());
  }

  /** The states from a step up to a position that need not be whole. */
  private static List<Vector> until(Trajectory trajectory, int first, double position) {
    List<Vector> states = new ArrayList<>();
    int last = (int) Math.min(position, trajectory.steps());
    for (int t = first; t <= last; t++) {
      states.add(trajectory.state(t));
    }
    states.add(between(trajectory, position));
    return states;
  }

  /** The state at a position, on the straight line between its neighbours. */
  private static Vector between(Trajectory trajectory, double position) {
    double within = Math.clamp(position, 0, trajectory.steps());
    int step = (int) within;
    Vector state = trajectory.state(step);
    return step == trajectory.steps()
        ? state
        : state.plus(trajectory.state(step + 1).minus(state).times(within - step));
  }

  private LivePolyline line(int id, List<Vector> states, Rgb colour) {
    float[] xyz = new float[3 * states.size()];
    for (int i = 0; i < states.size(); i++) {
      Point3 place = at(states.get(i));
      xyz[3 * i] = (float) place.x();
      xyz[3 * i + 1] = (float) place.y();
      xyz[3 * i + 2] = (float) place.z();
    }
    return LivePolyline.of(id, xyz, states.size(), colour, 3.4);
  }

  /** A state that has burst is shown at the origin rather than nowhere. */
  private Point3 at(Vector state) {
    Vector shown = workspace.session().projection().project(state);
    return shown.isFinite() ? new Point3(shown.at(0), shown.at(1), shown.at(2)) : Point3.ORIGIN;
  }
}
