package separatrix.scene;

import java.util.List;
import java.util.Optional;
import separatrix.projection.Projection;
import separatrix.session.Session;
import separatrix.topology.Connection;
import separatrix.topology.LimitCycle;
import separatrix.topology.Skeleton;

/**
 * The skeleton as lines of the picture: its limit cycles, closed, and the ways out of all points in
 * the colours of where they end.
 */
public final class ExitLines {
  /** The layer of the ways out; a line's id is the place of its connection in the skeleton. */
  public static final String LAYER = "exits";

  /** The layer of limit cycles; a line's id is that of its cycle. */
  public static final String CYCLES = "cycles";

  static final Rgb LEGEND = Rgb.of("009E73");

  private static final double WIDTH = 1.6;
  private static final double CYCLE_WIDTH = 3.4;

  /** What was made, and of what. */
  private record Made(Skeleton of, Projection seen, Polylines lines) {}

  private Optional<Made> lastWays = Optional.empty();
  private Optional<Made> lastCycles = Optional.empty();

  /** All ways out of all points. */
  Polylines ways(Session session) {
    if (!fits(lastWays, session)) {
      lastWays = Optional.of(new Made(session.skeleton(), session.projection(), makeWays(session)));
    }
    return lastWays.orElseThrow().lines();
  }

  /** The limit cycles as closed lines. */
  Polylines cycles(Session session) {
    if (!fits(lastCycles, session)) {
      lastCycles =
          Optional.of(new Made(session.skeleton(), session.projection(), makeCycles(session)));
    }
    return lastCycles.orElseThrow().lines();
  }

  @SuppressWarnings("ReferenceEquality") // Sessions share these as long as they stand.
  private static boolean fits(Optional<Made> last, Session session) {
    return last.filter(made -> made.of() == session.skeleton())
        .filter(made -> made.seen() == session.projection())
        .isPresent();
  }

  private static Polylines makeWays(Session session) {
    DestinationColours colours = DestinationColours.of(session);
    Polylines.Builder builder = Polylines.builder(LAYER, DestinationColours.PALETTE).width(WIDTH);
    List<Connection> connections = session.skeleton().connections();
    for (int i = 0; i < connections.size(); i++) {
      builder.line(
          i,
          places(session, connections.get(i)),
          colours.coordinate(connections.get(i).destination()));
    }
    return builder.build();
  }

  private static Polylines makeCycles(Session session) {
    List<Rgb> colours = List.of(PointClass.STABLE.colour(), PointClass.ONE_UNSTABLE.colour());
    Palette palette = Palette.steps("cycles", colours);
    Polylines.Builder builder = Polylines.builder(CYCLES, palette).width(CYCLE_WIDTH);
    for (LimitCycle cycle : session.skeleton().cycles()) {
      float[] round = Places.finite(Places.of(session.projection(), cycle.states()));
      float[] closed = java.util.Arrays.copyOf(round, round.length + 3);
      System.arraycopy(round, 0, closed, round.length, Math.min(3, round.length));
      builder.line(cycle.id(), closed, palette.coordinateOf(cycle.isStable() ? 0 : 1));
    }
    return builder.build();
  }

  /** The points of a way out that are kept, as flat coordinates. */
  public static float[] places(Session session, Connection way) {
    return Places.finite(Places.of(session.projection(), way.run().states()));
  }
}
