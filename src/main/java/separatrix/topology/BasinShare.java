package separatrix.topology;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of some states a place catches, with the 95 % interval of the share that it catches of
 * all states drawn alike (Wilson 1927): (k + z²/2 ± z √(k (n − k)/n + z²/4)) / (n + z²), z = 1.96.
 *
 * @param place where they end; the first run's account of it
 * @param caught k, how many of them
 * @param states n, how many there were
 */
public record BasinShare(Destination place, int caught, int states) {
  private static final double Z = 1.959963984540054;

  public BasinShare {
    if (caught < 0 || caught > states || states < 1) {
      throw new IllegalArgumentException(
          "Of %d states %d cannot be caught.".formatted(states, caught));
    }
  }

  /** k / n. */
  public double share() {
    return (double) caught / states;
  }

  /** The lower end of the interval. */
  public double low() {
    return Math.max(0, middle() - half());
  }

  /** The upper end of the interval. */
  public double high() {
    return Math.min(1, middle() + half());
  }

  private double middle() {
    return (caught + Z * Z / 2) / (states + Z * Z);
  }

  private double half() {
    double spread = (double) caught * (states - caught) / states + Z * Z / 4;
    return Z * Math.sqrt(spread) / (states + Z * Z);
  }

  /** The shares of the places where runs end, the largest first; runs that end nowhere are one. */
  public static List<BasinShare> of(List<Run> runs) {
    List<Destination> places = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (Run run : runs) {
      int place = 0;
      while (place < places.size() && !isOne(places.get(place), run.destination())) {
        place++;
      }
      if (place == places.size()) {
        places.add(run.destination());
        counts.add(0);
      }
      counts.set(place, counts.get(place) + 1);
    }
    List<BasinShare> shares = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      shares.add(new BasinShare(places.get(i), counts.get(i), runs.size()));
    }
    shares.sort(java.util.Comparator.comparingInt(share -> -share.caught()));
    return shares;
  }

  /** What has no name of its own is told apart by its kind alone. */
  static boolean isOne(Destination first, Destination second) {
    return first.isSamePlaceAs(second)
        || (first.getClass() == second.getClass() && !first.isSamePlaceAs(first));
  }
}
