package separatrix.training;

import java.util.Arrays;

/** An optimiser at work: it remembers, and moves parameters. */
final class Descent {
  private final Optimiser optimiser;
  private final double[] first;
  private final double[] second;
  private int steps;

  Descent(Optimiser optimiser, int size) {
    this.optimiser = optimiser;
    first = new double[size];
    second = new double[optimiser.moments() > 1 ? size : 0];
  }

  /** One that goes on with what another remembered. */
  Descent(Optimiser optimiser, double[] moments, int steps) {
    this.optimiser = optimiser;
    int size = moments.length / optimiser.moments();
    first = Arrays.copyOf(moments, size);
    second = Arrays.copyOfRange(moments, size, moments.length);
    this.steps = steps;
  }

  double[] moments() {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  int steps() {
    return steps;
  }

  /** Moves the parameters once, at this rate. */
  void move(double[] parameters, double[] gradient, double rate) {
    steps++;
    switch (optimiser) {
      case Optimiser.Adam adam -> adam(adam, parameters, gradient, rate);
      case Optimiser.Descent plain -> {
        for (int i = 0; i < parameters.length; i++) {
          first[i] = plain.momentum() * first[i] + gradient[i];
          parameters[i] -= rate * first[i];
        }
      }
    }
  }

  private void adam(Optimiser.Adam adam, double[] parameters, double[] gradient, double rate) {
    double b1 = adam.decay1();
    double b2 = adam.decay2();
    double stride = rate / (1 - Math.pow(b1, steps));
    double root = 1 / Math.sqrt(1 - Math.pow(b2, steps));
    double epsilon = adam.epsilon();
    for (int i = 0; i < parameters.length; i++) {
      double g = gradient[i];
      double m = b1 * first[i] + (1 - b1) * g;
      double v = b2 * second[i] + (1 - b2) * g * g;
      first[i] = m;
      second[i] = v;
      parameters[i] -= stride * m / (Math.sqrt(v) * root + epsilon);
    }
  }
}
