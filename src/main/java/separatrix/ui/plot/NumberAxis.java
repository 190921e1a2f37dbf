package separatrix.ui.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of numbers along an edge, linear or by decades.
 *
 * @param low the number at fraction 0
 * @param high the number at fraction 1
 */
public record NumberAxis(Scale scale, double low, double high) {

  /** How numbers turn into places. */
  public enum Scale {
    LINEAR,
    /** By decades: all numbers are positive. */
    LOGARITHMIC
  }

  /** A tick at a number, with what is written there. */
  public record Tick(double at, String text) {}

  public NumberAxis {
    if (!(high > low) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "An axis from %s to %s found; two finite numbers, the lower first, are due."
              .formatted(low, high));
    }
    if (scale == Scale.LOGARITHMIC && !(low > 0)) {
      throw new IllegalArgumentException(
          "A logarithmic axis from %s found; it has to start above zero.".formatted(low));
    }
  }

  public static NumberAxis linear(double low, double high) {
    return new NumberAxis(Scale.LINEAR, low, high);
  }

  /** A linear axis that holds the numbers with a margin; it has a width even if they do not. */
  public static NumberAxis around(double least, double most, double margin) {
    if (!(most >= least) || !Double.isFinite(most - least)) {
      return linear(0, 1);
    }
    double width = most - least;
    double pad = width > 1e-12 * Math.max(1, Math.abs(most)) ? margin * width : 0.5;
    return linear(least - pad, most + pad);
  }

  /** An axis of whole decades that holds the positive numbers among those given. */
  public static NumberAxis decades(double leastPositive, double most) {
    if (!(leastPositive > 0) || !(most >= leastPositive) || Double.isInfinite(most)) {
      return new NumberAxis(Scale.LOGARITHMIC, 1e-3, 1);
    }
    double low = Math.pow(10, Math.floor(Math.log10(leastPositive)));
    double high = Math.pow(10, Math.ceil(Math.log10(most)));
    return new NumberAxis(Scale.LOGARITHMIC, low, high > low ? high : low * 10);
  }

  /** Where a number lies: 0 at the low end, 1 at the high end. */
  public double fraction(double value) {
    return switch (scale) {
      case LINEAR -> (value - low) / (high - low);
      case LOGARITHMIC -> Math.log(Math.max(value, Double.MIN_NORMAL) / low) / Math.log(high / low);
    };
  }

  /** The number at a place. */
  public double value(double fraction) {
    return switch (scale) {
      case LINEAR -> low + fraction * (high - low);
      case LOGARITHMIC -> low * Math.pow(high / low, fraction);
    };
  }

  /** About `wanted` ticks at round numbers (1, 2 or 5 times a power of ten, or whole decades). */
  public List<Tick> ticks(int wanted) {
    return switch (scale) {
      case LINEAR -> linearTicks(Math.max(1, wanted));
      case LOGARITHMIC -> decadeTicks(Math.max(1, wanted));
    };
  }

  private List<Tick> linearTicks(int wanted) {
    double step = roundStep((high - low) / wanted);
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    List<Tick> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
      ticks.add(new Tick(k * step, Figures.fixed(k * step, decimals)));
    }
    return ticks;
  }

  private List<Tick> decadeTicks(int wanted) {
    int first = (int) Math.ceil(Math.log10(low) - 1e-9);
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    int every = Math.max(1, Math.ceilDiv(last - first, wanted));
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent += every) {
      ticks.add(new Tick(Math.pow(10, exponent), Figures.powerOfTen(exponent)));
    }
    return ticks;
  }

  private static double roundStep(double raw) {
    double decade = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / decade;
    return decade * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }
}
