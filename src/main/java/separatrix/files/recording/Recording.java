package separatrix.files.recording;

import java.util.Arrays;
import separatrix.linalg.Matrix;

/**
 * Activity of units over trials, wherever its numbers are.
 *
 * @param name what to call it
 * @param trials how many
 * @param steps of the longest trial; shorter ones end in NaN
 * @param units how many
 */
public record Recording(String name, int trials, int steps, int units, Values values) {

  /** The numbers. */
  @FunctionalInterface
  public interface Values {
    /** The activity of a unit at a step of a trial, all counted from 0. */
    double at(int trial, int step, int unit);
  }

  public Recording {
    if (trials < 1 || steps < 1 || units < 1) {
      throw new IllegalArgumentException(
          "A recording of %d trials, %d steps and %d units came; one of each is due at least."
              .formatted(trials, steps, units));
    }
  }

  /** How many steps a trial has before it ends in NaN. */
  public int stepsOf(int trial) {
    int count = steps;
    while (count > 0 && Double.isNaN(values.at(trial, count - 1, 0))) {
      count--;
    }
    return count;
  }

  /** One trial, steps × units. */
  public Matrix trial(int trial) {
    return steps(trial, 0, stepsOf(trial), 1);
  }

  /** `count` steps of a trial, each `stride`-th from step `first` on. */
  public Matrix steps(int trial, int first, int count, int stride) {
    double[] rows = new double[count * units];
    for (int row = 0; row < count; row++) {
      for (int unit = 0; unit < units; unit++) {
        rows[row * units + unit] = values.at(trial, first + row * stride, unit);
      }
    }
    return Matrix.fromRowMajor(count, units, rows);
  }

  /**
   * At most about `most` states, one per row, evenly from all trials: enough for principal
   * components of a recording of any size.
   */
  public Matrix states(int most) {
    long all = (long) trials * steps;
    long stride = Math.max(1, (all + most - 1) / most);
    double[] rows = new double[Math.toIntExact((all + stride - 1) / stride * units)];
    int filled = 0;
    for (long at = 0; at < all; at += stride) {
      int trial = (int) (at / steps);
      int step = (int) (at % steps);
      boolean isWhole = true;
      for (int unit = 0; unit < units; unit++) {
        double value = values.at(trial, step, unit);
        isWhole &= Double.isFinite(value);
        rows[filled * units + unit] = value;
      }
      filled += isWhole ? 1 : 0;
    }
    return Matrix.fromRowMajor(filled, units, Arrays.copyOf(rows, filled * units));
  }
}
