package separatrix.continuation;

import java.util.Optional;
import java.util.stream.Stream;
import separatrix.continuation.Bifurcation.Kind;

/**
 * Where a branch bends so sharply that no step goes straight on, as at a ReLU's kink: on either
 * side the step is smooth, and the branch goes on along the tangent of the side ahead, to the front
 * or back beside itself, where two points meet at the kink and vanish.
 */
record Kink(Curve curve) {
  /** The first step beyond, in shortest steps: the kink is within one of them. */
  private static final double LEAP = 8;

  private static final double LEAST_COSINE = 0.9;

  /** A direction nearer to straight back is the way that the branch came. */
  private static final double STRAIGHT_BACK = -0.999;

  /** The branch beyond the kink, and the kink where the branch turns there or changes stability. */
  record Beyond(Station station, Optional<Events.Event> event) {}

  /** The branch beyond the kink before which `here` stands; empty where there is none. */
  Optional<Beyond> after(Station here) {
    double step = LEAP * curve.settings().shortestStep();
    Place ahead = here.place().plus(here.tangent(), step);
    return curve
        .station(ahead, here.tangent())
        .flatMap(
            smooth ->
                Stream.of(smooth.tangent(), smooth.tangent().times(-1))
                    .flatMap(direction -> onward(here, direction, step).stream())
                    .findFirst())
        .map(station -> new Beyond(station, event(here, station)));
  }

  private Optional<Station> onward(Station here, Place direction, double step) {
    Measure measure = curve.measure();
    Place guess = here.place().plus(direction, step);
    return curve
        .correct(guess, direction)
        .map(Curve.Corrected::place)
        .filter(found -> measure.distance(found, guess) < step / 2)
        .filter(
            found ->
                measure.dot(measure.unit(found.minus(here.place())), here.tangent())
                    > STRAIGHT_BACK)
        .flatMap(found -> curve.station(found, direction))
        .filter(station -> measure.dot(station.tangent(), direction) > LEAST_COSINE);
  }

  private Optional<Events.Event> event(Station here, Station beyond) {
    boolean turns = here.tangent().share() * beyond.tangent().share() < 0;
    if (!turns && here.unstable() == beyond.unstable()) {
      return Optional.empty();
    }
    Place place = between(here, beyond);
    return Optional.of(
        new Events.Event(
            new Bifurcation(
                Kind.KINK,
                curve.settings().parameter(place.share()),
                place.state(),
                beyond.nearestToOne(),
                Math.max(1, Math.abs(beyond.unstable() - here.unstable())),
                here.unstable(),
                beyond.unstable()),
            beyond));
  }

  /** Where the tangents of both sides meet, on the one before the kink. */
  private Place between(Station here, Station beyond) {
    Measure measure = curve.measure();
    Place apart = beyond.place().minus(here.place());
    double cosine = measure.dot(here.tangent(), beyond.tangent());
    double along = measure.dot(apart, here.tangent());
    double other = measure.dot(apart, beyond.tangent());
    return here.place().plus(here.tangent(), (along - cosine * other) / (1 - cosine * cosine));
  }
}
