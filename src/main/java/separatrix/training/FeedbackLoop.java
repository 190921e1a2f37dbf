package separatrix.training;

import java.util.Arrays;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;

/**
 * A leaky cell that hears its own output z = W_o r + d, one step late: an ordinary cell whose
 * inputs are [u; z], with the input weights [B, W_fb]. Its rates are r = φ(x) where the activation
 * stands inside, r = h where it stands outside.
 */
final class FeedbackLoop {
  private final Leaky cell;
  private final Matrix feedback;
  private final Vector start;
  private final Cell.CellStepper stepper;
  private final Batch heard;
  private final double[] rates;
  private final double[] output;
  private Batch state;
  private Batch next;

  /**
   * At the start, with an output of zero.
   *
   * @param cell without feedback
   * @param feedback W_fb, units × outputs
   * @param start the state that it returns to
   */
  FeedbackLoop(Leaky cell, Matrix feedback, Vector start) {
    this.cell = cell;
    this.feedback = feedback;
    this.start = start;
    Leaky hearing =
        new Leaky(
            cell.form(),
            cell.recurrentWeights(),
            beside(cell.inputWeights(), feedback),
            cell.bias(),
            cell.activation(),
            cell.leak());
    stepper = hearing.stepper(1);
    heard = new Batch(1, hearing.inputSize());
    rates = new double[cell.units() + 1];
    output = new double[feedback.columns()];
    state = Batch.of(start);
    next = new Batch(1, cell.units());
    seeRates();
  }

  private static Matrix beside(Matrix left, Matrix right) {
    int columns = left.columns() + right.columns();
    double[] values = new double[left.rows() * columns];
    for (int i = 0; i < left.rows(); i++) {
      left.row(i).copyTo(values, i * columns);
      right.row(i).copyTo(values, i * columns + left.columns());
    }
    return Matrix.fromRowMajor(left.rows(), columns, values);
  }

  /** Back to the start; the output must be set again. */
  void restart() {
    start.copyTo(state.data(), 0);
    seeRates();
  }

  /** One step under the inputs u, which stand in `inputs` from `from` on. */
  void step(double[] inputs, int from) {
    int m = cell.inputSize();
    System.arraycopy(inputs, from, heard.data(), 0, m);
    System.arraycopy(output, 0, heard.data(), m, output.length);
    stepper.step(state, heard, next);
    Batch before = state;
    state = next;
    next = before;
    seeRates();
  }

  private void seeRates() {
    int n = cell.units();
    System.arraycopy(state.data(), 0, rates, 0, n);
    rates[n] = 1;
    seen(cell).apply(rates, n);
  }

  /** The live array [r; 1]. */
  double[] rates() {
    return rates;
  }

  /** The live array z, which the next step hears; whoever has the readout writes it. */
  double[] output() {
    return output;
  }

  /** The state now. */
  Vector state() {
    return state.row(0);
  }

  /** What a readout sees the state through. */
  private static Activation seen(Leaky cell) {
    return switch (cell.form()) {
      case INSIDE -> cell.activation();
      case OUTSIDE -> Activation.IDENTITY;
    };
  }

  /**
   * This loop closed by the readout [W_o, d] (outputs × units + 1): recurrent weights W + W_fb W_o,
   * bias b + W_fb d.
   */
  RecurrentNetwork closed(Matrix readout) {
    Leaky closed =
        new Leaky(
            cell.form(),
            cell.recurrentWeights().plus(feedback.times(weights(readout))),
            cell.inputWeights(),
            cell.bias().plus(feedback.times(bias(readout))),
            cell.activation(),
            cell.leak());
    return network(closed, readout, start);
  }

  /** The network of a cell and a readout [W_o, d] (outputs × units + 1). */
  static RecurrentNetwork network(Leaky cell, Matrix readout, Vector start) {
    return new RecurrentNetwork(
        cell, new Readout(weights(readout), bias(readout), seen(cell)), start);
  }

  private static Matrix weights(Matrix readout) {
    int n = readout.columns() - 1;
    double[] values = new double[readout.rows() * n];
    for (int i = 0; i < readout.rows(); i++) {
      double[] row = readout.row(i).toArray();
      System.arraycopy(Arrays.copyOf(row, n), 0, values, i * n, n);
    }
    return Matrix.fromRowMajor(readout.rows(), n, values);
  }

  private static Vector bias(Matrix readout) {
    return readout.column(readout.columns() - 1);
  }
}
