package separatrix.ui.perturb;

import separatrix.scene.PointClass;
import separatrix.scene.PointMarkers;
import separatrix.session.Kick;
import separatrix.session.Session;
import separatrix.topology.Destination;
import separatrix.ui.inspector.CardWords;
import separatrix.ui.plot.Figures;

/**
 * One kick of the list.
 *
 * @param cause "S7 along mode 1, +0.2 SD"
 * @param outcome "reaches A3 after 41 steps"
 */
record KickLine(int id, String cause, String outcome, End end) {

  /** What the sign of the destination shows. */
  sealed interface End {
    record AtPoint(PointClass look, String label) implements End {}

    record Elsewhere(String sign) implements End {}
  }

  static KickLine of(Session session, Kick kick) {
    String cause =
        "%s along %s, %s%s SD"
            .formatted(
                CardWords.origin(session, kick.origin()),
                CardWords.direction(session, kick.direction()),
                kick.size() < 0 ? "" : "+",
                Figures.chosen(kick.size()));
    return new KickLine(
        kick.id(), cause, kick.destination().sentence(session.fixedPoints()), end(session, kick));
  }

  private static End end(Session session, Kick kick) {
    return switch (kick.destination()) {
      case Destination.Reached(int id, int _) ->
          session
              .fixedPoints()
              .byId(id)
              .<End>map(point -> new End.AtPoint(PointMarkers.look(point), point.label()))
              .orElseGet(() -> new End.Elsewhere("?"));
      case Destination.OnCycle _, Destination.Cycle _ -> new End.Elsewhere("⟳");
      case Destination.OnContinuum _ -> new End.Elsewhere("∼");
      case Destination.UnknownRest _ -> new End.Elsewhere("?");
      case Destination.Unsettled _, Destination.NotFollowed _ -> new End.Elsewhere("…");
      case Destination.Diverged _ -> new End.Elsewhere("∞");
    };
  }
}
