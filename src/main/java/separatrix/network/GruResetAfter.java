package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;

/** The maths of a GRU whose reset gate scales the product: all three products are one. */
final class GruResetAfter {
  private final Gru cell;
  private final int n;
  private final int rows;
  private final Drive drive;
  private final double[] recurrent;
  private final double[] candidateBias;

  /** B u + b, then r, z and the candidate, row by row. */
  private final Batch gates;

  /** W h, then what the reset gate scales in the last n of each row's 3n. */
  private final double[] product;

  GruResetAfter(Gru cell, int rows) {
    this.cell = cell;
    this.rows = rows;
    n = cell.units();
    drive = new Drive(cell.recurrentWeights(), cell.inputWeights(), cell.bias());
    recurrent = cell.recurrentWeights().toRowMajor();
    candidateBias = cell.candidateBias().toArray();
    gates = new Batch(rows, 3 * n);
    product = new double[rows * 3 * n];
  }

  Cell.CellStepper stepper() {
    return this::step;
  }

  private void step(Batch states, Batch inputs, Batch next) {
    drive.inputs(states.rows(), inputs, gates);
    Kernels.standard()
        .multiplyByTransposed(states.rows(), 3 * n, n, states.data(), recurrent, product);
    double[] a = gates.data();
    double[] h = states.data();
    double[] to = next.data();
    for (int row = 0; row < states.rows(); row++) {
      int r = row * 3 * n;
      int candidate = r + 2 * n;
      for (int i = r; i < candidate; i++) {
        a[i] += product[i];
      }
      Activation.SIGMOID.apply(a, r, candidate);
      for (int i = 0; i < n; i++) {
        product[candidate + i] += candidateBias[i];
        a[candidate + i] += a[r + i] * product[candidate + i];
      }
      cell.activation().apply(a, candidate, candidate + n);
      for (int i = 0; i < n; i++) {
        double c = a[candidate + i];
        to[row * n + i] = c + a[r + n + i] * (h[row * n + i] - c);
      }
    }
  }

  Cell.CellTangentMap tangentMap() {
    return new Tangent();
  }

  /**
   * With p = W_n h + c: J = diag(z) + diag((h − n) z') W_z + diag((1 − z) n' p r') W_r + diag((1 −
   * z) n' r) W_n.
   */
  private final class Tangent implements Cell.CellTangentMap {
    private final double[] b = cell.inputWeights().toRowMajor();
    private final ScaledWeights jacobians = new ScaledWeights(rows, cell.recurrentWeights());
    private final double[] inputGains = new double[rows * 3 * n];
    private final ScaledInputs inputProducts = new ScaledInputs(rows, cell.inputWeights(), n);
    private Batch image = new Batch(rows, n);

    @Override
    public void at(Batch states, Batch inputs) {
      if (image.rows() != states.rows()) {
        image = new Batch(states.rows(), n);
      }
      step(states, inputs, image);
      double[] a = gates.data();
      double[] gains = jacobians.gains;
      for (int row = 0; row < states.rows(); row++) {
        for (int i = 0; i < n; i++) {
          int atR = row * 3 * n + i;
          int atZ = atR + n;
          int atC = atZ + n;
          double candidate = a[atC];
          double passed = (1 - a[atZ]) * cell.activation().slope(candidate);
          jacobians.direct[row * n + i] = a[atZ];
          gains[atR] = passed * product[atC] * Activation.SIGMOID.slope(a[atR]);
          gains[atZ] = (states.at(row, i) - candidate) * Activation.SIGMOID.slope(a[atZ]);
          gains[atC] = passed * a[atR];
          inputGains[atR] = gains[atR];
          inputGains[atZ] = gains[atZ];
          inputGains[atC] = passed;
        }
      }
    }

    @Override
    public Batch image() {
      return image;
    }

    @Override
    public void stateJacobian(int row, double[] jacobian) {
      jacobians.jacobian(row, jacobian);
    }

    @Override
    public void inputJacobian(int row, double[] jacobian) {
      ScaledWeights.sum(inputGains, row, 3 * n, n, b, cell.inputSize(), jacobian);
    }

    @Override
    public void times(Batch vectors, Batch products) {
      jacobians.times(vectors, products);
    }

    @Override
    public void transposedTimes(Batch vectors, Batch products) {
      jacobians.transposedTimes(vectors, products);
    }

    @Override
    public void inputTimes(Batch vectors, Batch products) {
      inputProducts.times(inputGains, vectors, products);
    }

    @Override
    public void transposedInputTimes(Batch vectors, Batch products) {
      inputProducts.transposedTimes(inputGains, vectors, products);
    }
  }
}
