package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.NearbyPoint;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Stepper;

/**
 * Follows the boundary between the basins of two attractors to where its own flow ends (edge
 * tracking: Skufca, Yorke and Eckhardt 2006). Between a state on one side and a state on the other
 * the boundary is bracketed as finely as numbers can be; the two states beside it run together
 * until they part; between them it is bracketed again, and so on, so that however fast states leave
 * it, the states passed make a path along it for as long as is needed to see it rest or go round.
 */
final class EdgeTracking {
  private static final int PARTS = 16;

  /** As finely as the state of the first attractor can be told from its neighbours. */
  private static final double FINEST = 1e-14;

  /** Where two runs are this share of the scale from each other, the boundary is bracketed anew. */
  private static final double PARTING = 1e-6;

  /** Two cycles are one that are nearer than this share of their size. */
  private static final double SAME = 1e-3;

  /** A point on the boundary is looked for within this share of the scale. */
  private static final double NEAR_POINT = 0.2;

  /** The boundary is bracketed so often at most. */
  private static final int MOST_STRETCHES = 16;

  /** The longest path along a boundary, in numbers. */
  private static final int LONGEST = 4_000_000;

  private final DynamicalSystem system;
  private final Vector input;
  private final long mostSteps;
  private final FlowProgress progress;
  private Landmarks known;
  private long steps;

  /**
   * @param known where flows may end
   * @param mostSteps it gives up after so many steps of all runs
   */
  EdgeTracking(
      DynamicalSystem system,
      Vector input,
      Landmarks known,
      long mostSteps,
      FlowProgress progress) {
    this.system = system;
    this.input = input;
    this.known = known;
    this.mostSteps = mostSteps;
    this.progress = progress;
  }

  /** Two states on either side of the boundary; not settled where runs beside it do not end. */
  private record Bracket(Vector low, Vector high, boolean isSettled) {}

  /** What is known after a stretch, and whether there is nothing more to be seen. */
  private record Edge(Landmarks known, boolean isOver) {}

  /** What lies on the boundary between the basins of `from` and `to`. */
  Boundaries.Look between(Vector from, Vector to) {
    double finest = FINEST * from.distance(to);
    int most = Math.max(2, LONGEST / system.dimension());
    List<Vector> path = new ArrayList<>();
    Bracket bracket = new Bracket(from, to, true);
    for (int stretch = 0; stretch < MOST_STRETCHES && steps < mostSteps; stretch++) {
      bracket = bracketed(bracket.low(), bracket.high(), finest);
      if (progress.isCancelled()) {
        return new Boundaries.Look(known, steps, true);
      }
      int before = path.size();
      Bracket parted = together(bracket, path, most);
      Edge edge = edge(path);
      known = edge.known();
      if (edge.isOver()
          || !bracket.isSettled()
          || path.size() < before + 2
          || path.size() >= most) {
        return new Boundaries.Look(known, steps, !bracket.isSettled());
      }
      bracket = parted;
    }
    return new Boundaries.Look(known, steps, false);
  }

  /** Two states on either side that are no further from each other than `finest`. */
  private Bracket bracketed(Vector from, Vector to, double finest) {
    double length = from.distance(to);
    double low = 0;
    double high = 1;
    boolean isSettled = true;
    while ((high - low) * length > finest && isSettled && !progress.isCancelled()) {
      Flows.Followed round =
          new Flows(system, input, known, FlowSettings.standard().withKept(2))
              .follow(starts(from, to, low, high), progress);
      known = round.landmarks();
      steps += round.runs().stream().mapToLong(Run::steps).sum();
      Destination home = round.runs().getFirst().destination();
      int next = 1;
      while (next < PARTS && round.runs().get(next).destination().isSamePlaceAs(home)) {
        next++;
      }
      // One run may stand on the boundary; two tell that it is too slow to part runs beside it.
      isSettled = next == PARTS || isKnown(round.runs(), next) || isKnown(round.runs(), next + 1);
      double width = (high - low) / PARTS;
      high = low + width * next;
      low = high - width;
    }
    return new Bracket(at(from, to, low), at(from, to, high), isSettled);
  }

  private static boolean isKnown(List<Run> runs, int index) {
    return runs.get(index).destination().isKnown();
  }

  private static List<Vector> starts(Vector from, Vector to, double low, double high) {
    List<Vector> starts = new ArrayList<>();
    for (int k = 0; k <= PARTS; k++) {
      starts.add(at(from, to, low + (high - low) * k / PARTS));
    }
    return starts;
  }

  private static Vector at(Vector from, Vector to, double share) {
    return from.plus(to.minus(from).times(share));
  }

  /**
   * Runs both states of a bracket until they part, and adds what one passes to the path.
   *
   * @return the first two that have parted
   */
  private Bracket together(Bracket bracket, List<Vector> path, int most) {
    Stepper stepper = system.stepper(2);
    Batch here = Batch.of(Matrix.ofRows(List.of(bracket.low(), bracket.high())));
    Batch next = new Batch(2, system.dimension());
    int run = 0;
    while (run < FlowSettings.standard().steps()
        && path.size() < most
        && here.row(0).distance(here.row(1)) < PARTING * known.scale()) {
      path.add(here.row(0));
      stepper.step(here, next);
      Batch swap = here;
      here = next;
      next = swap;
      run++;
    }
    steps += 2L * run;
    return new Bracket(here.row(0), here.row(1), true);
  }

  /** What the later half of the path goes round on, or rests at; an edge that is known is over. */
  private Edge edge(List<Vector> path) {
    if (path.size() < 2) {
      return new Edge(known, true);
    }
    Matrix late = Matrix.ofRows(path.subList(path.size() / 2, path.size()));
    double near = Landmarks.NEAR * known.scale();
    Optional<Recurrence> seen = Recurrence.of(late, near);
    Optional<Landmarks> found =
        seen.flatMap(it -> new CycleShooting(system).along(late, it.period(), it.size() / 2))
            .filter(cycle -> known.cyclesAt(cycle.states().row(0), SAME).isEmpty())
            .map(cycle -> known.with(cycle.numbered(known.cycles().size() + 1)))
            .or(() -> point(late.row(0)).map(known::with));
    boolean isKnown =
        seen.filter(it -> !known.cyclesAt(it.state(), SAME).isEmpty()).isPresent()
            || isAtPoint(late.row(late.rows() - 1), near);
    return new Edge(found.orElse(known), found.isPresent() || isKnown);
  }

  private boolean isAtPoint(Vector state, double near) {
    return known.fixed().stream().anyMatch(point -> point.state().distance(state) < near);
  }

  private Optional<FixedPoint> point(Vector late) {
    return new NearbyPoint(system, input, SearchSettings.standard())
        .of(late, NEAR_POINT * known.scale(), known.nextPointId())
        .filter(found -> !found.isStable())
        .filter(found -> !isAtPoint(found.state(), Landmarks.NEAR * known.scale()));
  }
}
