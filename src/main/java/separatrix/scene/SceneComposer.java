package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;

/**
 * Makes a picture of a session: trajectories, flows, fixed points and their unstable directions.
 * Keeps the lines it made last, for they cost most and change least; one thread at a time.
 */
public final class SceneComposer {
  private final TrajectoryLines trajectories = new TrajectoryLines();
  private final FlowLines flows = new FlowLines();
  private final ExitLines exits = new ExitLines();
  private final Frame frame = new Frame();

  /**
   * The picture.
   *
   * @param selection what stands out; the rest is dimmed
   * @param growing ids of kicks that are still being drawn, and so are left out here
   */
  public SceneDescription compose(
      Session session, ViewSettings view, Selection selection, Set<Integer> growing) {
    TrajectoryLines.Layer paths = trajectories.of(session, view.colourBy());
    Polylines flown = flows.of(session, growing);
    Bounds bounds = frame.around(bounds(paths.bounds(), session), view.framing());
    Axes axes = axes(bounds, session);
    List<Polylines> lines = new ArrayList<>();
    lines.add(paths.lines().emphasised(trial -> trajectory(selection, trial)));
    if (flown.lineCount() > 0) {
      lines.add(flown.emphasised(kick -> flow(selection, kick)));
    }
    Polylines cycles = exits.cycles(session);
    if (cycles.lineCount() > 0) {
      lines.add(cycles.emphasised(cycle -> cycle(selection, cycle)));
    }
    boolean mapped = view.exitMap() == ExitMap.SHOWN && !session.skeleton().connections().isEmpty();
    if (mapped) {
      lines.add(exits.ways(session));
    }
    PointMarkers points = new PointMarkers(session, selection, view);
    ModeArrows arrows = new ModeArrows(session, selection, axes.bounds().radius());
    List<LegendEntry> legend = new ArrayList<>(points.legend());
    List<Arrow> directions = arrows.arrows();
    if (!directions.isEmpty()) {
      legend.add(ModeArrows.LEGEND);
    }
    if (flown.lineCount() > 0) {
      legend.add(new LegendEntry.ForLines(FlowLines.LAYER, "flows of kicks", FlowLines.LEGEND));
    }
    if (mapped) {
      legend.add(
          new LegendEntry.ForLines(ExitLines.LAYER, "ways out, by their end", ExitLines.LEGEND));
    }
    legend.add(
        new LegendEntry.ForLines(TrajectoryLines.LAYER, "trajectories", TrajectoryLines.LEGEND));
    legend.add(paths.legend());
    return new SceneDescription(lines, points.markers(), directions, axes, legend, view.theme());
  }

  /** The box around trajectories and true fixed points; what is slow or far does not count. */
  private static Bounds bounds(Bounds paths, Session session) {
    Bounds near = paths.padded(1);
    Bounds all = paths;
    for (FixedPoint point : session.fixedPoints().fixed()) {
      Point3 at = Places.of(session.projection(), point.state());
      if (near.united(new Bounds(at, at)).equals(near)) {
        all = all.united(new Bounds(at, at));
      }
    }
    return all;
  }

  private static Axes axes(Bounds bounds, Session session) {
    List<String> names = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      names.add(session.projection().axisName(axis));
      shares.add(Places.percent(session.projection().varianceShare(axis)));
    }
    return Axes.around(bounds, names, shares);
  }

  private static Emphasis trajectory(Selection selection, int trial) {
    return switch (selection) {
      case Selection.Step(int selected, int _) ->
          selected == trial ? Emphasis.STRONG : Emphasis.DIMMED;
      case Selection.Point _,
          Selection.ModeOf _,
          Selection.KickSelected _,
          Selection.Cycle _,
          Selection.Way _ ->
          Emphasis.DIMMED;
      case Selection.Nothing _ -> Emphasis.QUIET;
    };
  }

  private static Emphasis flow(Selection selection, int kick) {
    return switch (selection) {
      case Selection.KickSelected(int selected) ->
          selected == kick ? Emphasis.STRONG : Emphasis.DIMMED;
      case Selection.Point _,
          Selection.ModeOf _,
          Selection.Step _,
          Selection.Cycle _,
          Selection.Way _,
          Selection.Nothing _ ->
          Emphasis.NORMAL;
    };
  }

  private static Emphasis cycle(Selection selection, int cycle) {
    return selection.equals(new Selection.Cycle(cycle)) ? Emphasis.STRONG : Emphasis.NORMAL;
  }
}
