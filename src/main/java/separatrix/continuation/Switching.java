package separatrix.continuation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import separatrix.continuation.Bifurcation.Kind;

/**
 * What crosses a branch where one mode has λ = 1, and how: the other branch is met at a little
 * distance on both sides. A pitchfork's one branch has an extremum of the parameter at the
 * crossing, at a transcritical one both pass through.
 *
 * @param kind what the crossing is
 * @param places on the other branch
 */
record Switching(Kind kind, List<Place> places) {
  private static final double LEVEL = 1e-3;

  Switching {
    places = List.copyOf(places);
  }

  static Switching at(Curve curve, Station crossing) {
    Place direction = curve.crossing(crossing);
    for (double distance : new double[] {1e-2, 2e-3, 4e-4}) {
      Optional<Place> ahead = beside(curve, crossing, direction, distance);
      Optional<Place> behind = beside(curve, crossing, direction, -distance);
      if (ahead.isPresent() && behind.isPresent()) {
        return new Switching(
            kind(crossing, ahead.get(), behind.get()), List.of(ahead.get(), behind.get()));
      }
      if (distance < 1e-3) {
        return new Switching(
            Kind.BRANCHING, Stream.concat(ahead.stream(), behind.stream()).toList());
      }
    }
    return new Switching(Kind.BRANCHING, List.of());
  }

  private static Optional<Place> beside(
      Curve curve, Station crossing, Place direction, double distance) {
    Place guess = crossing.place().plus(direction, distance);
    return curve
        .correct(guess, direction)
        .map(Curve.Corrected::place)
        .filter(place -> curve.measure().distance(place, guess) < Math.abs(distance));
  }

  private static Kind kind(Station crossing, Place ahead, Place behind) {
    double share = crossing.place().share();
    double forth = ahead.share() - share;
    double back = behind.share() - share;
    boolean isLevelHere = Math.abs(crossing.tangent().share()) < LEVEL;
    boolean isLevelThere = Math.abs(forth + back) > Math.abs(forth - back);
    return isLevelHere || isLevelThere ? Kind.PITCHFORK : Kind.TRANSCRITICAL;
  }
}
