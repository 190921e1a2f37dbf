package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import separatrix.dynamics.Parallel;
import separatrix.fixedpoint.SearchReport.End;
import separatrix.linalg.Vector;

/**
 * Finds the fixed points of a system: rounds of starts descend in parallel, what they reach is
 * merged and linearised, and rounds go on until the index audit is consistent and nothing new has
 * come for a while, or the starts are used up. The same settings give the same points whatever the
 * number of threads.
 */
public final class FixedPointFinder {
  private static final int FIRST_ROUND = 64;
  private static final int LARGEST_ROUND = 128;

  private final SearchProblem problem;
  private final SearchSettings settings;

  public FixedPointFinder(SearchProblem problem, SearchSettings settings) {
    this.problem = problem;
    this.settings = settings;
  }

  /** Searches from nothing. */
  public FixedPoints find(SearchProgress progress) {
    return searchOn(FixedPoints.none(), progress);
  }

  /** Searches on from an earlier result of the same problem, with other starts; its points stay. */
  public FixedPoints searchOn(FixedPoints earlier, SearchProgress progress) {
    long begun = System.nanoTime();
    Findings findings = new Findings(problem, settings, earlier);
    StartStates starts =
        new StartStates(
            problem,
            settings.noise(),
            new SplittableRandom(settings.seed() + 31L * earlier.report().starts()));
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    End end;
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      List<Start> round = starts.settled(settings.starts(), pool);
      int size = FIRST_ROUND;
      do {
        findings.take(round, descend(round, starts, findings, pool), pool);
        progress.advanced(
            findings.points(), Math.min(1, (double) findings.starts() / settings.starts()));
        end = findings.end(progress);
        round =
            starts.next(
                Math.clamp(settings.starts() - findings.starts(), 0, size),
                findings.fixed(),
                findings.audit());
        size = Math.min(LARGEST_ROUND, size * 2);
      } while (end == End.NOT_STARTED);
    }
    return findings.result(end, (System.nanoTime() - begun) * 1e-9);
  }

  private List<SearchOutcome> descend(
      List<Start> round, StartStates states, Findings findings, ExecutorService pool) {
    int capacity = Descent.capacity(problem.system().dimension());
    List<Vector> points = findings.states();
    KnownPoints known = new KnownPoints(points);
    List<Callable<List<SearchOutcome>>> chunks = new ArrayList<>();
    for (int from = 0; from < round.size(); from += capacity) {
      List<Start> chunk = round.subList(from, Math.min(round.size(), from + capacity));
      chunks.add(
          () ->
              Descent.of(problem.system(), settings, chunk.size())
                  .solve(
                      chunk.stream().map(start -> begin(start, states, points)).toList(), known));
    }
    return Parallel.all(chunks, pool).stream().flatMap(List::stream).toList();
  }

  private static Vector begin(Start start, StartStates states, List<Vector> points) {
    return switch (start.choice()) {
      case AIMED, DRAWN -> start.state();
      case DEFLATED -> states.deflated(start.state(), points);
    };
  }
}
