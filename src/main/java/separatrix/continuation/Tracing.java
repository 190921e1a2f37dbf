package separatrix.continuation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import separatrix.continuation.Bifurcation.Kind;

/** The branches followed so far; belongs to one thread, and follows both ways on two. */
final class Tracing {
  private final Curve curve;
  private final ContinuationProgress progress;
  private final List<Traced> traced = new ArrayList<>();

  Tracing(Curve curve, ContinuationProgress progress) {
    this.curve = curve;
    this.progress = progress;
  }

  List<Branch> branches() {
    List<Branch> branches = new ArrayList<>();
    for (Traced each : traced) {
      branches.add(each.branch(branches.size() + 1, curve.settings()));
    }
    return branches;
  }

  /** Follows what is on no branch yet, and what crosses its branches, and so on. */
  void follow(List<Seed> seeds) {
    Deque<Place> waiting = new ArrayDeque<>();
    for (Seed seed : seeds) {
      ContinuationSettings settings = curve.settings();
      waiting.add(new Place(seed.state(), (seed.parameter() - settings.from()) / settings.range()));
    }
    while (!waiting.isEmpty() && !progress.isCancelled()) {
      Place place = waiting.removeFirst();
      if (place.share() < 0
          || place.share() > 1
          || traced.stream().anyMatch(branch -> branch.passesThrough(curve, place))) {
        continue;
      }
      seed(place).map(this::trace).ifPresent(branch -> waiting.addAll(added(branch)));
      progress.advanced(branches(), "following");
    }
  }

  /** The station at a place that is a solution or nearly so. */
  private Optional<Station> seed(Place place) {
    int n = place.state().size();
    // At a fold the branch runs across the parameter: then any other direction will do.
    Place across = curve.measure().unit(new Place(place.state().map(_ -> 1), 0.5));
    return curve
        .correctInPlace(place)
        .map(Curve.Corrected::place)
        .filter(found -> curve.measure().distance(found, place) < 1e-2)
        .flatMap(
            found ->
                curve
                    .station(found, Curve.alongParameter(n))
                    .or(() -> curve.station(found, across)))
        .or(() -> curve.station(place, across));
  }

  private Traced trace(Station seed) {
    Tracer tracer = new Tracer(curve, progress::isCancelled);
    try (ExecutorService pool =
        Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory())) {
      Future<Half> forth = pool.submit(() -> tracer.follow(seed));
      Future<Half> back = pool.submit(() -> tracer.follow(seed.reversed()));
      return Traced.of(back.get(), forth.get());
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The continuation was interrupted.");
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A branch could not be followed.", failure.getCause());
    }
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
    traced.add(new Traced(branch.stations(), named, branch.begins(), branch.ends()));
    return beside;
  }
}
