package separatrix.continuation;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The branch between two neighbouring stations, by the distance along the first one's tangent.
 *
 * @param length of the stretch, so measured
 */
record Stretch(Curve curve, Station first, Station last, double length) {
  private static final int MOST_HALVINGS = 80;

  static Stretch between(Curve curve, Station first, Station last) {
    Place moved = last.place().minus(first.place());
    return new Stretch(curve, first, last, curve.measure().dot(moved, first.tangent()));
  }

  /** The station at a distance, 0 to the length. */
  Optional<Station> at(double distance) {
    if (distance <= 0) {
      return Optional.of(first);
    }
    if (distance >= length) {
      return Optional.of(last);
    }
    return curve
        .correct(first.place().plus(first.tangent(), distance), first.tangent())
        .flatMap(corrected -> curve.station(corrected.place(), first.tangent()));
  }

  /**
   * Where a continuous quantity of opposite signs at the ends vanishes: false position with the
   * Illinois weights, and a halving every third time, until the bracket is as short as the
   * tolerance or the quantity is rounding.
   */
  double root(ToDoubleFunction<Station> quantity) {
    double low = 0;
    double high = length;
    double atLow = quantity.applyAsDouble(first);
    double atHigh = quantity.applyAsDouble(last);
    double middle = length / 2;
    for (int i = 0; i < MOST_HALVINGS && high - low > curve.settings().tolerance(); i++) {
      boolean isHalving = i % 3 == 2 || !(Math.abs(atHigh - atLow) > 0);
      middle = isHalving ? (low + high) / 2 : low - atLow * (high - low) / (atHigh - atLow);
      Optional<Station> there = at(middle);
      for (double aside = 0.3; there.isEmpty() && aside < 0.8; aside += 0.15) {
        // Newton may fail on the very spot where branches cross.
        middle = low + aside * (high - low);
        there = at(middle);
      }
      if (there.isEmpty()) {
        return middle;
      }
      double value = quantity.applyAsDouble(there.get());
      if (Math.abs(value) < 1e-13) {
        return middle;
      }
      if (value > 0 == atHigh > 0) {
        high = middle;
        atHigh = value;
        atLow = isHalving ? atLow : atLow / 2;
      } else {
        low = middle;
        atLow = value;
        atHigh = isHalving ? atHigh : atHigh / 2;
      }
    }
    return middle;
  }
}
