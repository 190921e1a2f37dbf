package separatrix.continuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Follows a branch one way: a step along the tangent, Newton back to the branch on the hyperplane
 * at right angles, and a longer or shorter next step by how that went. A step that would turn the
 * tangent by more than about 25 degrees, or go far from the prediction, is tried again at half its
 * length, so that no step jumps to another branch.
 *
 * @param isCancelled asked before every step
 * @param pointMet run after every step
 */
record Tracer(Curve curve, BooleanSupplier isCancelled, Runnable pointMet) {
  private static final double LEAST_COSINE = 0.9;
  private static final double EASY_COSINE = 0.98;
  private static final double MOST_CORRECTION = 0.3;
  private static final double KINKED_CORRECTION = 30;
  private static final double BOUNDARY = 1e-12;

  Half follow(Station seed) {
    List<Station> stations = new ArrayList<>(List.of(seed));
    List<Events.Event> events = new ArrayList<>();
    Branch.End end = follow(stations, events);
    return new Half(stations, events, end);
  }

  private Branch.End follow(List<Station> stations, List<Events.Event> events) {
    ContinuationSettings settings = curve.settings();
    Events finder = new Events(curve);
    double length = settings.longestStep() / 4;
    while (true) {
      Station here = stations.getLast();
      if (leavesAtOnce(here)) {
        return Branch.End.RANGE;
      }
      if (isCancelled.getAsBoolean()) {
        return Branch.End.CANCELLED;
      }
      if (stations.size() >= settings.mostPoints()) {
        return Branch.End.MOST_POINTS;
      }
      Optional<Attempt> attempt = attempt(here, length);
      if (attempt.isEmpty()) {
        length /= 2;
        if (length < settings.shortestStep()) {
          Optional<Kink.Beyond> beyond = new Kink(curve).after(here);
          if (beyond.isEmpty()) {
            return Branch.End.STUCK;
          }
          beyond.get().event().ifPresent(events::add);
          stations.add(beyond.get().station());
          pointMet.run();
          length = 2 * settings.shortestStep();
        }
        continue;
      }
      Station next = attempt.get().station();
      Optional<Branch.End> end = end(stations, next);
      if (end.isPresent()) {
        next =
            switch (end.get()) {
              case RANGE -> atBoundary(Stretch.between(curve, here, next));
              case CLOSED -> stations.getFirst();
              case OUTSIDE, STUCK, MOST_POINTS, CANCELLED -> next;
            };
      }
      events.addAll(finder.on(Stretch.between(curve, here, next)));
      stations.add(next);
      pointMet.run();
      if (end.isPresent()) {
        return end.get();
      }
      length = attempt.get().isEasy() ? Math.min(settings.longestStep(), 1.5 * length) : length;
    }
  }

  private record Attempt(Station station, boolean isEasy) {}

  private Optional<Attempt> attempt(Station here, double length) {
    Measure measure = curve.measure();
    Place guess = here.place().plus(here.tangent(), length);
    // Where a ReLU's kink bends the branch no step is short enough to go straight on.
    boolean isShortest = length < 2 * curve.settings().shortestStep();
    double correction = isShortest ? KINKED_CORRECTION : MOST_CORRECTION;
    double cosine = isShortest ? 0 : LEAST_COSINE;
    return curve
        .correct(guess, here.tangent())
        .filter(found -> measure.distance(found.place(), guess) < correction * length)
        .flatMap(
            found ->
                curve
                    .station(found.place(), here.tangent())
                    .map(station -> judged(here, station, found.steps())))
        .filter(found -> measure.dot(here.tangent(), found.station().tangent()) > cosine);
  }

  private Attempt judged(Station here, Station station, int steps) {
    double cosine = curve.measure().dot(here.tangent(), station.tangent());
    return new Attempt(station, cosine > EASY_COSINE && steps <= 4);
  }

  /** Whether the branch stands on the border of the range and goes out. */
  private static boolean leavesAtOnce(Station here) {
    double share = here.place().share();
    double direction = here.tangent().share();
    return (share <= BOUNDARY && direction < 0) || (share >= 1 - BOUNDARY && direction > 0);
  }

  private Optional<Branch.End> end(List<Station> stations, Station next) {
    double share = next.place().share();
    if (share < 0 || share > 1) {
      return Optional.of(Branch.End.RANGE);
    }
    if (!curve.system(share).reach().contains(next.place().state())) {
      return Optional.of(Branch.End.OUTSIDE);
    }
    return isBack(stations, next) ? Optional.of(Branch.End.CLOSED) : Optional.empty();
  }

  /** Whether the step to `next` passes the seed in the seed's own direction. */
  private boolean isBack(List<Station> stations, Station next) {
    if (stations.size() < 4) {
      return false;
    }
    Station seed = stations.getFirst();
    Station here = stations.getLast();
    Measure measure = curve.measure();
    double before = measure.dot(here.place().minus(seed.place()), seed.tangent());
    double after = measure.dot(next.place().minus(seed.place()), seed.tangent());
    double step = measure.distance(here.place(), next.place());
    if (before >= 0 || after < 0 || measure.distance(here.place(), seed.place()) > 1.1 * step) {
      return false;
    }
    return measure.dot(here.tangent(), seed.tangent()) > 0
        && Stretch.between(curve, here, next)
            .at(measure.dot(seed.place().minus(here.place()), here.tangent()))
            .filter(station -> measure.distance(station.place(), seed.place()) < 1e-3 * step)
            .isPresent();
  }

  /** The station on a border of the range that the stretch crosses. */
  private Station atBoundary(Stretch stretch) {
    double border = stretch.last().place().share() < 0 ? 0 : 1;
    double distance = stretch.root(station -> station.place().share() - border);
    Station near = stretch.at(distance).orElse(stretch.last());
    return curve
        .correctInPlace(new Place(near.place().state(), border))
        .flatMap(exact -> curve.station(exact.place(), stretch.first().tangent()))
        .orElse(near);
  }
}
