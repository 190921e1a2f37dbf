package separatrix.continuation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import separatrix.continuation.Bifurcation.Kind;
import separatrix.linalg.Vector;

/**
 * The branches followed so far; belongs to one thread, and has several followed at once. They are
 * taken in the order of their seeds, and one whose seed lies on a branch taken before is dropped,
 * so that the number of threads changes nothing.
 */
final class Tracing {
  private final Curve curve;
  private final ContinuationProgress progress;
  private final List<Traced> traced = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();

  Tracing(Curve curve, ContinuationProgress progress) {
    this.curve = curve;
    this.progress = progress;
  }

  List<Branch> branches() {
    return List.copyOf(branches);
  }

  /** The states on the branches at a value of the parameter, by interpolation. */
  List<Vector> statesAt(double parameter) {
    return branches.stream().flatMap(branch -> branch.statesAt(parameter).stream()).toList();
  }

  /** Follows what is on no branch yet, and what crosses its branches, and so on. */
  void follow(List<Seed> seeds) {
    Deque<Place> waiting = new ArrayDeque<>();
    for (Seed seed : seeds) {
      ContinuationSettings settings = curve.settings();
      waiting.add(new Place(seed.state(), (seed.parameter() - settings.from()) / settings.range()));
    }
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    Deque<Pursuit> underWay = new ArrayDeque<>();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      try {
        while (!progress.isCancelled() && !(waiting.isEmpty() && underWay.isEmpty())) {
          begin(waiting, underWay, threads, pool);
          follow(waiting, underWay);
        }
      } finally {
        underWay.forEach(Pursuit::giveUp);
      }
    }
  }

  private void begin(
      Deque<Place> waiting, Deque<Pursuit> underWay, int threads, ExecutorService pool) {
    while (underWay.size() < threads && !waiting.isEmpty()) {
      Place place = waiting.removeFirst();
      if (place.share() >= 0 && place.share() <= 1) {
        underWay.add(Pursuit.of(curve, place, List.copyOf(traced), progress, pool));
      }
    }
  }

  private void follow(Deque<Place> waiting, Deque<Pursuit> underWay) {
    if (underWay.isEmpty()) {
      return;
    }
    Pursuit first = underWay.removeFirst();
    first.await(() -> report(first, underWay)).ifPresent(branch -> take(branch, waiting, underWay));
    progress.advanced(branches(), "following");
  }

  private void report(Pursuit first, Deque<Pursuit> others) {
    int points = first.points().get() + others.stream().mapToInt(each -> each.points().get()).sum();
    progress.advanced(branches(), "following, %d points on the next".formatted(points));
  }

  private void take(Traced branch, Deque<Place> waiting, Deque<Pursuit> underWay) {
    waiting.addAll(added(branch));
    Traced last = traced.getLast();
    underWay.removeIf(
        pursuit -> {
          boolean isOnIt = last.passesThrough(curve, pursuit.seed());
          if (isOnIt) {
            pursuit.giveUp();
          }
          return isOnIt;
        });
  }

  /** Keeps a branch, its crossings named; what crosses it. */
  private List<Place> added(Traced branch) {
    List<Place> beside = new ArrayList<>();
    List<Events.Event> named = new ArrayList<>();
    for (Events.Event event : branch.events()) {
      if (event.bifurcation().kind() == Kind.BRANCHING && event.bifurcation().modes() == 1) {
        Switching switching = Switching.at(curve, event.station());
        beside.addAll(switching.places());
        named.add(new Events.Event(event.bifurcation().as(switching.kind()), event.station()));
      } else {
        named.add(event);
      }
    }
    Traced kept = new Traced(branch.stations(), named, branch.begins(), branch.ends());
    traced.add(kept);
    branches.add(kept.branch(branches.size() + 1, curve.settings()));
    return beside;
  }
}
