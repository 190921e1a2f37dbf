package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.TimeAxis;

/**
 * The update-gate network of Collins, Sohl-Dickstein and Sussillo (2017): g = σ(W_g h + B_g u +
 * b_g), c = φ(W_c h + B_c u + b_c), h ← g ∘ h + (1 − g) ∘ c.
 *
 * @param recurrentWeights W_g above W_c, 2n × n
 * @param inputWeights B_g above B_c, 2n × m
 * @param bias b_g then b_c, 2n; a constant that some programs add to the gate is part of b_g
 * @param activation φ
 */
public record Ugrnn(
    Matrix recurrentWeights, Matrix inputWeights, Vector bias, Activation activation)
    implements Cell {

  public Ugrnn {
    Shapes.check("UGRNN", 2, recurrentWeights, inputWeights, bias);
  }

  @Override
  public int inputSize() {
    return inputWeights.columns();
  }

  @Override
  public int units() {
    return recurrentWeights.columns();
  }

  @Override
  public int stateSize() {
    return units();
  }

  @Override
  public TimeAxis time() {
    return new TimeAxis.Steps();
  }

  /** With |φ| ≤ 1 a step is a convex mixture of the state and something within 1. */
  @Override
  public Reach reach(Vector input) {
    return activation.isBounded()
        ? new Reach.Box(Vector.zeros(units()).map(_ -> 1))
        : new Reach.Unbounded();
  }

  @Override
  public double kinkDistance(Vector state, Vector input) {
    Vector drives = Drive.at(state, recurrentWeights, input, inputWeights).plus(bias);
    return activation.kinkDistance(drives.slice(units(), 2 * units()));
  }

  @Override
  public CellStepper stepper(int rows) {
    Drive drive = new Drive(recurrentWeights, inputWeights, bias);
    Batch gates = new Batch(rows, 2 * units());
    return (states, inputs, next) -> {
      drive.into(states, inputs, gates);
      open(states, gates, next);
    };
  }

  /** Turns drives into gates, in place, and writes the next states. */
  private void open(Batch states, Batch gates, Batch next) {
    int n = units();
    double[] h = states.data();
    double[] a = gates.data();
    double[] to = next.data();
    for (int row = 0; row < states.rows(); row++) {
      int g = row * 2 * n;
      Activation.SIGMOID.apply(a, g, g + n);
      activation.apply(a, g + n, g + 2 * n);
      for (int i = 0; i < n; i++) {
        double candidate = a[g + n + i];
        to[row * n + i] = candidate + a[g + i] * (h[row * n + i] - candidate);
      }
    }
  }

  @Override
  public CellTangentMap tangentMap(int rows) {
    return new Tangent(rows);
  }

  /** J = diag(g) + diag((h − c) g') W_g + diag((1 − g) c') W_c. */
  private final class Tangent implements CellTangentMap {
    private final int n = units();
    private final double[] b = inputWeights.toRowMajor();
    private final Drive drive = new Drive(recurrentWeights, inputWeights, bias);
    private final Batch gates;
    private final ScaledWeights jacobians;
    private final ScaledInputs inputProducts;
    private Batch image;

    Tangent(int rows) {
      image = new Batch(rows, n);
      gates = new Batch(rows, 2 * n);
      jacobians = new ScaledWeights(rows, recurrentWeights);
      inputProducts = new ScaledInputs(rows, inputWeights, n);
    }

    @Override
    public void at(Batch states, Batch inputs) {
      if (image.rows() != states.rows()) {
        image = new Batch(states.rows(), n);
      }
      drive.into(states, inputs, gates);
      open(states, gates, image);
      double[] a = gates.data();
      for (int row = 0; row < states.rows(); row++) {
        for (int i = 0; i < n; i++) {
          int at = row * 2 * n + i;
          double g = a[at];
          double c = a[at + n];
          jacobians.direct[row * n + i] = g;
          jacobians.gains[at] = (states.at(row, i) - c) * Activation.SIGMOID.slope(g);
          jacobians.gains[at + n] = (1 - g) * activation.slope(c);
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
      ScaledWeights.sum(jacobians.gains, row, 2 * n, n, b, inputSize(), jacobian);
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
      inputProducts.times(jacobians.gains, vectors, products);
    }

    @Override
    public void transposedInputTimes(Batch vectors, Batch products) {
      inputProducts.transposedTimes(jacobians.gains, vectors, products);
    }
  }
}
