package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.TimeAxis;

/**
 * The discrete network of Elman: h ← φ(W h + B u + b).
 *
 * @param recurrentWeights W, n × n
 * @param inputWeights B, n × m
 * @param bias b, n
 * @param activation φ
 */
public record Vanilla(
    Matrix recurrentWeights, Matrix inputWeights, Vector bias, Activation activation)
    implements Cell {

  public Vanilla {
    Shapes.check("Vanilla", 1, recurrentWeights, inputWeights, bias);
  }

  @Override
  public int inputSize() {
    return inputWeights.columns();
  }

  @Override
  public int units() {
    return recurrentWeights.rows();
  }

  @Override
  public int stateSize() {
    return units();
  }

  @Override
  public TimeAxis time() {
    return new TimeAxis.Steps();
  }

  @Override
  public Reach reach(Vector input) {
    return activation.isBounded()
        ? new Reach.Box(Vector.zeros(units()).map(_ -> 1))
        : new Reach.Unbounded();
  }

  @Override
  public double kinkDistance(Vector state, Vector input) {
    return activation.kinkDistance(
        Drive.at(state, recurrentWeights, input, inputWeights).plus(bias));
  }

  @Override
  public CellStepper stepper(int rows) {
    Drive drive = new Drive(recurrentWeights, inputWeights, bias);
    return (states, inputs, next) -> {
      drive.into(states, inputs, next);
      activation.apply(next.data(), next.rows() * units());
    };
  }

  @Override
  public CellTangentMap tangentMap(int rows) {
    return new Tangent(rows);
  }

  /** J = diag(φ') W. */
  private final class Tangent implements CellTangentMap {
    private final int n = units();
    private final double[] w = recurrentWeights.toRowMajor();
    private final Drive drive = new Drive(recurrentWeights, inputWeights, bias);
    private final ScaledInputs inputProducts;
    private final double[] scaled;
    private Batch image;

    Tangent(int rows) {
      image = new Batch(rows, n);
      inputProducts = new ScaledInputs(rows, inputWeights, n);
      scaled = new double[rows * n];
    }

    @Override
    public void at(Batch states, Batch inputs) {
      if (image.rows() != states.rows()) {
        image = new Batch(states.rows(), n);
      }
      drive.into(states, inputs, image);
      activation.apply(image.data(), states.rows() * n);
    }

    @Override
    public Batch image() {
      return image;
    }

    @Override
    public void stateJacobian(int row, double[] jacobian) {
      scaleRows(row, w, n, jacobian);
    }

    @Override
    public void inputJacobian(int row, double[] jacobian) {
      scaleRows(row, inputWeights.toRowMajor(), inputSize(), jacobian);
    }

    private void scaleRows(int row, double[] weights, int columns, double[] jacobian) {
      for (int i = 0; i < n; i++) {
        double slope = activation.slope(image.at(row, i));
        for (int j = 0; j < columns; j++) {
          jacobian[i * columns + j] = slope * weights[i * columns + j];
        }
      }
    }

    @Override
    public void times(Batch vectors, Batch products) {
      int rows = vectors.rows();
      Kernels.standard().multiplyByTransposed(rows, n, n, vectors.data(), w, products.data());
      for (int i = 0; i < rows * n; i++) {
        products.data()[i] *= activation.slope(image.data()[i]);
      }
    }

    @Override
    public void transposedTimes(Batch vectors, Batch products) {
      int rows = vectors.rows();
      for (int i = 0; i < rows * n; i++) {
        scaled[i] = vectors.data()[i] * activation.slope(image.data()[i]);
      }
      Kernels.standard().multiply(rows, n, n, scaled, w, products.data());
    }

    @Override
    public void inputTimes(Batch vectors, Batch products) {
      inputProducts.times(slopes(vectors.rows()), vectors, products);
    }

    @Override
    public void transposedInputTimes(Batch vectors, Batch products) {
      inputProducts.transposedTimes(slopes(vectors.rows()), vectors, products);
    }

    private double[] slopes(int rows) {
      for (int i = 0; i < rows * n; i++) {
        scaled[i] = activation.slope(image.data()[i]);
      }
      return scaled;
    }
  }
}
