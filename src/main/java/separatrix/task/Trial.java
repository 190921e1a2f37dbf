package separatrix.task;

import separatrix.linalg.Matrix;

/**
 * One episode.
 *
 * @param inputs T × inputs
 * @param targets T × outputs: what the output after each step should be, NaN where nothing is asked
 *     at that step; T × 0 where nothing is asked at all
 * @param condition its kind, in words
 */
public record Trial(Matrix inputs, Matrix targets, String condition) {

  public Trial {
    if (targets.rows() != inputs.rows()) {
      throw new IllegalArgumentException(
          "%d steps of input and %d of target came; as many of both are due."
              .formatted(inputs.rows(), targets.rows()));
    }
  }

  /** An episode in which nothing is asked. */
  static Trial free(Matrix inputs, String condition) {
    return new Trial(inputs, Matrix.zeros(inputs.rows(), 0), condition);
  }

  public int steps() {
    return inputs.rows();
  }
}
