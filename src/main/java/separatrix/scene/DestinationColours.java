package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;
import separatrix.topology.Destination;
import separatrix.topology.LimitCycle;

/**
 * A colour for each place where flows may end: the stable fixed points in turn, then the limit
 * cycles, then continua of fixed points; grey for what ends nowhere.
 *
 * @param points the numbers of the stable fixed points
 * @param cycles the numbers of the limit cycles
 */
public record DestinationColours(List<Integer> points, List<Integer> cycles) {
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

  /** All these colours, the grey last. */
  public static final Palette PALETTE = Palette.steps("destinations", withRestless());

  public DestinationColours {
    points = List.copyOf(points);
    cycles = List.copyOf(cycles);
  }

  /** Those of a session's points and cycles. */
  public static DestinationColours of(Session session) {
    return new DestinationColours(
        session.fixedPoints().fixed().stream()
            .filter(FixedPoint::isStable)
            .map(FixedPoint::id)
            .toList(),
        session.skeleton().cycles().stream().map(LimitCycle::id).toList());
  }

  /** The colour of flows that end there. */
  public Rgb of(Destination destination) {
    return PALETTE.anchors().get(shade(destination));
  }

  /** The coordinate in the palette of flows that end there. */
  float coordinate(Destination destination) {
    return PALETTE.coordinateOf(shade(destination));
  }

  private int shade(Destination destination) {
    return switch (destination) {
      case Destination.Reached(int id, int _) ->
          turn(points.contains(id) ? points.indexOf(id) : id);
      case Destination.OnCycle(int id, double _, int _) ->
          turn(points.size() + Math.max(0, cycles.indexOf(id)));
      case Destination.OnContinuum _ -> turn(points.size() + cycles.size());
      case Destination.Cycle _,
          Destination.UnknownRest _,
          Destination.Unsettled _,
          Destination.Diverged _,
          Destination.NotFollowed _ ->
          COLOURS.size();
    };
  }

  private static int turn(int rank) {
    return rank % COLOURS.size();
  }

  private static List<Rgb> withRestless() {
    List<Rgb> all = new ArrayList<>(COLOURS);
    all.add(RESTLESS);
    return all;
  }
}
