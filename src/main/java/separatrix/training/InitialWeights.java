package separatrix.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws the weights that learning starts from. */
final class InitialWeights {
  private final ParameterLayout layout;
  private final Initialisation initialisation;
  private final RandomGenerator random;
  private final int units;

  InitialWeights(ParameterLayout layout, Initialisation initialisation, RandomGenerator random) {
    this.layout = layout;
    this.initialisation = initialisation;
    this.random = random;
    units = layout.architecture().units();
  }

  double[] draw() {
    double[] flat = new double[layout.size()];
    int gates = layout.architecture().kind().gates();
    for (int gate = 0; gate < gates; gate++) {
      double[] recurrent = recurrent();
      for (int i = 0; i < units; i++) {
        for (int j = 0; j < units; j++) {
          flat[layout.recurrent(gate * units + i, j)] =
              initialisation.gain() * recurrent[i * units + j];
        }
      }
    }
    double spread = 1 / Math.sqrt(units);
    for (int i = 0; i < layout.gateRows(); i++) {
      for (int j = 0; j < layout.inputs(); j++) {
        flat[layout.input(i, j)] = isUniform() ? uniform(spread) : gaussian(layout.inputs());
      }
      flat[layout.bias(i)] = isUniform() ? uniform(spread) : 0;
    }
    for (int i = 0; i < layout.outputs(); i++) {
      for (int j = 0; j < units; j++) {
        flat[layout.readout(i, j)] = isUniform() ? uniform(spread) : gaussian(units);
      }
      flat[layout.readoutBias(i)] = isUniform() ? uniform(spread) : 0;
    }
    addGateBias(flat);
    return flat;
  }

  private boolean isUniform() {
    return initialisation.scheme() == Initialisation.Scheme.UNIFORM;
  }

  private double uniform(double spread) {
    return spread * (2 * random.nextDouble() - 1);
  }

  /** A weight of `count` that feed one unit. */
  private double gaussian(int count) {
    return random.nextGaussian() / Math.sqrt(count);
  }

  private double[] recurrent() {
    double[] weights = new double[units * units];
    switch (initialisation.scheme()) {
      case GAUSSIAN -> Arrays.setAll(weights, _ -> gaussian(units));
      case UNIFORM -> Arrays.setAll(weights, _ -> uniform(1 / Math.sqrt(units)));
      case IDENTITY -> Arrays.setAll(weights, i -> i % (units + 1) == 0 ? 1 : 0);
      case ORTHOGONAL -> {
        Arrays.setAll(weights, _ -> random.nextGaussian());
        orthogonalise(weights);
      }
    }
    return weights;
  }

  /** Gram and Schmidt's rows, each cleaned twice of those before it. */
  private void orthogonalise(double[] rows) {
    for (int i = 0; i < units; i++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < i; k++) {
          double dot = dot(rows, i, k);
          for (int j = 0; j < units; j++) {
            rows[i * units + j] -= dot * rows[k * units + j];
          }
        }
      }
      double norm = Math.sqrt(dot(rows, i, i));
      for (int j = 0; j < units; j++) {
        rows[i * units + j] /= norm;
      }
    }
  }

  private double dot(double[] rows, int i, int k) {
    double sum = 0;
    for (int j = 0; j < units; j++) {
      sum += rows[i * units + j] * rows[k * units + j];
    }
    return sum;
  }

  private void addGateBias(double[] flat) {
    int gate =
        switch (layout.architecture().kind()) {
          case VANILLA, LEAKY_INSIDE, LEAKY_OUTSIDE -> -1;
          case UGRNN -> 0;
          case GRU, GRU_RESET_BEFORE, LSTM -> 1;
        };
    for (int i = 0; gate >= 0 && i < units; i++) {
      flat[layout.bias(gate * units + i)] += initialisation.gateBias();
    }
  }
}
