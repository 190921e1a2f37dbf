package separatrix.scene;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import separatrix.projection.Projection;
import separatrix.session.Kick;
import separatrix.session.Session;

/** The flows of kicks, each in the colour of where it ends. */
public final class FlowLines {
  /** The layer of the flows; a line's id is that of its kick. */
  public static final String LAYER = "flows";

  static final Rgb LEGEND = Rgb.of("009E73");

  private static final double WIDTH = 3.4;

  // By identity: comparing flows by value would cost more than drawing them.
  private IdentityHashMap<Kick, float[]> places = new IdentityHashMap<>();
  private List<Projection> seen = List.of();

  /** All flows but those that are still growing. */
  Polylines of(Session session, Set<Integer> growing) {
    forget(session);
    DestinationColours colours = DestinationColours.of(session);
    Polylines.Builder builder = Polylines.builder(LAYER, DestinationColours.PALETTE).width(WIDTH);
    for (Kick kick : session.kicks()) {
      if (!growing.contains(kick.id())) {
        builder.line(kick.id(), places(session, kick), colours.coordinate(kick.destination()));
      }
    }
    return builder.build();
  }

  /** The colour of a kick's flow: that of the attractor it reaches, grey when it reaches none. */
  public static Rgb colour(Session session, Kick kick) {
    return DestinationColours.of(session).of(kick.destination());
  }

  /** Flat coordinates of a flow's states. */
  static float[] places(Projection projection, Kick kick) {
    return Places.finite(Places.of(projection, kick.flow().states()));
  }

  private float[] places(Session session, Kick kick) {
    return places.computeIfAbsent(kick, one -> places(session.projection(), one));
  }

  @SuppressWarnings("ReferenceEquality") // Sessions share the instance as long as axes stand.
  private void forget(Session session) {
    if (seen.isEmpty() || seen.getFirst() != session.projection()) {
      seen = List.of(session.projection());
      places.clear();
    }
    IdentityHashMap<Kick, float[]> kept = new IdentityHashMap<>();
    for (Kick kick : session.kicks()) {
      if (places.containsKey(kick)) {
        kept.put(kick, places(session, kick));
      }
    }
    places = kept;
  }
}
