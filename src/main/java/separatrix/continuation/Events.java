package separatrix.continuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import separatrix.continuation.Bifurcation.Kind;
import separatrix.linalg.Complex;
import separatrix.system.TimeAxis;

/**
 * The bifurcations on a stretch of a branch. Where the tangent's part along the parameter changes
 * its sign the branch turns: a fold, or a crossing where the bordered determinant changes its sign
 * too. Elsewhere the excess of the mode of each rank is a continuous function along the branch, and
 * each rank that comes to grow or to shrink has a root. A mode that is at the border, to rounding,
 * at both ends has crossed nothing.
 */
record Events(Curve curve) {
  /** An eigenvalue as near to the real axis as this is taken for real. */
  private static final double REAL = 1e-5;

  private static final double JUMP = 1e-3;

  /** Where a branch turns, modes within this of the border are on it. */
  private static final double MARGINAL = 1e-4;

  /** A tangent whose part along the parameter is smaller has none. */
  private static final double STILL = 1e-8;

  /** A bifurcation with the station where it is. */
  record Event(Bifurcation bifurcation, Station station) {}

  /** In order along the stretch. */
  List<Event> on(Stretch stretch) {
    double before = stretch.first().tangent().share();
    double after = stretch.last().tangent().share();
    // Along a continuum of points the parameter stands still, and rounding turns it to and fro.
    boolean turns = before * after < 0 && Math.max(Math.abs(before), Math.abs(after)) > STILL;
    if (!turns) {
      return crossings(stretch);
    }
    double turn = stretch.root(station -> station.tangent().share());
    double near = near(stretch);
    Optional<Station> earlier = stretch.at(Math.max(0, turn - near));
    Optional<Station> later = stretch.at(Math.min(stretch.length(), turn + near));
    Optional<Station> there = stretch.at(turn).or(() -> earlier);
    List<Event> events = new ArrayList<>();
    earlier
        .map(station -> crossings(Stretch.between(curve, stretch.first(), station)))
        .ifPresent(events::addAll);
    if (there.isPresent() && earlier.isPresent() && later.isPresent()) {
      Event turning = turning(there.get(), earlier.get(), later.get());
      if (isReal(turning.bifurcation())) {
        events.add(turning);
      }
    }
    later
        .map(station -> crossings(Stretch.between(curve, station, stretch.last())))
        .ifPresent(events::addAll);
    return events;
  }

  /** Far enough from a bifurcation to see on which side one is. */
  private double near(Stretch stretch) {
    return Math.max(100 * curve.settings().tolerance(), 1e-2 * stretch.length());
  }

  private static Kind turn(Station station, Station earlier, Station later) {
    boolean crosses = earlier.orientation() != later.orientation();
    return Math.abs(station.tangent().share()) > JUMP
        ? Kind.KINK
        : crosses ? Kind.BRANCHING : Kind.FOLD;
  }

  /**
   * Where two points meet, det(J − I) changes its sign: a turn that changes nothing is rounding.
   */
  private static boolean isReal(Bifurcation turn) {
    return turn.kind() == Kind.BRANCHING || turn.unstableBefore() != turn.unstableAfter();
  }

  private Event turning(Station station, Station earlier, Station later) {
    return event(
        turn(station, earlier, later),
        station,
        station.nearestToOne(),
        Math.max(1, station.atOne(MARGINAL)),
        earlier.unstable(),
        later.unstable());
  }

  /** The bifurcations on a stretch that does not turn. */
  private List<Event> crossings(Stretch stretch) {
    int from = stretch.first().unstable();
    int to = stretch.last().unstable();
    int sign = Integer.signum(to - from);
    List<Rank> roots = new ArrayList<>();
    for (int rank = Math.min(from, to) + 1; rank <= Math.max(from, to); rank++) {
      int each = rank;
      if (stretch.first().isAtBorder(rank) && stretch.last().isAtBorder(rank)) {
        continue;
      }
      roots.add(new Rank(rank, stretch.root(station -> station.excess(each))));
    }
    roots.sort(Comparator.comparingDouble(Rank::distance));
    List<Event> events = new ArrayList<>();
    int unstable = from;
    double together = Math.max(100 * curve.settings().tolerance(), 1e-5 * stretch.length());
    for (int i = 0; i < roots.size(); ) {
      int next = i + 1;
      while (next < roots.size()
          && roots.get(next).distance() - roots.get(i).distance() <= together) {
        next++;
      }
      int modes = next - i;
      int before = unstable;
      unstable += sign * modes;
      Rank root = roots.get(i);
      int after = unstable;
      stretch
          .at(root.distance())
          .or(() -> stretch.at(root.distance() + near(stretch)))
          .map(station -> crossing(station, root.rank(), modes, before, after))
          .ifPresent(events::add);
      i = next;
    }
    return events;
  }

  /** Where the mode of a rank is on the border of stability. */
  private record Rank(int rank, double distance) {}

  private Event crossing(Station station, int rank, int modes, int before, int after) {
    Complex value = station.modes().all().get(rank - 1);
    boolean isPair = Math.abs(value.im()) > REAL && modes > 1;
    Kind kind =
        switch (station.time()) {
          case TimeAxis.Steps _ when isPair -> Kind.NEIMARK_SACKER;
          case TimeAxis.Steps _ when value.re() < 0 -> Kind.PERIOD_DOUBLING;
          case TimeAxis.Continuous _ when isPair -> Kind.HOPF;
          default -> Kind.BRANCHING;
        };
    if (Math.abs(station.excess(rank)) > JUMP) {
      kind = Kind.KINK;
    }
    return event(kind, station, value, modes, before, after);
  }

  private Event event(
      Kind kind, Station station, Complex eigenvalue, int modes, int before, int after) {
    return new Event(
        new Bifurcation(
            kind,
            curve.settings().parameter(station.place().share()),
            station.place().state(),
            eigenvalue,
            modes,
            before,
            after),
        station);
  }
}
