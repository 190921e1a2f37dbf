package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.TimeAxis;

/**
 * The leaky network of rate models, an Euler step of a flow: x ← x + α (−x + W φ(x) + B u + b) or h
 * ← (1 − α) h + α φ(W h + B u + b).
 *
 * @param form whether the state is the current x or the rate h
 * @param recurrentWeights W, n × n
 * @param inputWeights B, n × m
 * @param bias b, n
 * @param activation φ
 * @param leak α = Δt/τ, above 0 and at most 1
 */
public record Leaky(
    Form form,
    Matrix recurrentWeights,
    Matrix inputWeights,
    Vector bias,
    Activation activation,
    double leak)
    implements Cell {

  /** Where the activation stands. */
  public enum Form {
    /** Inside the sum, φ(x): the state is a current. */
    INSIDE,
    /** Around the drive, φ(W h + …): the state is a rate. */
    OUTSIDE
  }

  public Leaky {
    Shapes.check("Leaky", 1, recurrentWeights, inputWeights, bias);
    if (!(leak > 0 && leak <= 1)) {
      throw new IllegalArgumentException(
          "The leak is a time step over a time constant, above 0 and at most 1; "
              + leak
              + " came.");
    }
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
    return new TimeAxis.Continuous(leak);
  }

  /**
   * With |φ| ≤ 1, rates stay within 1, and currents within Σⱼ |Wᵢⱼ| + |B u + b|ᵢ, because each step
   * is a convex mixture of the state and something within those bounds.
   */
  @Override
  public Reach reach(Vector input) {
    if (!activation.isBounded()) {
      return new Reach.Unbounded();
    }
    return switch (form) {
      case OUTSIDE -> new Reach.Box(Vector.zeros(units()).map(_ -> 1));
      case INSIDE -> {
        double[] bounds = inputWeights.times(input).plus(bias).map(Math::abs).toArray();
        for (int i = 0; i < bounds.length; i++) {
          for (int j = 0; j < bounds.length; j++) {
            bounds[i] += Math.abs(recurrentWeights.at(i, j));
          }
        }
        yield new Reach.Box(Vector.of(bounds));
      }
    };
  }

  @Override
  public double kinkDistance(Vector state, Vector input) {
    return activation.kinkDistance(
        switch (form) {
          case INSIDE -> state;
          case OUTSIDE -> Drive.at(state, recurrentWeights, input, inputWeights).plus(bias);
        });
  }

  @Override
  public CellStepper stepper(int rows) {
    Drive drive = new Drive(recurrentWeights, inputWeights, bias);
    return switch (form) {
      case OUTSIDE ->
          (states, inputs, next) -> {
            drive.into(states, inputs, next);
            activation.apply(next.data(), states.rows() * units());
            mix(states, next);
          };
      case INSIDE -> {
        Batch rates = new Batch(rows, units());
        yield (states, inputs, next) -> {
          int count = states.rows() * units();
          System.arraycopy(states.data(), 0, rates.data(), 0, count);
          activation.apply(rates.data(), count);
          drive.into(states.rows(), rates, inputs, next);
          mix(states, next);
        };
      }
    };
  }

  /** next ← (1 − α) states + α next. */
  private void mix(Batch states, Batch next) {
    double[] from = states.data();
    double[] to = next.data();
    for (int i = 0; i < states.rows() * units(); i++) {
      to[i] = from[i] + leak * (to[i] - from[i]);
    }
  }

  @Override
  public CellTangentMap tangentMap(int rows) {
    return new Tangent(rows);
  }

  /** J = (1 − α) I + α diag(φ') W outside, (1 − α) I + α W diag(φ') inside. */
  private final class Tangent implements CellTangentMap {
    private final int n = units();
    private final double[] w = recurrentWeights.toRowMajor();
    private final double[] b = inputWeights.toRowMajor();
    private final Drive drive = new Drive(recurrentWeights, inputWeights, bias);
    private final Batch rates;
    private final double[] slopes;
    private final double[] scaled;
    private final ScaledInputs inputProducts;
    private Batch image;

    Tangent(int rows) {
      image = new Batch(rows, n);
      rates = new Batch(rows, n);
      slopes = new double[rows * n];
      scaled = new double[rows * n];
      inputProducts = new ScaledInputs(rows, inputWeights, n);
    }

    @Override
    public void at(Batch states, Batch inputs) {
      if (image.rows() != states.rows()) {
        image = new Batch(states.rows(), n);
      }
      int count = states.rows() * n;
      double[] phi = rates.data();
      switch (form) {
        case OUTSIDE -> {
          drive.into(states, inputs, image);
          activation.apply(image.data(), count);
          System.arraycopy(image.data(), 0, phi, 0, count);
        }
        case INSIDE -> {
          System.arraycopy(states.data(), 0, phi, 0, count);
          activation.apply(phi, count);
          drive.into(states.rows(), rates, inputs, image);
        }
      }
      mix(states, image);
      for (int i = 0; i < count; i++) {
        slopes[i] = leak * activation.slope(phi[i]);
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
          int slope = row * n + (form == Form.OUTSIDE ? i : j);
          jacobian[i * n + j] = slopes[slope] * w[i * n + j];
        }
        jacobian[i * n + i] += 1 - leak;
      }
    }

    @Override
    public void inputJacobian(int row, double[] jacobian) {
      int m = inputSize();
      for (int i = 0; i < n; i++) {
        double gain = form == Form.OUTSIDE ? slopes[row * n + i] : leak;
        for (int j = 0; j < m; j++) {
          jacobian[i * m + j] = gain * b[i * m + j];
        }
      }
    }

    @Override
    public void times(Batch vectors, Batch products) {
      int rows = vectors.rows();
      switch (form) {
        case OUTSIDE -> {
          Kernels.standard().multiplyByTransposed(rows, n, n, vectors.data(), w, products.data());
          scale(products.data(), products.data(), rows);
        }
        case INSIDE -> {
          scale(vectors.data(), scaled, rows);
          Kernels.standard().multiplyByTransposed(rows, n, n, scaled, w, products.data());
        }
      }
      keep(vectors, products);
    }

    @Override
    public void transposedTimes(Batch vectors, Batch products) {
      int rows = vectors.rows();
      switch (form) {
        case OUTSIDE -> {
          scale(vectors.data(), scaled, rows);
          Kernels.standard().multiply(rows, n, n, scaled, w, products.data());
        }
        case INSIDE -> {
          Kernels.standard().multiply(rows, n, n, vectors.data(), w, products.data());
          scale(products.data(), products.data(), rows);
        }
      }
      keep(vectors, products);
    }

    @Override
    public void inputTimes(Batch vectors, Batch products) {
      inputProducts.times(inputGains(), vectors, products);
    }

    @Override
    public void transposedInputTimes(Batch vectors, Batch products) {
      inputProducts.transposedTimes(inputGains(), vectors, products);
    }

    private double[] inputGains() {
      return switch (form) {
        case OUTSIDE -> slopes;
        case INSIDE -> {
          java.util.Arrays.fill(scaled, leak);
          yield scaled;
        }
      };
    }

    private void scale(double[] from, double[] to, int rows) {
      for (int i = 0; i < rows * n; i++) {
        to[i] = slopes[i] * from[i];
      }
    }

    /** Adds what the leak leaves of the vectors. */
    private void keep(Batch vectors, Batch products) {
      for (int i = 0; i < vectors.rows() * n; i++) {
        products.data()[i] += (1 - leak) * vectors.data()[i];
      }
    }
  }
}
