package separatrix.ui.workspace;

import java.util.Optional;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.scene.Selection;
import separatrix.session.Kick;
import separatrix.session.Session;

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
    };
  }

  /** The point that is selected, itself or by one of its modes. */
  public static Optional<FixedPoint> point(Session session, Selection selection) {
    return switch (selection) {
      case Selection.Point(int id) -> session.fixedPoints().byId(id);
      case Selection.ModeOf(int id, int _) -> session.fixedPoints().byId(id);
      case Selection.Nothing _, Selection.Step _, Selection.KickSelected _ -> Optional.empty();
    };
  }

  /** The kick that is selected. */
  public static Optional<Kick> kick(Session session, Selection selection) {
    return switch (selection) {
      case Selection.KickSelected(int id) ->
          session.kicks().stream().filter(kick -> kick.id() == id).findFirst();
      case Selection.Nothing _, Selection.Step _, Selection.Point _, Selection.ModeOf _ ->
          Optional.empty();
    };
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
      case Selection.Nothing _ -> Optional.empty();
    };
  }
}
