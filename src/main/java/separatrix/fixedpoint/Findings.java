package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import separatrix.dynamics.Linearization;
import separatrix.fixedpoint.FixedPoint.Kind;
import separatrix.fixedpoint.SearchReport.End;
import separatrix.linalg.Vector;

/** What a search has found so far: it merges outcomes into points and keeps the accounts. */
final class Findings {
  /** Polished states that differ by less in every coordinate are one point. */
  private static final double SAME = 1e-6;

  /** Slow points are only as sharp as the flat ground they lie on. */
  private static final double SAME_SLOW = 1e-2;

  private static final int MOST_SLOW = 64;

  private final SearchProblem problem;
  private final SearchSettings settings;
  private final List<FixedPoint> fixed = new ArrayList<>();
  private final List<FixedPoint> slow = new ArrayList<>();
  private final Map<Integer, Integer> hits = new HashMap<>();
  private final Map<String, Integer> failed = new TreeMap<>();
  private int starts;
  private long steps;
  private int converged;
  private int slowEnds;
  private int outside;
  private int sinceLastNew;

  Findings(SearchProblem problem, SearchSettings settings, FixedPoints earlier) {
    this.problem = problem;
    this.settings = settings;
    fixed.addAll(earlier.fixed());
    slow.addAll(earlier.slow());
    earlier.fixed().forEach(point -> hits.put(point.id(), point.hits()));
  }

  int starts() {
    return starts;
  }

  /** The states of the fixed points, in order of discovery. */
  List<Vector> states() {
    return fixed.stream().map(FixedPoint::state).toList();
  }

  /** Takes in one round; new points are polished and linearised in parallel. */
  void take(List<SearchOutcome> outcomes, ExecutorService pool) {
    List<Callable<Polish>> polishing = new ArrayList<>();
    for (SearchOutcome outcome : outcomes) {
      starts++;
      steps += outcome.steps();
      sinceLastNew++;
      switch (outcome) {
        case SearchOutcome.Recognised(int known, _) -> hit(fixed.get(known).id());
        case SearchOutcome.Found found ->
            polishing.add(() -> Polish.of(problem.system(), found.state()));
        case SearchOutcome.Slow(Vector state, double q, _) -> takeSlow(state, q);
        case SearchOutcome.RanOutOfSteps _ -> failed.merge("ran out of steps", 1, Integer::sum);
        case SearchOutcome.Diverged _ -> failed.merge("diverged", 1, Integer::sum);
      }
    }
    List<Polish> fresh = distinct(FixedPointFinder.inParallel(polishing, pool));
    List<Callable<Linearization>> linearizing = new ArrayList<>();
    fresh.forEach(
        found -> linearizing.add(() -> Linearization.at(problem.system(), found.state())));
    List<Linearization> linearized = FixedPointFinder.inParallel(linearizing, pool);
    List<FixedPoint> points = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      points.add(point(0, fresh.get(i).q(), linearized.get(i), Kind.FIXED, 1));
    }
    points.sort(Comparator.comparingInt(FixedPoint::unstable));
    for (FixedPoint point : points) {
      int id = fixed.size() + slow.size() + 1;
      fixed.add(point(id, point.q(), point.linearization(), Kind.FIXED, 1));
      sinceLastNew = 0;
    }
    recount(fresh);
  }

  private final Map<Vector, Integer> freshHits = new HashMap<>();

  /** The polished states that are no point yet, each once; the others count as hits. */
  private List<Polish> distinct(List<Polish> polished) {
    List<Polish> fresh = new ArrayList<>();
    freshHits.clear();
    KnownPoints known = new KnownPoints(states());
    for (Polish candidate : polished) {
      double tolerance = SAME * Math.max(1, candidate.state().maxAbs());
      int match = known.closest(candidate.state(), tolerance);
      if (!problem.system().reach().contains(candidate.state())) {
        outside++;
      } else if (match >= 0) {
        hit(fixed.get(match).id());
      } else {
        converged++;
        int twin =
            new KnownPoints(fresh.stream().map(Polish::state).toList())
                .closest(candidate.state(), tolerance);
        if (twin < 0) {
          fresh.add(candidate);
        }
        freshHits.merge(twin < 0 ? candidate.state() : fresh.get(twin).state(), 1, Integer::sum);
      }
    }
    return fresh;
  }

  private void recount(List<Polish> fresh) {
    for (FixedPoint point : fixed.subList(fixed.size() - fresh.size(), fixed.size())) {
      hits.put(point.id(), freshHits.getOrDefault(point.state(), 1));
    }
  }

  private void hit(int id) {
    converged++;
    hits.merge(id, 1, Integer::sum);
  }

  private void takeSlow(Vector state, double q) {
    if (!problem.system().reach().contains(state)) {
      outside++;
    } else if (q > settings.slowTolerance()) {
      failed.merge("stuck at a local minimum of q above the slow tolerance", 1, Integer::sum);
    } else {
      slowEnds++;
      double tolerance = SAME_SLOW * Math.max(1, state.maxAbs());
      int match =
          new KnownPoints(slow.stream().map(FixedPoint::state).toList()).closest(state, tolerance);
      if (match < 0 && slow.size() < MOST_SLOW) {
        Linearization linearization = Linearization.at(problem.system(), state);
        slow.add(point(fixed.size() + slow.size() + 1, q, linearization, Kind.SLOW, 1));
      } else if (match >= 0) {
        hits.merge(slow.get(match).id(), 1, Integer::sum);
      }
    }
  }

  private FixedPoint point(int id, double q, Linearization at, Kind kind, int count) {
    String reason =
        switch (kind) {
          case FIXED -> "q = %.1e, below %.0e".formatted(q, settings.tolerance());
          case SLOW -> "a local minimum of q = %.1e, above %.0e".formatted(q, settings.tolerance());
        };
    return new FixedPoint(
        id,
        at.state(),
        problem.input(),
        q,
        kind,
        at,
        count,
        at.spectrum().marginal(settings.deadBand()),
        reason);
  }

  /** All points, with their hits up to now. */
  List<FixedPoint> points() {
    List<FixedPoint> all = new ArrayList<>();
    for (List<FixedPoint> list : List.of(fixed, slow)) {
      for (FixedPoint point : list) {
        int count = hits.getOrDefault(point.id(), point.hits());
        all.add(point(point.id(), point.q(), point.linearization(), point.kind(), count));
      }
    }
    return all;
  }

  /** Why the search should end now; NOT_STARTED where it should go on. */
  End end(SearchProgress progress) {
    if (progress.isCancelled()) {
      return End.CANCELLED;
    }
    boolean quiet = sinceLastNew >= settings.patience();
    End found =
        switch (IndexAudit.of(problem.system().reach(), fixed)) {
          case IndexAudit.Consistent _ -> quiet ? End.CONSISTENT : End.NOT_STARTED;
          case IndexAudit.Missing _ -> End.NOT_STARTED;
          case IndexAudit.NotApplicable _ ->
              sinceLastNew >= 4 * settings.patience() ? End.EXHAUSTED : End.NOT_STARTED;
        };
    return found == End.NOT_STARTED && starts >= settings.starts() ? End.BUDGET : found;
  }

  FixedPoints result(End end, double seconds) {
    List<FixedPoint> all = points();
    return new FixedPoints(
        all,
        IndexAudit.of(problem.system().reach(), all),
        new SearchReport(
            starts,
            steps,
            converged,
            slowEnds,
            outside,
            failed,
            sinceLastNew,
            end,
            seconds,
            settings));
  }
}
