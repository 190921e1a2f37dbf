package separatrix.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import separatrix.dynamics.Linearization;
import separatrix.dynamics.Mode;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Svd;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.topology.SlowManifold.Kind;

/**
 * Recognises line, ring and plane attractors. Starts run until they are slow; a few of the slow
 * states are spread evenly over all; where the shortest tree that connects those is nearly a path,
 * they lie along a curve, and where it is none but two directions hold nearly all of the spread
 * around each, over a sheet. The tangents come from the states alone and are then compared with the
 * modes, as many of which must be near λ = 1. Every fixed point is surrounded by slow states too:
 * if Newton's method leads from all of them to one point and they are few beside the starts, they
 * are no more than that.
 *
 * @param tolerance q below which a state is slow, per unit of the system's own time
 * @param steps for how long a start may run
 * @param shown how many states represent the manifold at most
 */
public record SlowManifoldSearch(double tolerance, int steps, int shown) {
  /** Fewer slow states cannot be told from a few fixed points. */
  private static final int FEWEST = 12;

  /** A gap of more of the spacing than this separates. */
  private static final double WIDEST_GAP = 6;

  private static final double LEAST_ON_PATH = 0.85;
  private static final double FLAT = 0.9;
  private static final double NEIGHBOURHOOD = 3;

  /** Along a manifold modes change by less than this share in a step, or in a flow's time unit. */
  private static final double MARGINAL = 0.1;

  /** Modes that a curve of slow states does not run along, by this cosine, did not make it slow. */
  private static final double LEAST_ALONG = 0.5;

  /** Newton's method leads from all states to one point if that is told to this of their extent. */
  private static final double ONE_POINT = 0.1;

  /** What one point makes slow is a leaky manifold where it is larger, beside all starts. */
  private static final double HALF = 0.5;

  public SlowManifoldSearch {
    if (!(tolerance > 0) || steps < 1 || shown < FEWEST) {
      throw new IllegalArgumentException(
          "A positive tolerance, a step or more and at least %d states to show are due; %s, %d and %d came."
              .formatted(FEWEST, tolerance, steps, shown));
    }
  }

  public static SlowManifoldSearch standard() {
    return new SlowManifoldSearch(1e-5, 400, 32);
  }

  /** From these starts, one per row; a hundred and more are due to see a shape. */
  public SlowManifold in(DynamicalSystem system, Matrix starts) {
    return in(system, starts, SlowProgress.silent());
  }

  /** The same, watched; cancelled, it is made of the states that are slow by then. */
  public SlowManifold in(DynamicalSystem system, Matrix starts, SlowProgress progress) {
    SlowStates slow = SlowStates.of(system, starts, tolerance, steps, progress);
    int met = slow.all().size();
    if (met == 0) {
      return new SlowManifold(Kind.NONE, List.of(), 0, 0, 0);
    }
    Cloud cloud = Cloud.of(slow.states(), Math.min(shown, Math.max(FEWEST, met / 3)));
    double extent = cloud.extent();
    Shape shape = shape(cloud, extent);
    List<SlowState> states = new ArrayList<>();
    List<Vector> targets = new ArrayList<>();
    for (int k : shape.order()) {
      // One at least, so that there is something to be said of its modes.
      if (states.isEmpty() || !progress.isCancelled()) {
        Linearization at = Linearization.at(system, cloud.state(k));
        states.add(state(at, slow, cloud, shape, k));
        target(system, at).ifPresent(targets::add);
        progress.linearised(states.size(), shape.order().size());
      }
    }
    boolean isOnePoint =
        targets.size() == states.size()
            && LimitCycle.size(Matrix.ofRows(targets)) < ONE_POINT * extent
            && (shape.kind() == Kind.RING || extent < HALF * LimitCycle.size(starts));
    return isOnePoint || !isMarginal(states, shape.kind().dimension())
        ? new SlowManifold(Kind.POINTS, points(states), extent, cloud.spacing(), met)
        : new SlowManifold(shape.kind(), states, extent, cloud.spacing(), met);
  }

  /** Where Newton's method leads from a state; empty where it leads nowhere. */
  private static Optional<Vector> target(DynamicalSystem system, Linearization at) {
    LinearSystem newton = new LinearSystem(Matrix.identity(at.state().size()).minus(at.jacobian()));
    if (newton.solvability() == LinearSystem.Solvability.SINGULAR) {
      return Optional.empty();
    }
    return Optional.of(at.state().plus(newton.solve(system.step(at.state()).minus(at.state()))));
  }

  /**
   * Whether as many modes as a manifold has dimensions are near λ = 1 at half of its states, and a
   * curve runs along its one.
   */
  private static boolean isMarginal(List<SlowState> states, int dimension) {
    long marginal =
        states.stream()
            .filter(state -> dimension != 1 || state.alignment() > LEAST_ALONG)
            .filter(
                state ->
                    state.leading().stream()
                        .limit(dimension)
                        .allMatch(mode -> mode.rate() < MARGINAL))
            .count();
    return 2 * marginal >= states.size();
  }

  /** The states without a tangent. */
  private static List<SlowState> points(List<SlowState> states) {
    return states.stream()
        .map(
            each ->
                new SlowState(
                    each.state(),
                    each.q(),
                    Matrix.zeros(0, each.state().size()),
                    each.leading(),
                    0))
        .toList();
  }

  /** How the few lie, and in which order. */
  private record Shape(Kind kind, List<Integer> order) {}

  private static Shape shape(Cloud cloud, double extent) {
    List<Integer> all = IntStream.range(0, cloud.size()).boxed().toList();
    if (cloud.size() < FEWEST) {
      return new Shape(Kind.APART, all);
    }
    int[] tree = cloud.tree();
    double gap =
        IntStream.range(1, cloud.size())
            .mapToDouble(k -> cloud.distance(k, tree[k]))
            .max()
            .orElse(0);
    if (gap > WIDEST_GAP * cloud.spacing() || gap > extent / 2) {
      return new Shape(Kind.APART, all);
    }
    List<Integer> path = cloud.longestPath(tree);
    if (path.size() >= LEAST_ON_PATH * cloud.size()) {
      double ends = cloud.distance(path.getFirst(), path.getLast());
      boolean isClosed = ends < extent / 3 && ends <= 2 * Math.max(gap, 2 * cloud.spacing());
      return new Shape(isClosed ? Kind.RING : Kind.LINE, path);
    }
    double[] shares =
        all.stream()
            .mapToDouble(k -> Cloud.share(cloud.around(k, NEIGHBOURHOOD * cloud.spacing()), 2))
            .sorted()
            .toArray();
    return new Shape(shares[shares.length / 2] > FLAT ? Kind.PLANE : Kind.CLOUD, all);
  }

  private static SlowState state(
      Linearization at, SlowStates slow, Cloud cloud, Shape shape, int k) {
    List<Mode> modes = at.spectrum().modes();
    int dimension = shape.kind().dimension();
    Matrix tangent = tangent(cloud, shape, k);
    return new SlowState(
        at.state(),
        slow.all().get(cloud.few().get(k)).q(),
        tangent,
        modes.subList(0, Math.min(modes.size(), dimension + 2)),
        dimension == 0 ? 0 : alignment(tangent, modes.subList(0, dimension)));
  }

  /** Along a curve the way from the state before to the one after; over a sheet its two axes. */
  private static Matrix tangent(Cloud cloud, Shape shape, int k) {
    List<Integer> order = shape.order();
    int place = order.indexOf(k);
    int last = order.size() - 1;
    return switch (shape.kind()) {
      case NONE, APART, POINTS, CLOUD -> Matrix.zeros(0, cloud.state(k).size());
      case LINE ->
          along(cloud, order.get(Math.max(0, place - 1)), order.get(Math.min(last, place + 1)));
      case RING ->
          along(
              cloud,
              order.get(place == 0 ? last : place - 1),
              order.get(place == last ? 0 : place + 1));
      case PLANE -> {
        Svd spread = cloud.around(k, NEIGHBOURHOOD * cloud.spacing());
        yield spread.vTransposed().rows(0, Math.min(2, spread.vTransposed().rows()));
      }
    };
  }

  private static Matrix along(Cloud cloud, int from, int to) {
    Vector way = cloud.state(to).minus(cloud.state(from));
    return Matrix.ofRows(List.of(way.times(1 / way.norm())));
  }

  /** The smallest cosine between the rows' span and that of the modes' right vectors. */
  private static double alignment(Matrix tangent, List<Mode> modes) {
    List<Vector> directions = new ArrayList<>();
    for (Mode mode : modes) {
      directions.add(
          mode.isComplex() && mode.eigenvalue().im() < 0 ? mode.right().im() : mode.right().re());
    }
    Matrix basis = Svd.of(Matrix.ofRows(directions)).vTransposed();
    Vector cosines = Svd.of(tangent.times(basis.transpose())).singularValues();
    return Arrays.stream(cosines.toArray()).min().orElse(0);
  }
}
