package separatrix.network;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** The checks that every cell makes of its weights' shapes. */
final class Shapes {
  private Shapes() {}

  /** W is (gates · n) × n, B is (gates · n) × m, b has gates · n values; all are finite. */
  static void check(String cell, int gates, Matrix recurrent, Matrix input, Vector bias) {
    int units = recurrent.columns();
    if (units == 0 || recurrent.rows() != gates * units) {
      throw new IllegalArgumentException(
          "%s: recurrent weights of %d × %d came, %d rows for each of the %d columns are due."
              .formatted(cell, recurrent.rows(), units, gates, units));
    }
    if (input.rows() != recurrent.rows() || bias.size() != recurrent.rows()) {
      throw new IllegalArgumentException(
          "%s: %d recurrent rows, %d input rows and %d biases came; the three must be equal."
              .formatted(cell, recurrent.rows(), input.rows(), bias.size()));
    }
    if (!recurrent.isFinite() || !input.isFinite() || !bias.isFinite()) {
      throw new IllegalArgumentException(
          cell + ": a weight is not a finite number; train or export the network again.");
    }
  }
}
