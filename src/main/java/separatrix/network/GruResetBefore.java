package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;
import separatrix.linalg.Kernels.Form;

/** The maths of a GRU whose reset gate scales the state: one product for r and z, one for n. */
final class GruResetBefore {
  private final Gru cell;
  private final int n;
  private final int rows;
  private final Drive drive;

  /** W_r above W_z. */
  private final double[] gateWeights;

  private final double[] candidateWeights;

  /** B u + b, then r, z and the candidate, row by row. */
  private final Batch gates;

  private final double[] wide;
  private final double[] narrow;

  GruResetBefore(Gru cell, int rows) {
    this.cell = cell;
    this.rows = rows;
    n = cell.units();
    drive = new Drive(cell.recurrentWeights(), cell.inputWeights(), cell.bias());
    gateWeights = cell.recurrentWeights().rows(0, 2 * n).toRowMajor();
    candidateWeights = cell.recurrentWeights().rows(2 * n, 3 * n).toRowMajor();
    gates = new Batch(rows, 3 * n);
    wide = new double[rows * 2 * n];
    narrow = new double[rows * n];
  }

  Cell.CellStepper stepper() {
    return this::step;
  }

  private void step(Batch states, Batch inputs, Batch next) {
    Kernels kernels = Kernels.standard();
    int count = states.rows();
    double[] a = gates.data();
    double[] h = states.data();
    double[] to = next.data();
    drive.inputs(count, inputs, gates);
    kernels.multiplyByTransposed(count, 2 * n, n, h, gateWeights, wide);
    for (int row = 0; row < count; row++) {
      int r = row * 3 * n;
      for (int i = 0; i < 2 * n; i++) {
        a[r + i] += wide[row * 2 * n + i];
      }
      Activation.SIGMOID.apply(a, r, r + 2 * n);
      for (int i = 0; i < n; i++) {
        narrow[row * n + i] = a[r + i] * h[row * n + i];
      }
    }
    kernels.multiplyByTransposed(count, n, n, narrow, candidateWeights, to);
    for (int row = 0; row < count; row++) {
      int candidate = row * 3 * n + 2 * n;
      for (int i = 0; i < n; i++) {
        a[candidate + i] += to[row * n + i];
      }
      cell.activation().apply(a, candidate, candidate + n);
      for (int i = 0; i < n; i++) {
        double c = a[candidate + i];
        to[row * n + i] = c + a[candidate - n + i] * (h[row * n + i] - c);
      }
    }
  }

  Cell.CellTangentMap tangentMap() {
    return new Tangent();
  }

  /**
   * J = diag(z) + diag((h − n) z') W_z + diag((1 − z) n') W_n (diag(r) + diag(h r') W_r), kept as
   * the row factors z, r, gains (h − n) z' and (1 − z) n', and opening h r'.
   */
  private final class Tangent implements Cell.CellTangentMap {
    private final double[] b = cell.inputWeights().toRowMajor();
    private final double[] reset = new double[rows * n];
    private final double[] update = new double[rows * n];
    private final double[] opening = new double[rows * n];
    private final double[] updateGain = new double[rows * n];
    private final double[] candidateGain = new double[rows * n];
    private final double[] inner = new double[n * n];
    private final double[] inputProduct = new double[rows * 3 * n];
    private Batch image = new Batch(rows, n);

    @Override
    public void at(Batch states, Batch inputs) {
      if (image.rows() != states.rows()) {
        image = new Batch(states.rows(), n);
      }
      step(states, inputs, image);
      double[] a = gates.data();
      for (int row = 0; row < states.rows(); row++) {
        for (int i = 0; i < n; i++) {
          int k = row * n + i;
          double r = a[row * 3 * n + i];
          double z = a[row * 3 * n + n + i];
          double candidate = a[row * 3 * n + 2 * n + i];
          double h = states.at(row, i);
          reset[k] = r;
          update[k] = z;
          opening[k] = h * Activation.SIGMOID.slope(r);
          updateGain[k] = (h - candidate) * Activation.SIGMOID.slope(z);
          candidateGain[k] = (1 - z) * cell.activation().slope(candidate);
        }
      }
    }

    @Override
    public Batch image() {
      return image;
    }

    @Override
    public void stateJacobian(int row, double[] jacobian) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          inner[i * n + j] = opening[row * n + i] * gateWeights[i * n + j];
        }
        inner[i * n + i] += reset[row * n + i];
      }
      Kernels.standard().multiply(n, n, n, candidateWeights, inner, jacobian);
      for (int i = 0; i < n; i++) {
        int k = row * n + i;
        for (int j = 0; j < n; j++) {
          jacobian[i * n + j] =
              candidateGain[k] * jacobian[i * n + j] + updateGain[k] * gateWeights[(n + i) * n + j];
        }
        jacobian[i * n + i] += update[k];
      }
    }

    @Override
    public void inputJacobian(int row, double[] jacobian) {
      int m = cell.inputSize();
      double[] opened = new double[n * m];
      for (int i = 0; i < n * m; i++) {
        opened[i] = opening[row * n + i / m] * b[i];
      }
      Kernels.standard().multiply(n, m, n, candidateWeights, opened, jacobian);
      for (int i = 0; i < n; i++) {
        int k = row * n + i;
        for (int j = 0; j < m; j++) {
          jacobian[i * m + j] =
              candidateGain[k] * (jacobian[i * m + j] + b[(2 * n + i) * m + j])
                  + updateGain[k] * b[(n + i) * m + j];
        }
      }
    }

    @Override
    public void times(Batch vectors, Batch products) {
      int count = vectors.rows();
      double[] v = vectors.data();
      double[] out = products.data();
      Kernels.standard().multiplyByTransposed(count, 2 * n, n, v, gateWeights, wide);
      for (int row = 0; row < count; row++) {
        for (int i = 0; i < n; i++) {
          int k = row * n + i;
          narrow[k] = reset[k] * v[k] + opening[k] * wide[row * 2 * n + i];
        }
      }
      Kernels.standard().multiplyByTransposed(count, n, n, narrow, candidateWeights, out);
      for (int row = 0; row < count; row++) {
        for (int i = 0; i < n; i++) {
          int k = row * n + i;
          out[k] =
              update[k] * v[k]
                  + updateGain[k] * wide[row * 2 * n + n + i]
                  + candidateGain[k] * out[k];
        }
      }
    }

    @Override
    public void transposedTimes(Batch vectors, Batch products) {
      int count = vectors.rows();
      double[] v = vectors.data();
      double[] out = products.data();
      for (int k = 0; k < count * n; k++) {
        narrow[k] = candidateGain[k] * v[k];
      }
      Kernels.standard().multiply(count, n, n, narrow, candidateWeights, out);
      for (int row = 0; row < count; row++) {
        for (int i = 0; i < n; i++) {
          int k = row * n + i;
          wide[row * 2 * n + i] = opening[k] * out[k];
          wide[row * 2 * n + n + i] = updateGain[k] * v[k];
          out[k] = update[k] * v[k] + reset[k] * out[k];
        }
      }
      Kernels.standard().gemm(Form.PLAIN, Form.PLAIN, count, n, 2 * n, wide, gateWeights, 1, out);
    }

    @Override
    public void inputTimes(Batch vectors, Batch products) {
      int count = vectors.rows();
      double[] out = products.data();
      double[] driven = inputProduct;
      Kernels.standard()
          .multiplyByTransposed(count, 3 * n, cell.inputSize(), vectors.data(), b, driven);
      for (int row = 0; row < count; row++) {
        for (int i = 0; i < n; i++) {
          narrow[row * n + i] = opening[row * n + i] * driven[row * 3 * n + i];
        }
      }
      Kernels.standard().multiplyByTransposed(count, n, n, narrow, candidateWeights, out);
      for (int row = 0; row < count; row++) {
        for (int i = 0; i < n; i++) {
          int k = row * n + i;
          int r = row * 3 * n + i;
          out[k] = updateGain[k] * driven[r + n] + candidateGain[k] * (out[k] + driven[r + 2 * n]);
        }
      }
    }

    @Override
    public void transposedInputTimes(Batch vectors, Batch products) {
      int count = vectors.rows();
      double[] v = vectors.data();
      double[] driven = inputProduct;
      for (int k = 0; k < count * n; k++) {
        narrow[k] = candidateGain[k] * v[k];
      }
      Kernels.standard().multiply(count, n, n, narrow, candidateWeights, wide);
      for (int row = 0; row < count; row++) {
        for (int i = 0; i < n; i++) {
          int k = row * n + i;
          int r = row * 3 * n + i;
          driven[r] = opening[k] * wide[k];
          driven[r + n] = updateGain[k] * v[k];
          driven[r + 2 * n] = narrow[k];
        }
      }
      Kernels.standard().multiply(count, cell.inputSize(), 3 * n, driven, b, products.data());
    }
  }
}
