package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import separatrix.dynamics.Parallel;
import separatrix.linalg.Batch;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.Stepper;

/**
 * Where to start. Newton's method is greedy for attractors when it starts on trajectories; saddles
 * lie between them. So the first starts run forward to rest, the next stand midway between the
 * points found, at the centres of groups of neighbouring attractors, and where runs out of saddles
 * pass slowly; the rest are mixtures of visited states and visited states with noise, and where a
 * point is known to be missing, starts from which the known points are deflated.
 */
final class StartStates {
  private static final int SETTLING_RUNS = 64;
  private static final int SETTLING_CHECK = 20;

  /** Newton's method needs no state that is nearer to rest. */
  private static final double STILL = 1e-8;

  private static final long BOX_SEED = 1;

  private static final int SETTLING_STEPS = 200;
  private static final int[] NEIGHBOURS = {2, 3, 7};
  private static final double[] NOISE_SCALES = {0.2, 0.5, 1, 2};

  /** Where nothing tells of a scale, noise goes over these powers of ten. */
  private static final double LEAST_DECADE = -2;

  private static final double MOST_DECADE = 3;

  private final SearchProblem problem;
  private final RandomGenerator random;
  private final double deviation;
  private final double noise;
  private final boolean isScaleless;
  private final WaysOut waysOut;
  private int paired;
  private int centred;

  StartStates(SearchProblem problem, double noise, RandomGenerator random) {
    this.problem = problem;
    this.random = random;
    this.noise = noise;
    deviation = problem.deviation();
    isScaleless = problem.isMotionless() && problem.system().reach() instanceof Reach.Unbounded;
    waysOut = new WaysOut(problem, deviation);
  }

  /**
   * Visited states, evenly spread, and of a bounded system states drawn from all of its box, for
   * attractors that no trial came near; run forward under the constant input until most have
   * settled. States that came to the same rest are one start.
   *
   * @param most how many starts there may be in the end, of which the box has an eighth at most
   */
  List<Start> settled(int most, ExecutorService pool) {
    List<Callable<List<Vector>>> runs =
        List.of(() -> rest(visitedRows()), () -> rest(boxRows(Math.min(SETTLING_RUNS, most / 8))));
    KnownPoints distinct = new KnownPoints(List.of());
    List<Start> starts = new ArrayList<>();
    for (List<Vector> ends : Parallel.all(runs, pool)) {
      for (Vector end : ends) {
        if (end.isFinite() && distinct.same(end) < 0) {
          distinct.add(end);
          starts.add(Start.aimed(end));
        }
      }
    }
    return starts.subList(0, Math.min(most, starts.size()));
  }

  private List<Vector> visitedRows() {
    long all = problem.visited().rows();
    int count = (int) Math.min(SETTLING_RUNS, all);
    return IntStream.range(0, count)
        .mapToObj(i -> problem.visited().row((int) (i * all / count)))
        .toList();
  }

  private List<Vector> boxRows(int count) {
    return switch (problem.system().reach()) {
      case Reach.Unbounded _ -> List.of();
      case Reach.Box box -> {
        SplittableRandom draws = new SplittableRandom(BOX_SEED);
        yield Stream.generate(() -> box.draw(draws)).limit(count).toList();
      }
    };
  }

  /** Where runs from these states are after a while. */
  private List<Vector> rest(List<Vector> from) {
    int rows = from.size();
    if (rows == 0) {
      return List.of();
    }
    Batch states = new Batch(rows, problem.system().dimension());
    for (int i = 0; i < rows; i++) {
      states.setRow(i, from.get(i));
    }
    Batch next = new Batch(rows, problem.system().dimension());
    Stepper stepper = problem.system().stepper(rows);
    boolean settling = true;
    for (int step = 1; step <= SETTLING_STEPS && settling; step++) {
      stepper.step(states, next);
      settling = step % SETTLING_CHECK != 0 || !isStill(states, next);
      Batch swap = states;
      states = next;
      next = swap;
    }
    return IntStream.range(0, rows).mapToObj(states::row).toList();
  }

  private static boolean isStill(Batch states, Batch next) {
    double largest = 0;
    for (int i = 0; i < states.data().length; i++) {
      largest = Math.max(largest, Math.abs(next.data()[i] - states.data()[i]));
    }
    return largest < STILL;
  }

  /** `count` starts, given the points found so far and what their indices say. */
  List<Start> next(int count, List<FixedPoint> fixed, IndexAudit audit) {
    List<Vector> points = fixed.stream().map(FixedPoint::state).toList();
    List<Vector> aimed = new ArrayList<>(midpoints(count / 2, points));
    aimed.addAll(centres(count / 8, fixed));
    aimed.addAll(waysOut.next(Math.max(0, count * 3 / 4 - aimed.size()), fixed));
    aimed.addAll(midpoints(count * 3 / 4 - aimed.size(), points));
    List<Start> starts = new ArrayList<>();
    aimed.stream().limit(count).map(Start::aimed).forEach(starts::add);
    boolean isMissing = audit instanceof IndexAudit.Missing && aimed.isEmpty();
    boolean isSmall = problem.system().dimension() <= Deflation.LARGEST;
    while (starts.size() < count) {
      int kind = starts.size() % 4;
      if (kind == 3 && isMissing && isSmall) {
        starts.add(new Start(mixture(visitedSample()), Start.Choice.DEFLATED));
      } else if (kind == 0 && points.size() >= 2 && random.nextBoolean()) {
        starts.add(Start.aimed(mixture(points)));
      } else if (kind <= 1 && !problem.isMotionless()) {
        starts.add(Start.drawn(mixture(visitedSample())));
      } else {
        starts.add(Start.drawn(noisy(visited())));
      }
    }
    return starts;
  }

  /** Where a deflated start begins its descent; `known` are the points taken out. */
  Vector deflated(Vector start, List<Vector> known) {
    double longest = deviation * Math.sqrt(problem.system().dimension());
    return new Deflation(problem.system(), known, longest).from(start);
  }

  /** Centres of attractors with their nearest two, three and seven others: faces of a cube. */
  private List<Vector> centres(int most, List<FixedPoint> fixed) {
    List<Vector> attractors =
        fixed.stream().filter(FixedPoint::isStable).map(FixedPoint::state).toList();
    List<Vector> result = new ArrayList<>();
    for (; centred < NEIGHBOURS.length * attractors.size() && result.size() < most; centred++) {
      Vector from = attractors.get(centred / NEIGHBOURS.length);
      int others = NEIGHBOURS[centred % NEIGHBOURS.length];
      if (others < attractors.size()) {
        result.add(
            attractors.stream()
                .sorted(Comparator.comparingDouble(from::distance))
                .limit(others + 1L)
                .reduce(Vector::plus)
                .orElseThrow()
                .times(1.0 / (others + 1)));
      }
    }
    return result;
  }

  /** Midpoints of pairs of points, every pair once over the whole search, newest points last. */
  private List<Vector> midpoints(int most, List<Vector> points) {
    List<Vector> result = new ArrayList<>();
    int pairs = points.size() * (points.size() - 1) / 2;
    for (; paired < pairs && result.size() < most; paired++) {
      int second = (int) ((1 + Math.sqrt(1 + 8.0 * paired)) / 2);
      int first = paired - second * (second - 1) / 2;
      result.add(points.get(first).plus(points.get(second)).times(0.5));
    }
    return result;
  }

  private List<Vector> visitedSample() {
    return IntStream.range(0, 8).mapToObj(_ -> visited()).toList();
  }

  private Vector visited() {
    return problem.visited().row(random.nextInt(problem.visited().rows()));
  }

  /** A random convex mixture of two to eight of `states`; half of them with equal weights. */
  private Vector mixture(List<Vector> states) {
    int parts = 2 + random.nextInt(Math.max(1, Math.min(7, states.size() - 1)));
    boolean equal = random.nextBoolean();
    Vector sum = Vector.zeros(problem.system().dimension());
    double total = 0;
    for (int i = 0; i < parts; i++) {
      double weight = equal ? 1 : random.nextExponential();
      sum = sum.plus(states.get(random.nextInt(states.size())).times(weight));
      total += weight;
    }
    return sum.times(1 / total);
  }

  private Vector noisy(Vector state) {
    double decade = isScaleless ? Math.pow(10, random.nextDouble(LEAST_DECADE, MOST_DECADE)) : 1;
    double scale = noise * deviation * decade * NOISE_SCALES[random.nextInt(NOISE_SCALES.length)];
    return state.map(value -> value + scale * random.nextGaussian());
  }
}
