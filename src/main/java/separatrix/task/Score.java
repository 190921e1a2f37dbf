package separatrix.task;

import java.util.Locale;

/**
 * How well a task was done, in the unit that people use for it.
 *
 * @param name what is measured, with its unit if it has one: "bit accuracy"
 * @param value infinitely bad where outputs are not finite, never NaN
 * @param threshold from which on the task counts as solved
 * @param better which way is better
 */
public record Score(String name, double value, double threshold, Better better) {
  private static final int MOST_DIGITS = 17;

  /** Which way of a score is better. */
  public enum Better {
    HIGHER,
    LOWER;

    /** Worse than every number. */
    double worst() {
      return this == HIGHER ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    boolean reaches(double value, double threshold) {
      return this == HIGHER ? value >= threshold : value <= threshold;
    }
  }

  public Score {
    if (Double.isNaN(value) || !Double.isFinite(threshold)) {
      throw new IllegalArgumentException(
          "A %s of %s with the threshold %s came; numbers are due, an infinite value for the worst."
              .formatted(name, value, threshold));
    }
  }

  public boolean isSolved() {
    return better.reaches(value, threshold);
  }

  /**
   * The score for a person: "bit accuracy 0.998". It has as many digits as show on which side of
   * the threshold it is.
   */
  public String words() {
    if (value == better.worst()) {
      return name + " as bad as can be: the outputs are beyond all bounds";
    }
    int digits = 3;
    while (digits < MOST_DIGITS
        && better.reaches(Double.parseDouble(number(digits)), threshold) != isSolved()) {
      digits++;
    }
    return name + " " + number(digits);
  }

  private String number(int digits) {
    String form = Math.abs(value) < 1e4 ? "%." + digits + "f" : "%." + digits + "g";
    return String.format(Locale.ROOT, form, value);
  }
}
