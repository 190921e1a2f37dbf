package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.scene.Selection;
import separatrix.session.Kick;
import separatrix.session.Session;
import separatrix.topology.Connection;
import separatrix.topology.LimitCycle;
import separatrix.topology.Run;

/** What a selection means in a session. */
public final class Selections {
  private Selections() {}

  /** Whether what is selected is there. */
  public static boolean existIn(Session session, Selection selection) {
    return switch (selection) {
      case Selection.Nothing _ -> true;
      case Selection.Point _ -> point(session, selection).isPresent();
      case Selection.ModeOf(int _, int mode) ->
          point(session, selection)
              .filter(p -> mode >= 1 && mode <= p.linearization().spectrum().size())
              .isPresent();
      case Selection.Step(int trial, int step) ->
          trial < session.trajectories().size()
              && step <= session.trajectories().get(trial).steps();
      case Selection.KickSelected _ -> kick(session, selection).isPresent();
      case Selection.Cycle _ -> cycle(session, selection).isPresent();
      case Selection.Way _ -> way(session, selection).isPresent();
    };
  }

  /** The point that is selected, itself or by one of its modes. */
  public static Optional<FixedPoint> point(Session session, Selection selection) {
    return switch (selection) {
      case Selection.Point(int id) -> session.fixedPoints().byId(id);
      case Selection.ModeOf(int id, int _) -> session.fixedPoints().byId(id);
      case Selection.Nothing _,
          Selection.Step _,
          Selection.KickSelected _,
          Selection.Cycle _,
          Selection.Way _ ->
          Optional.empty();
    };
  }

  /** The kick that is selected. */
  public static Optional<Kick> kick(Session session, Selection selection) {
    return selection instanceof Selection.KickSelected(int id)
        ? session.kicks().stream().filter(kick -> kick.id() == id).findFirst()
        : Optional.empty();
  }

  /** The limit cycle that is selected. */
  public static Optional<LimitCycle> cycle(Session session, Selection selection) {
    return selection instanceof Selection.Cycle(int id)
        ? session.skeleton().cycle(id)
        : Optional.empty();
  }

  /** The way out that is selected. */
  public static Optional<Connection> way(Session session, Selection selection) {
    List<Connection> all = session.skeleton().connections();
    return selection instanceof Selection.Way(int place) && place < all.size()
        ? Optional.of(all.get(place))
        : Optional.empty();
  }

  /** The state that is selected, if it is one. */
  public static Optional<Vector> state(Session session, Selection selection) {
    return switch (selection) {
      case Selection.Point _, Selection.ModeOf _ ->
          point(session, selection).map(FixedPoint::state);
      case Selection.Step(int trial, int step) ->
          existIn(session, selection)
              ? Optional.of(session.trajectories().get(trial).state(step))
              : Optional.empty();
      case Selection.KickSelected _ -> kick(session, selection).map(Kick::start);
      case Selection.Cycle _ ->
          cycle(session, selection).map(LimitCycle::states).map(states -> states.row(0));
      case Selection.Way _ -> way(session, selection).map(Connection::run).map(Run::start);
      case Selection.Nothing _ -> Optional.empty();
    };
  }
}
