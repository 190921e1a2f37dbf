package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import separatrix.dynamics.Parallel;
import separatrix.fixedpoint.FixedPoint.Kind;
import separatrix.fixedpoint.SearchReport.End;
import separatrix.linalg.Vector;

/** What a search has found so far: it merges outcomes into points and keeps the accounts. */
final class Findings {
  /** Slow points are only as sharp as the flat ground they lie on. */
  private static final double SAME_SLOW = 1e-2;

  /** So many times the patience is due where a consistent audit is not all there is to go by. */
  private static final int MORE_PATIENCE = 4;

  private static final int MOST_SLOW = 64;
  private static final int MOST_REJECTED = 16;

  private final SearchProblem problem;
  private final SearchSettings settings;
  private final Examination examination;
  private final List<FixedPoint> fixed = new ArrayList<>();
  private final List<FixedPoint> slow = new ArrayList<>();
  private final NotIsolated notIsolated = new NotIsolated();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<String, Integer> failed = new TreeMap<>();
  private final Tally tally;
  private int unused;
  private int starts;
  private long steps;
  private int converged;
  private int slowEnds;
  private int outside;
  private int sinceLastNew;

  Findings(SearchProblem problem, SearchSettings settings, FixedPoints earlier) {
    this.problem = problem;
    this.settings = settings;
    examination = new Examination(problem, settings);
    tally = new Tally(earlier.points());
    fixed.addAll(earlier.fixed());
    slow.addAll(earlier.slow());
    notIsolated.addAll(earlier.points().stream().filter(p -> p.kind() == Kind.CONTINUUM).toList());
    unused = 1 + earlier.points().stream().mapToInt(FixedPoint::id).max().orElse(0);
  }

  int starts() {
    return starts;
  }

  /** The isolated fixed points, in order of discovery. */
  List<FixedPoint> fixed() {
    return List.copyOf(fixed);
  }

  /** Their states. */
  List<Vector> states() {
    return fixed.stream().map(FixedPoint::state).toList();
  }

  /** Starts that ended at one state, which is polished once for all of them. */
  private record Arrival(Polish polish, List<Start.Choice> choices, Origin origin) {}

  /** Takes in one round; new points are polished and linearised in parallel. */
  void take(List<Start> round, List<SearchOutcome> outcomes, ExecutorService pool) {
    KnownPoints known = new KnownPoints(states());
    KnownPoints ends = new KnownPoints(List.of());
    List<List<Start.Choice>> choices = new ArrayList<>();
    List<Callable<Arrival>> polishing = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Start.Choice choice = round.get(i).choice();
      starts++;
      steps += outcomes.get(i).steps();
      sinceLastNew++;
      switch (outcomes.get(i)) {
        case SearchOutcome.Recognised(int point, _) -> hit(fixed.get(point), choice);
        case SearchOutcome.Found(Vector state, double _, int tried, double change) -> {
          int point = known.same(state);
          int end = ends.same(state);
          if (point >= 0) {
            hit(fixed.get(point), choice);
          } else if (end >= 0) {
            choices.get(end).add(choice);
          } else {
            List<Start.Choice> first = new ArrayList<>(List.of(choice));
            ends.add(state);
            choices.add(first);
            Origin origin = new Origin(round.get(i).state(), tried, change);
            polishing.add(() -> new Arrival(Polish.of(problem.system(), state), first, origin));
          }
        }
        case SearchOutcome.Slow(Vector state, double q, int tried, double change) ->
            takeSlow(state, q, choice, new Origin(round.get(i).state(), tried, change));
        case SearchOutcome.RanOutOfSteps _ -> failed.merge("ran out of steps", 1, Integer::sum);
        case SearchOutcome.Diverged _ -> failed.merge("diverged", 1, Integer::sum);
      }
    }
    takeArrivals(Parallel.all(polishing, pool), pool);
  }

  private void takeArrivals(List<Arrival> arrivals, ExecutorService pool) {
    List<Arrival> fresh = new ArrayList<>();
    KnownPoints known = new KnownPoints(states());
    KnownPoints freshStates = new KnownPoints(List.of());
    for (Arrival arrival : arrivals) {
      Vector state = arrival.polish().state();
      int match = known.same(state);
      int twin = freshStates.same(state);
      if (!problem.system().reach().contains(state)) {
        arrival.choices().forEach(_ -> reject(state, arrival.polish().q()));
      } else if (match >= 0) {
        hits(fixed.get(match), arrival.choices());
      } else if (twin >= 0) {
        fresh.get(twin).choices().addAll(arrival.choices());
      } else if (!arrival.polish().isIsolated() && notIsolated.at(state) >= 0) {
        hits(notIsolated.points().get(notIsolated.at(state)), arrival.choices());
      } else {
        fresh.add(arrival);
        freshStates.add(state);
      }
    }
    addAll(fresh, pool);
  }

  /** Linearises what is new and gives it numbers, those with fewest unstable modes first. */
  private void addAll(List<Arrival> fresh, ExecutorService pool) {
    List<Callable<FixedPoint>> jobs = new ArrayList<>();
    for (Arrival arrival : fresh) {
      Polish polish = arrival.polish();
      Kind kind = polish.isIsolated() ? Kind.FIXED : Kind.CONTINUUM;
      jobs.add(() -> examination.of(polish, kind, arrival.origin()));
    }
    record Fresh(FixedPoint point, List<Start.Choice> choices) {}
    List<FixedPoint> points = Parallel.all(jobs, pool);
    List<Fresh> ordered = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      ordered.add(new Fresh(points.get(i), fresh.get(i).choices()));
    }
    ordered.sort(Comparator.comparingInt(each -> each.point().unstable()));
    for (Fresh each : ordered) {
      FixedPoint point = each.point().numbered(unused++);
      switch (point.kind()) {
        case FIXED -> {
          fixed.add(point);
          sinceLastNew = 0;
        }
        case CONTINUUM -> {
          sinceLastNew = notIsolated.isTold() ? sinceLastNew : 0;
          notIsolated.add(point);
        }
        case SLOW -> throw new IllegalStateException("A slow point came among the fixed ones.");
      }
      hits(point, each.choices());
    }
  }

  private void hits(FixedPoint point, List<Start.Choice> choices) {
    choices.forEach(choice -> hit(point, choice));
  }

  private void hit(FixedPoint point, Start.Choice choice) {
    converged++;
    tally.hit(point.id(), choice);
  }

  private void reject(Vector state, double q) {
    outside++;
    for (int i = 0; i < rejected.size(); i++) {
      Rejected known = rejected.get(i);
      if (known.state().minus(state).maxAbs() <= SAME_SLOW * Math.max(1, state.maxAbs())) {
        rejected.set(i, new Rejected(known.state(), known.q(), known.hits() + 1));
        return;
      }
    }
    if (rejected.size() < MOST_REJECTED) {
      rejected.add(new Rejected(state, q, 1));
    }
  }

  private void takeSlow(Vector state, double q, Start.Choice choice, Origin origin) {
    if (!problem.system().reach().contains(state)) {
      reject(state, q);
    } else if (q > settings.slowTolerance()) {
      failed.merge("stuck at a local minimum of q above the slow tolerance", 1, Integer::sum);
    } else {
      slowEnds++;
      int match =
          new KnownPoints(slow.stream().map(FixedPoint::state).toList())
              .closest(state, SAME_SLOW * Math.max(1, state.maxAbs()));
      if (match < 0 && slow.size() < MOST_SLOW) {
        slow.add(examination.ofSlow(state, q, origin).numbered(unused));
        tally.hit(unused++, choice);
      } else if (match >= 0) {
        tally.hit(slow.get(match).id(), choice);
      }
    }
  }

  /** All points, with their hits up to now. */
  List<FixedPoint> points() {
    List<FixedPoint> all = new ArrayList<>(fixed);
    all.addAll(notIsolated.points());
    all.addAll(slow);
    return counted(all);
  }

  private List<FixedPoint> counted(List<FixedPoint> points) {
    return points.stream()
        .map(point -> point.counted(tally.hits(point.id()), tally.draws(point.id())))
        .toList();
  }

  /** Why the search should end now; NOT_STARTED where it should go on. */
  End end(SearchProgress progress) {
    if (progress.isCancelled()) {
      return End.CANCELLED;
    }
    boolean isOpen = tally.missing(fixed).missing() >= 1;
    boolean quiet = sinceLastNew >= settings.patience() * (isOpen ? MORE_PATIENCE : 1);
    End found =
        switch (audit()) {
          case IndexAudit.Consistent _ -> quiet ? End.CONSISTENT : End.NOT_STARTED;
          case IndexAudit.Missing _ -> End.NOT_STARTED;
          case IndexAudit.NotApplicable _ ->
              sinceLastNew >= MORE_PATIENCE * settings.patience() ? End.EXHAUSTED : End.NOT_STARTED;
        };
    return found == End.NOT_STARTED && starts >= settings.starts() ? End.BUDGET : found;
  }

  /** What the points found so far say of those that are not. */
  IndexAudit audit() {
    List<FixedPoint> all = new ArrayList<>(fixed);
    all.addAll(notIsolated.points());
    return IndexAudit.of(problem.system().reach(), all);
  }

  /** Adds a point that is not simple, unless it is one of those that are there. */
  private void join(List<FixedPoint> points, FixedPoint point) {
    ZeroPath path = new ZeroPath(problem, settings);
    Optional<FixedPoint> same =
        points.stream().filter(other -> path.isOne(other.state(), point.state())).findFirst();
    if (same.isPresent()) {
      tally.move(point.id(), same.get().id());
    } else {
      points.add(point);
    }
  }

  FixedPoints result(End end, double seconds) {
    Continua continua = Continua.among(problem, settings, notIsolated.points());
    List<FixedPoint> all = new ArrayList<>(fixed);
    continua.alone().forEach(point -> join(all, point));
    List<FixedPoint> isolated = List.copyOf(all);
    all.addAll(continua.representatives());
    all.addAll(slow);
    return new FixedPoints(
        counted(all),
        continua.found(),
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
            settings,
            tally.missing(isolated),
            rejected));
  }
}
