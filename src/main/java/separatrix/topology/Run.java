package separatrix.topology;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * A flow from a state to where it ends, with some of its states kept.
 *
 * @param states one per row: those after 0, stride, 2 · stride … steps, and the last
 * @param stride the steps between two rows, but for the last pair
 * @param steps how many steps it took
 * @param destination where it ends
 */
public record Run(Matrix states, int stride, int steps, Destination destination) {

  public Vector start() {
    return states.row(0);
  }

  public Vector last() {
    return states.row(states.rows() - 1);
  }

  /** After how many steps the state of row `row` was passed. */
  public int step(int row) {
    return Math.min(row * stride, steps);
  }
}
