package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.NearbyPoint;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Vector;

/**
 * Finds the smallest kick along a direction that changes where a state ends: a coarse scan
 * outwards, then the bracket is cut into sixteen, again and again, until it is a millionth of the
 * kick. All kicks of a round run as one batch.
 *
 * @param flows whose landmarks name the places
 */
public record ThresholdFinder(Flows flows) {
  private static final int SCAN = 64;
  private static final int PARTS = 16;
  private static final double BRACKET = 1e-6;

  /** So often the scan is made again with what the bracketing has found. */
  private static final int MOST_SCANS = 8;

  /** A run that comes within this share of the scale of a point passes it. */
  private static final double PASSES = 0.2;

  /**
   * The threshold of kicks from `from` along `direction`, a unit vector, of lengths up to
   * `largest`. A change and back within a 64th of that is not seen.
   *
   * @param shown is given every narrower bracket, on this thread; the last is what is known where
   *     it is cancelled
   */
  public ThresholdSearch along(
      Vector from,
      Vector direction,
      double largest,
      Consumer<ThresholdBracket> shown,
      FlowProgress progress) {
    if (!(largest > 0)) {
      throw new IllegalArgumentException(
          "The largest kick has a positive length, " + largest + " came.");
    }
    return along(from, direction, largest, MOST_SCANS, shown, progress);
  }

  private ThresholdSearch along(
      Vector from,
      Vector direction,
      double largest,
      int scans,
      Consumer<ThresholdBracket> shown,
      FlowProgress progress) {
    Flows follower = coarse(flows.landmarks());
    Flows.Followed scan = follower.follow(kicks(from, direction, 0, largest, SCAN), progress);
    Destination home = scan.runs().getFirst().destination();
    if (progress.isCancelled()) {
      if (isPlace(home, scan.landmarks())) {
        shown.accept(bracket(from, direction, 0, largest, scan.runs()));
      }
      return new ThresholdSearch.Cancelled();
    }
    if (!isPlace(home, scan.landmarks())) {
      return new ThresholdSearch.NoPlace(home);
    }
    int first = change(scan.runs(), home);
    if (first < 0) {
      return new ThresholdSearch.Unchanged(home, largest);
    }
    double low = largest * (first - 1) / SCAN;
    double high = largest * first / SCAN;
    Landmarks known = scan.landmarks();
    shown.accept(bracket(from, direction, 0, largest, scan.runs()));
    while (high - low > BRACKET * high) {
      Flows.Followed round =
          coarse(known).follow(kicks(from, direction, low, high, PARTS), progress);
      if (progress.isCancelled()) {
        return new ThresholdSearch.Cancelled();
      }
      known = round.landmarks();
      int next = change(round.runs(), home);
      if (next < 1) {
        // What was found meanwhile gives runs another end than the scan did.
        if (scans > 1 && size(known) > size(flows.landmarks())) {
          return new ThresholdFinder(following(known))
              .along(from, direction, largest, scans - 1, shown, progress);
        }
        break;
      }
      shown.accept(bracket(from, direction, low, high, round.runs()));
      double width = (high - low) / PARTS;
      high = low + width * next;
      low = high - width;
    }
    return new ThresholdSearch.Found(bracketed(from, direction, low, high, known));
  }

  /**
   * What the runs after kicks from `low` to `high` tell, of which some may not have ended: those up
   * to the first that has not come home, and the first that came elsewhere.
   */
  private static ThresholdBracket bracket(
      Vector from, Vector direction, double low, double high, List<Run> runs) {
    Destination home = runs.getFirst().destination();
    double width = (high - low) / (runs.size() - 1);
    int changed = change(runs, home);
    int same = (changed < 0 ? runs.size() : changed) - 1;
    for (int k = same + 1; k < runs.size(); k++) {
      Destination end = runs.get(k).destination();
      if (end.isKnown() && !end.isSamePlaceAs(home)) {
        return new ThresholdBracket(
            from, direction, home, low + width * same, low + width * k, end);
      }
    }
    return new ThresholdBracket(
        from, direction, home, low + width * same, high, new Destination.NotFollowed());
  }

  private static int size(Landmarks known) {
    return known.points().size() + known.cycles().size();
  }

  /** Whether states come back there; at an unstable point they stand by chance only. */
  private static boolean isPlace(Destination home, Landmarks known) {
    return switch (home) {
      case Destination.Reached(int id, int _) ->
          known.fixed().stream().anyMatch(point -> point.id() == id && point.isStable());
      case Destination.OnCycle _, Destination.OnContinuum _ -> true;
      case Destination.Cycle _,
          Destination.UnknownRest _,
          Destination.NotFollowed _,
          Destination.Unsettled _,
          Destination.Diverged _ ->
          false;
    };
  }

  private Flows following(Landmarks known) {
    return new Flows(flows.system(), flows.input(), known, flows.settings());
  }

  private Flows coarse(Landmarks known) {
    return new Flows(flows.system(), flows.input(), known, flows.settings().withKept(2));
  }

  /** The states after kicks from `low` to `high`, both included. */
  private static List<Vector> kicks(
      Vector from, Vector direction, double low, double high, int parts) {
    List<Vector> starts = new ArrayList<>();
    for (int k = 0; k <= parts; k++) {
      starts.add(from.plus(direction.times(low + (high - low) * k / parts)));
    }
    return starts;
  }

  /** The first run that ends elsewhere; −1 where none does. */
  private static int change(List<Run> runs, Destination home) {
    for (int k = 0; k < runs.size(); k++) {
      if (!runs.get(k).destination().isSamePlaceAs(home)) {
        return k;
      }
    }
    return -1;
  }

  private Threshold bracketed(
      Vector from, Vector direction, double low, double high, Landmarks known) {
    List<Run> both =
        following(known).follow(kicks(from, direction, low, high, 1), FlowProgress.silent()).runs();
    return new Threshold(
        from, direction, low, high, both.get(0), both.get(1), edge(both.get(0), known));
  }

  /** Near the boundary a run lingers where the boundary's own flow ends. */
  private Threshold.Edge edge(Run run, Landmarks known) {
    int slowest = slowest(run, known);
    Vector state = run.states().row(slowest);
    double speed = flows.system().step(state).distance(state);
    double radius = PASSES * known.scale();
    Optional<FixedPoint> near =
        new NearbyPoint(flows.system(), flows.input(), SearchSettings.standard())
            .of(state, radius, known.nextPointId());
    if (near.isEmpty() || !near.get().isFixed() || near.get().isStable()) {
      return new Threshold.Edge.Elsewhere(speed);
    }
    double distance = near.get().state().distance(state);
    for (FixedPoint point : known.fixed()) {
      if (point.state().distance(near.get().state()) < Landmarks.NEAR * known.scale()) {
        return new Threshold.Edge.AtPoint(point.id(), run.step(slowest), distance);
      }
    }
    return new Threshold.Edge.AtUnknownPoint(
        near.get().state(), near.get().unstable(), run.step(slowest), distance);
  }

  /** The row of the run where it moves most slowly, the places where it begins and ends aside. */
  private int slowest(Run run, Landmarks known) {
    double apart = 2 * Landmarks.NEAR * known.scale();
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < run.states().rows(); row++) {
      Vector state = run.states().row(row);
      boolean isAway =
          known.fixed().stream()
              .filter(FixedPoint::isStable)
              .noneMatch(point -> point.state().distance(state) < 50 * apart);
      double speed = flows.system().step(state).distance(state);
      if (isAway && speed < least) {
        least = speed;
        best = row;
      }
    }
    return best;
  }
}
