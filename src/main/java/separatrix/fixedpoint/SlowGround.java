package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import separatrix.dynamics.Parallel;
import separatrix.linalg.Vector;

/**
 * Where the system is slow, at one tolerance of q after another. Starts descend so gently that they
 * sink to the slow ground below them and hardly slide along it, and each is noted where q first
 * falls below each tolerance: at a coarse one a line attractor is a line, at a fine one its few
 * true fixed points are left.
 *
 * @param levels by falling tolerance
 */
public record SlowGround(List<Level> levels) {
  private static final int STARTS = 256;
  private static final int CHUNK = 32;
  private static final int MOST_STEPS = 150;

  /** States nearer to each other, in deviations of the visited states, are shown as one. */
  private static final double APART = 0.03;

  /**
   * The states at which q first fell below a tolerance, merged where they are near each other, the
   * slowest first.
   *
   * @param starts how many starts came so far down
   */
  public record Level(double tolerance, int starts, List<SlowState> states) {
    public Level {
      states = List.copyOf(states);
    }
  }

  /** A state of slow ground with its q, and how many starts it stands for. */
  public record SlowState(Vector state, double q, int starts) {
    /** ‖F(h) − h‖ per step. */
    public double speed() {
      return Math.sqrt(2 * q);
    }
  }

  public SlowGround {
    levels = List.copyOf(levels);
  }

  /** The level of the largest tolerance that is at most `tolerance`, or the finest there is. */
  public Level at(double tolerance) {
    return levels.stream()
        .filter(level -> level.tolerance() <= tolerance)
        .findFirst()
        .orElse(levels.getLast());
  }

  /**
   * Looks below the visited states.
   *
   * @param tolerances of q, positive
   */
  public static SlowGround of(
      SearchProblem problem, List<Double> tolerances, SearchProgress progress) {
    List<Double> falling = tolerances.stream().sorted((a, b) -> Double.compare(b, a)).toList();
    if (falling.isEmpty() || !(falling.getLast() > 0)) {
      throw new IllegalArgumentException(
          "The tolerances of slow ground are " + tolerances + "; positive numbers are due.");
    }
    int rows = problem.visited().rows();
    int count = Math.min(STARTS, rows);
    List<Vector> starts =
        IntStream.range(0, count)
            .mapToObj(i -> problem.visited().row((int) ((long) i * rows / count)))
            .toList();
    List<List<SlowState>> passed = new ArrayList<>();
    falling.forEach(_ -> passed.add(new ArrayList<>()));
    for (List<List<SlowState>> chunk : descend(problem, falling, starts, progress)) {
      for (int i = 0; i < passed.size(); i++) {
        passed.get(i).addAll(chunk.get(i));
      }
    }
    double apart = APART * problem.deviation() * Math.sqrt(problem.system().dimension());
    return new SlowGround(
        IntStream.range(0, falling.size())
            .mapToObj(
                i -> new Level(falling.get(i), passed.get(i).size(), merged(passed.get(i), apart)))
            .toList());
  }

  /** For every chunk of starts, for every tolerance, the states that passed it. */
  private static List<List<List<SlowState>>> descend(
      SearchProblem problem, List<Double> falling, List<Vector> starts, SearchProgress progress) {
    List<Callable<List<List<SlowState>>>> jobs = new ArrayList<>();
    for (int from = 0; from < starts.size(); from += CHUNK) {
      List<Vector> chunk = starts.subList(from, Math.min(starts.size(), from + CHUNK));
      jobs.add(
          () ->
              progress.isCancelled()
                  ? falling.stream().map(_ -> List.<SlowState>of()).toList()
                  : new Sinking(problem.system(), falling, MOST_STEPS).passed(chunk));
    }
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      return Parallel.all(jobs, pool);
    }
  }

  /**
   * The slowest state stands for those around it, then the slowest of what is left, and so on: a
   * state that moved to ever slower neighbours would swallow a whole slope.
   */
  private static List<SlowState> merged(List<SlowState> states, double apart) {
    List<SlowState> kept = new ArrayList<>();
    for (SlowState state :
        states.stream().sorted(Comparator.comparingDouble(SlowState::q)).toList()) {
      int same =
          IntStream.range(0, kept.size())
              .filter(i -> kept.get(i).state().distance(state.state()) <= apart)
              .findFirst()
              .orElse(-1);
      if (same < 0) {
        kept.add(state);
      } else {
        SlowState slower = kept.get(same);
        kept.set(same, new SlowState(slower.state(), slower.q(), slower.starts() + 1));
      }
    }
    return kept;
  }
}
