package separatrix.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Leaky;

/**
 * How the fixed random weights of a leaky cell are drawn.
 *
 * @param radius ρ, the spectral radius of the recurrent weights, the gain g of FORCE
 * @param density the probability of each connection, above 0 and at most 1
 * @param inputScale input weights are uniform within ± this
 * @param biasScale biases are uniform within ± this; without any, an echo state network is odd in
 *     its input
 * @param startScale the initial state is normal with this standard deviation; a network without
 *     input and bias that starts at 0 stays there
 */
public record Reservoir(
    double radius, double density, double inputScale, double biasScale, double startScale) {
  /** A smaller spectral radius, relative to the largest weight, is rounding. */
  private static final double ROUNDING = 1e-6;

  public Reservoir {
    Requirement.notNegative("spectral radius", radius);
    Requirement.positive("density", density);
    Requirement.within("density", density, 0, 1);
    Requirement.notNegative("scale of the input weights", inputScale);
    Requirement.notNegative("scale of the biases", biasScale);
    Requirement.notNegative("scale of the initial state", startScale);
  }

  /** One whose echoes fade: radius 0.9. */
  public static Reservoir fading(int units) {
    return new Reservoir(0.9, density(units), 1, 0.2, 0);
  }

  /** The chaos that FORCE tames: radius 1.5. */
  public static Reservoir chaotic(int units) {
    return new Reservoir(1.5, density(units), 1, 0, 0.5);
  }

  /** A tenth of all connections, but about ten for each unit. */
  private static double density(int units) {
    return Math.clamp(10.0 / units, 0.1, 1);
  }

  public Reservoir withRadius(double value) {
    return new Reservoir(value, density, inputScale, biasScale, startScale);
  }

  /** The cell, for so many inputs. */
  Leaky draw(Architecture architecture, int inputs, RandomGenerator random) {
    Leaky.Form form =
        architecture.kind() == CellKind.LEAKY_INSIDE ? Leaky.Form.INSIDE : Leaky.Form.OUTSIDE;
    int units = architecture.units();
    return new Leaky(
        form,
        recurrent(units, random),
        uniform(units, inputs, inputScale, random),
        uniform(units, 1, biasScale, random).column(0),
        architecture.activation(),
        architecture.leak());
  }

  /** The state that every trial starts from. */
  Vector start(int units, RandomGenerator random) {
    double[] start = new double[units];
    Arrays.setAll(start, _ -> startScale * random.nextGaussian());
    return Vector.of(start);
  }

  private Matrix recurrent(int units, RandomGenerator random) {
    double[] drawn = new double[units * units];
    for (int i = 0; i < drawn.length; i++) {
      double weight = random.nextGaussian();
      drawn[i] = density == 1 || random.nextDouble() < density ? weight : 0;
    }
    Matrix weights = Matrix.fromRowMajor(units, units, drawn);
    double found = spectralRadius(weights);
    if (found <= ROUNDING * weights.maxAbs()) {
      throw new IllegalArgumentException(
          "%d units with a density of %s got no loop of connections; more units or a higher density are due."
              .formatted(units, density));
    }
    return weights.times(radius / found);
  }

  /** The largest |λ|. */
  static double spectralRadius(Matrix weights) {
    Eigen eigen = Eigen.of(weights);
    double largest = 0;
    for (int i = 0; i < eigen.size(); i++) {
      largest = Math.max(largest, Math.hypot(eigen.value(i).re(), eigen.value(i).im()));
    }
    return largest;
  }

  /** Uniform within ± `scale`. */
  static Matrix uniform(int rows, int columns, double scale, RandomGenerator random) {
    double[] values = new double[rows * columns];
    Arrays.setAll(values, _ -> scale * (2 * random.nextDouble() - 1));
    return Matrix.fromRowMajor(rows, columns, values);
  }
}
