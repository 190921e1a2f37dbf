package separatrix.task;

import java.util.Arrays;
import separatrix.linalg.Matrix;

/**
 * One episode.
 *
 * @param inputs T × inputs
 * @param targets T × outputs: what the output after each step should be, NaN where nothing is asked
 *     at that step; T × 0 where nothing is asked at all
 * @param weights T × outputs: how much the square of each miss counts while a network is trained, 0
 *     or more; without effect where the target is NaN
 * @param condition its kind, in words
 */
public record Trial(Matrix inputs, Matrix targets, Matrix weights, String condition) {

  public Trial {
    if (targets.rows() != inputs.rows()) {
      throw new IllegalArgumentException(
          "%d steps of input and %d of target came; as many of both are due."
              .formatted(inputs.rows(), targets.rows()));
    }
    if (weights.rows() != targets.rows() || weights.columns() != targets.columns()) {
      throw new IllegalArgumentException(
          "Weights of %d × %d came for targets of %d × %d; as many of both are due."
              .formatted(weights.rows(), weights.columns(), targets.rows(), targets.columns()));
    }
  }

  /** An episode in which every miss counts alike, with weight 1. */
  public Trial(Matrix inputs, Matrix targets, String condition) {
    this(inputs, targets, ones(targets.rows(), targets.columns()), condition);
  }

  /** An episode in which nothing is asked. */
  static Trial free(Matrix inputs, String condition) {
    return new Trial(inputs, Matrix.zeros(inputs.rows(), 0), condition);
  }

  public int steps() {
    return inputs.rows();
  }

  private static Matrix ones(int rows, int columns) {
    double[] ones = new double[rows * columns];
    Arrays.fill(ones, 1);
    return Matrix.fromRowMajor(rows, columns, ones);
  }
}
