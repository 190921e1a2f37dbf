package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;

/**
 * The step of an LSTM and its derivatives. With row factors s: δc' = f ∘ δc + Σ over i, f, g of s ∘
 * (W δh), δh' = s_o ∘ (W_o δh) + (o φ'(c')) ∘ δc'.
 */
final class LstmTangent implements Cell.CellTangentMap {
  private final Lstm cell;
  private final int n;
  private final int m;
  private final Drive drive;
  private final double[] w;
  private final double[] b;

  /** The gates i, f, g, o, row by row. */
  private final Batch gates;

  private final Batch hidden;

  /** φ(c'), rows × n. */
  private final double[] shown;

  /** s of i, f, g, o, rows × 4n. */
  private final double[] gains;

  /** o φ'(c'), rows × n. */
  private final double[] window;

  private final double[] product;
  private final double[] pulledBack;
  private Batch image;

  LstmTangent(Lstm cell, int rows) {
    this.cell = cell;
    n = cell.units();
    m = cell.inputSize();
    drive = new Drive(cell.recurrentWeights(), cell.inputWeights(), cell.bias());
    w = cell.recurrentWeights().toRowMajor();
    b = cell.inputWeights().toRowMajor();
    gates = new Batch(rows, 4 * n);
    hidden = new Batch(rows, n);
    shown = new double[rows * n];
    gains = new double[rows * 4 * n];
    window = new double[rows * n];
    product = new double[rows * 4 * n];
    pulledBack = new double[rows * n];
    image = new Batch(rows, 2 * n);
  }

  void step(Batch states, Batch inputs, Batch next) {
    int rows = states.rows();
    takeHidden(states);
    drive.into(rows, hidden, inputs, gates);
    double[] a = gates.data();
    double[] from = states.data();
    double[] to = next.data();
    for (int row = 0; row < rows; row++) {
      int i = row * 4 * n;
      Activation.SIGMOID.apply(a, i, i + 2 * n);
      cell.activation().apply(a, i + 2 * n, i + 3 * n);
      Activation.SIGMOID.apply(a, i + 3 * n, i + 4 * n);
      int h = row * 2 * n;
      for (int unit = 0; unit < n; unit++) {
        double c = a[i + n + unit] * from[h + n + unit] + a[i + unit] * a[i + 2 * n + unit];
        to[h + n + unit] = c;
        shown[row * n + unit] = c;
      }
      cell.activation().apply(shown, row * n, (row + 1) * n);
      for (int unit = 0; unit < n; unit++) {
        to[h + unit] = a[i + 3 * n + unit] * shown[row * n + unit];
      }
    }
  }

  /** Copies the hidden halves together: what the weights see. */
  private void takeHidden(Batch states) {
    for (int row = 0; row < states.rows(); row++) {
      System.arraycopy(states.data(), row * 2 * n, hidden.data(), row * n, n);
    }
  }

  @Override
  public void at(Batch states, Batch inputs) {
    int rows = states.rows();
    if (image.rows() != rows) {
      image = new Batch(rows, 2 * n);
    }
    step(states, inputs, image);
    double[] a = gates.data();
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < n; unit++) {
        int i = row * 4 * n + unit;
        int f = i + n;
        int g = f + n;
        int o = g + n;
        double phi = shown[row * n + unit];
        gains[i] = a[g] * Activation.SIGMOID.slope(a[i]);
        gains[f] = states.at(row, n + unit) * Activation.SIGMOID.slope(a[f]);
        gains[g] = a[i] * cell.activation().slope(a[g]);
        gains[o] = phi * Activation.SIGMOID.slope(a[o]);
        window[row * n + unit] = a[o] * cell.activation().slope(phi);
      }
    }
  }

  @Override
  public Batch image() {
    return image;
  }

  @Override
  public void stateJacobian(int row, double[] jacobian) {
    java.util.Arrays.fill(jacobian, 0, 4 * n * n, 0);
    fill(row, w, n, jacobian, 2 * n);
    for (int unit = 0; unit < n; unit++) {
      double forget = gates.at(row, n + unit);
      jacobian[unit * 2 * n + n + unit] = window[row * n + unit] * forget;
      jacobian[(n + unit) * 2 * n + n + unit] = forget;
    }
  }

  @Override
  public void inputJacobian(int row, double[] jacobian) {
    fill(row, b, m, jacobian, m);
  }

  /** Writes what reaches h' and c' through the gates into the first `columns` of each row. */
  private void fill(int row, double[] weights, int columns, double[] jacobian, int stride) {
    for (int unit = 0; unit < n; unit++) {
      int i = row * 4 * n + unit;
      for (int j = 0; j < columns; j++) {
        double memoryPart =
            gains[i] * weights[unit * columns + j]
                + gains[i + n] * weights[(n + unit) * columns + j]
                + gains[i + 2 * n] * weights[(2 * n + unit) * columns + j];
        jacobian[(n + unit) * stride + j] = memoryPart;
        jacobian[unit * stride + j] =
            gains[i + 3 * n] * weights[(3 * n + unit) * columns + j]
                + window[row * n + unit] * memoryPart;
      }
    }
  }

  @Override
  public void times(Batch vectors, Batch products) {
    takeHidden(vectors);
    Kernels.standard().multiplyByTransposed(vectors.rows(), 4 * n, n, hidden.data(), w, product);
    double[] v = vectors.data();
    double[] out = products.data();
    for (int row = 0; row < vectors.rows(); row++) {
      for (int unit = 0; unit < n; unit++) {
        int h = row * 2 * n + unit;
        out[h + n] = gates.at(row, n + unit) * v[h + n];
      }
    }
    throughGates(products);
  }

  @Override
  public void inputTimes(Batch vectors, Batch products) {
    Kernels.standard().multiplyByTransposed(vectors.rows(), 4 * n, m, vectors.data(), b, product);
    products.fill(0);
    throughGates(products);
  }

  /** Adds to what the memories keep, in `products`, what `product` drives; then shows them. */
  private void throughGates(Batch products) {
    double[] out = products.data();
    for (int row = 0; row < products.rows(); row++) {
      for (int unit = 0; unit < n; unit++) {
        int i = row * 4 * n + unit;
        int h = row * 2 * n + unit;
        double c =
            out[h + n]
                + gains[i] * product[i]
                + gains[i + n] * product[i + n]
                + gains[i + 2 * n] * product[i + 2 * n];
        out[h + n] = c;
        out[h] = gains[i + 3 * n] * product[i + 3 * n] + window[row * n + unit] * c;
      }
    }
  }

  @Override
  public void transposedTimes(Batch vectors, Batch products) {
    int rows = vectors.rows();
    double[] out = products.data();
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < n; unit++) {
        int h = row * 2 * n + unit;
        out[h + n] = gates.at(row, n + unit) * memoryCovector(vectors, row, unit);
      }
    }
    pullBack(vectors);
    Kernels.standard().multiply(rows, n, 4 * n, product, w, pulledBack);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(pulledBack, row * n, out, row * 2 * n, n);
    }
  }

  @Override
  public void transposedInputTimes(Batch vectors, Batch products) {
    pullBack(vectors);
    Kernels.standard().multiply(vectors.rows(), m, 4 * n, product, b, products.data());
  }

  /** The covector of c' with what comes back through h'. */
  private double memoryCovector(Batch vectors, int row, int unit) {
    return vectors.at(row, n + unit) + window[row * n + unit] * vectors.at(row, unit);
  }

  /** Takes covectors of the new states back to the gates' drives, into `product`. */
  private void pullBack(Batch vectors) {
    for (int row = 0; row < vectors.rows(); row++) {
      for (int unit = 0; unit < n; unit++) {
        int i = row * 4 * n + unit;
        double c = memoryCovector(vectors, row, unit);
        product[i] = gains[i] * c;
        product[i + n] = gains[i + n] * c;
        product[i + 2 * n] = gains[i + 2 * n] * c;
        product[i + 3 * n] = gains[i + 3 * n] * vectors.at(row, unit);
      }
    }
  }
}
