package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import separatrix.dynamics.Parallel;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Reach;

/**
 * Searches the states of isolated fixed points alone. Their spectra, which are most of the time of
 * a search in a large network, are not asked for, and so there are no starts along unstable modes;
 * instead it is given states that are thought to be near points. It goes on like a search: until
 * the indices add up to one and the patience is used up, or the starts are.
 */
public final class StateSearch {
  private static final int ROUND = 128;

  private final SearchProblem problem;
  private final SearchSettings settings;
  private final RandomGenerator random;
  private final List<Vector> found = new ArrayList<>();
  private int indexSum;
  private int sinceLastNew;
  private int used;

  private StateSearch(SearchProblem problem, SearchSettings settings) {
    this.problem = problem;
    this.settings = settings;
    random = new SplittableRandom(settings.seed());
  }

  /**
   * The states that were found, in the order in which they were.
   *
   * @param guesses states that are thought to be near points
   */
  public static List<Vector> from(
      List<Vector> guesses,
      SearchProblem problem,
      SearchSettings settings,
      BooleanSupplier isCancelled) {
    return new StateSearch(problem, settings).search(guesses, isCancelled);
  }

  private List<Vector> search(List<Vector> guesses, BooleanSupplier isCancelled) {
    StartStates starts = new StartStates(problem, settings.noise(), random);
    List<Vector> round = new ArrayList<>(guesses);
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      starts.settled(settings.starts(), pool).forEach(start -> round.add(start.state()));
      while (!round.isEmpty() && !isCancelled.getAsBoolean()) {
        take(outcomes(round, pool), pool);
        used += round.size();
        round.clear();
        if (!isDone()) {
          int size = Math.clamp(settings.starts() - used, 0, ROUND);
          round.addAll(midpoints(size / 2));
          starts
              .next(size - round.size(), List.of(), IndexAudit.of(new Reach.Unbounded(), List.of()))
              .forEach(start -> round.add(start.state()));
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean isDone() {
    return switch (problem.system().reach()) {
      case Reach.Box _ -> indexSum == 1 && sinceLastNew >= settings.patience();
      case Reach.Unbounded _ -> sinceLastNew >= settings.patience();
    };
  }

  private List<Vector> midpoints(int count) {
    List<Vector> midpoints = new ArrayList<>();
    for (int i = 0; i < count && found.size() > 1; i++) {
      Vector one = found.get(random.nextInt(found.size()));
      Vector other = found.get(random.nextInt(found.size()));
      midpoints.add(one.plus(other).times(0.5));
    }
    return midpoints;
  }

  private List<SearchOutcome> outcomes(List<Vector> round, ExecutorService pool) {
    int capacity = Descent.capacity(problem.system().dimension());
    KnownPoints known = new KnownPoints(found);
    List<Callable<List<SearchOutcome>>> chunks = new ArrayList<>();
    for (int from = 0; from < round.size(); from += capacity) {
      List<Vector> chunk =
          List.copyOf(round.subList(from, Math.min(round.size(), from + capacity)));
      chunks.add(() -> Descent.of(problem.system(), settings, chunk.size()).solve(chunk, known));
    }
    return Parallel.all(chunks, pool).stream().flatMap(List::stream).toList();
  }

  /** A state where a start ended, polished, with its index. */
  private record End(Polish polish, int index) {}

  private void take(List<SearchOutcome> outcomes, ExecutorService pool) {
    sinceLastNew += outcomes.size();
    KnownPoints ends = new KnownPoints(found);
    List<Callable<End>> fresh = new ArrayList<>();
    for (SearchOutcome outcome : outcomes) {
      if (outcome instanceof SearchOutcome.Found(Vector state, double _, int _, double _)
          && ends.same(state) < 0) {
        ends.add(state);
        fresh.add(() -> end(state));
      }
    }
    for (End end : Parallel.all(fresh, pool)) {
      Vector state = end.polish().state();
      boolean isNew = new KnownPoints(found).same(state) < 0;
      if (isNew && end.polish().isIsolated() && problem.system().reach().contains(state)) {
        found.add(state);
        indexSum += end.index();
        sinceLastNew = 0;
      }
    }
  }

  private End end(Vector state) {
    DynamicalSystem system = problem.system();
    Polish polish = Polish.of(system, state);
    Matrix remainder = Matrix.identity(system.dimension()).minus(system.jacobian(polish.state()));
    return new End(polish, new LinearSystem(remainder).determinantSign());
  }
}
