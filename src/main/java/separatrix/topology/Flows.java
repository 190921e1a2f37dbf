package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import separatrix.dynamics.Parallel;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.NearbyPoint;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * Follows many states at once until each has arrived: at a fixed point, on a limit cycle, or
 * nowhere within the steps allowed. A flow that rests or goes round where nothing was known is
 * settled by Newton's method, and what that finds is a landmark for the flows that come after. The
 * result does not depend on the number of threads.
 *
 * @param system whose flow it is
 * @param input the constant input, of size zero where there is none
 * @param landmarks what is known at the start
 * @param settings how far to follow
 */
public record Flows(
    DynamicalSystem system, Vector input, Landmarks landmarks, FlowSettings settings) {

  /** The first round of steps; each later one is twice as long. */
  private static final int FIRST_ROUND = 256;

  /** The longest stretch that is looked through for a return, in numbers. */
  private static final int LONGEST_STRETCH = 4_000_000;

  private static final int MOST_IN_BLOCK = 64;

  /** So many flows at once are looked at for a return. */
  private static final int LOOKS = 16;

  /** For so many steps a flow may approach a cycle that another has found. */
  private static final int PATIENCE = 4096;

  /** A flow within this share of a cycle's size of it belongs to it. */
  private static final double ON_CYCLE = 0.05;

  /**
   * What became of flows.
   *
   * @param runs one per start
   * @param landmarks those known before, and those found on the way
   */
  public record Followed(List<Run> runs, Landmarks landmarks) {
    public Followed {
      runs = List.copyOf(runs);
    }
  }

  /** Follows the flow from every start. */
  public Followed follow(List<Vector> starts, FlowProgress progress) {
    List<Track> tracks = starts.stream().map(s -> new Track(s, settings.kept())).toList();
    Landmarks known = landmarks;
    int done = 0;
    int round = FIRST_ROUND;
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      List<Track> active = tracks;
      while (!active.isEmpty() && done < settings.steps() && !progress.isCancelled()) {
        int steps = Math.min(round, settings.steps() - done);
        advance(active, known, steps, threads, pool, progress);
        done += steps;
        known = settled(tracks, known, done, pool);
        active = tracks.stream().filter(Track::isUnderWay).toList();
        progress.advanced(tracks.size() - active.size(), tracks.size(), done);
        round *= 2;
      }
    }
    return new Followed(tracks.stream().map(Track::run).toList(), known);
  }

  private void advance(
      List<Track> active,
      Landmarks known,
      int steps,
      int threads,
      ExecutorService pool,
      FlowProgress progress) {
    int size = Math.clamp((active.size() + threads - 1) / threads, 1, MOST_IN_BLOCK);
    List<Callable<Boolean>> blocks = new ArrayList<>();
    for (int from = 0; from < active.size(); from += size) {
      List<Track> block = active.subList(from, Math.min(active.size(), from + size));
      blocks.add(
          () -> {
            new FlowBlock(system, known).advance(block, steps, progress);
            return true;
          });
    }
    Parallel.all(blocks, pool);
  }

  /** Names where flows have come to that rest or go round; what is new joins the landmarks. */
  private Landmarks settled(List<Track> tracks, Landmarks before, int done, ExecutorService pool) {
    Landmarks known = before;
    List<Track> moving = new ArrayList<>();
    for (Track track : tracks) {
      if (track.isResting && track.destination.isEmpty()) {
        known = atRest(track, known);
      } else if (track.isUnderWay()) {
        moving.add(track);
      }
    }
    for (int from = 0; from < moving.size(); from += LOOKS) {
      List<Track> some = moving.subList(from, Math.min(moving.size(), from + LOOKS));
      List<Optional<Recurrence>> returns = returns(some, known, done, pool);
      if (returns.stream().allMatch(Optional::isEmpty)) {
        // Where none of so many goes round yet, the others are not looked at in this round.
        return known;
      }
      for (int i = 0; i < some.size(); i++) {
        if (returns.get(i).isPresent()) {
          known = goingRound(some.get(i), returns.get(i).get(), known);
        }
      }
    }
    return known;
  }

  private List<Optional<Recurrence>> returns(
      List<Track> tracks, Landmarks known, int done, ExecutorService pool) {
    int stretch = Math.clamp(LONGEST_STRETCH / system.dimension(), 64, 2 * done);
    double least = Landmarks.NEAR * known.scale();
    List<Callable<Optional<Recurrence>>> looks = new ArrayList<>();
    for (Track track : tracks) {
      looks.add(() -> Recurrence.of(system, track.position(), stretch, least));
    }
    return Parallel.all(looks, pool);
  }

  private Landmarks atRest(Track track, Landmarks known) {
    double radius = Landmarks.NEAR * known.scale();
    int id = known.nextPointId();
    Optional<FixedPoint> point =
        new NearbyPoint(system, input, SearchSettings.standard()).of(track.position(), radius, id);
    if (point.isEmpty()) {
      track.end(new Destination.UnknownRest(track.steps));
      return known;
    }
    // Newton's method locates a point that is not simple no better than the flow has.
    double same = point.get().isFixed() ? 1e-6 * Math.max(1, point.get().state().maxAbs()) : radius;
    for (FixedPoint other : known.fixed()) {
      if (other.state().minus(point.get().state()).maxAbs() < same) {
        track.end(new Destination.Reached(other.id(), track.steps));
        return known;
      }
    }
    if (!point.get().isFixed()) {
      track.end(new Destination.OnContinuum(track.steps));
      return known;
    }
    track.end(new Destination.Reached(id, track.steps));
    return known.with(point.get());
  }

  private Landmarks goingRound(Track track, Recurrence seen, Landmarks before) {
    Landmarks known = before;
    if (known.cyclesAt(seen.state(), ON_CYCLE).isEmpty() && !isAwaited(track, seen, known)) {
      Optional<LimitCycle> found =
          new CycleShooting(system).near(seen.state(), seen.period(), seen.size() / 2);
      if (found.isPresent() && known.cyclesAt(found.get().states().row(0), ON_CYCLE).isEmpty()) {
        known = known.with(found.get().numbered(known.cycles().size() + 1));
      }
    }
    for (LimitCycle cycle : known.cyclesAt(seen.state(), ON_CYCLE)) {
      if (cycle.isStable()) {
        track.end(new Destination.OnCycle(cycle.id(), cycle.period(), track.steps));
      }
    }
    return known;
  }

  /** Whether it goes round nearly as fast as a known cycle, onto which it may yet come. */
  private static boolean isAwaited(Track track, Recurrence seen, Landmarks known) {
    return track.steps < PATIENCE
        && known.cycles().stream()
            .anyMatch(c -> Math.abs(c.period() - seen.period()) < 0.1 * seen.period());
  }
}
