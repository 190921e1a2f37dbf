package separatrix.scene;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import separatrix.fixedpoint.FixedPoint;
import separatrix.projection.Projection;
import separatrix.session.Kick;
import separatrix.session.Session;
import separatrix.topology.Destination;

/** The flows of kicks, each in the colour of where it ends. */
public final class FlowLines {
  /** The layer of the flows; a line's id is that of its kick. */
  public static final String LAYER = "flows";

  static final Rgb LEGEND = Rgb.of("009E73");

  private static final double WIDTH = 3.4;
  private static final Rgb RESTLESS = Rgb.of("8A8A8A");

  /** Green, sky, yellow, purple, … : far from the colours of the points themselves. */
  private static final List<Rgb> COLOURS =
      List.of(
          Rgb.of("009E73"),
          Rgb.of("56B4E9"),
          Rgb.of("C4A000"),
          Rgb.of("7B61C4"),
          Rgb.of("C0508A"),
          Rgb.of("5F9E2F"),
          Rgb.of("2F8F9E"),
          Rgb.of("A0522D"));

  private static final Palette PALETTE = Palette.steps("destinations", withRestless());

  // By identity: comparing flows by value would cost more than drawing them.
  private IdentityHashMap<Kick, float[]> places = new IdentityHashMap<>();
  private List<Projection> seen = List.of();

  /** All flows but those that are still growing. */
  Polylines of(Session session, Set<Integer> growing) {
    forget(session);
    Polylines.Builder builder = Polylines.builder(LAYER, PALETTE).width(WIDTH);
    for (Kick kick : session.kicks()) {
      if (!growing.contains(kick.id())) {
        builder.line(kick.id(), places(session, kick), PALETTE.coordinateOf(shade(session, kick)));
      }
    }
    return builder.build();
  }

  /** The colour of a kick's flow: that of the attractor it reaches, grey when it reaches none. */
  public static Rgb colour(Session session, Kick kick) {
    return PALETTE.anchors().get(shade(session, kick));
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

  private static int shade(Session session, Kick kick) {
    return switch (kick.destination()) {
      case Destination.Reached(int id, int _) -> rank(session, id) % COLOURS.size();
      case Destination.OnCycle _,
          Destination.Cycle _,
          Destination.UnknownRest _,
          Destination.Unsettled _,
          Destination.Diverged _ ->
          COLOURS.size();
    };
  }

  /** The place of a point among the fixed points of its stability. */
  private static int rank(Session session, int id) {
    List<Integer> ids =
        session.fixedPoints().fixed().stream()
            .filter(FixedPoint::isStable)
            .map(FixedPoint::id)
            .toList();
    return Math.max(
        0, IntStream.range(0, ids.size()).filter(i -> ids.get(i) == id).findFirst().orElse(id));
  }

  private static List<Rgb> withRestless() {
    return java.util.stream.Stream.concat(COLOURS.stream(), java.util.stream.Stream.of(RESTLESS))
        .toList();
  }
}
