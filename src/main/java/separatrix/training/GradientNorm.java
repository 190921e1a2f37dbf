package separatrix.training;

/** The Euclidean length of a gradient. */
final class GradientNorm {
  private GradientNorm() {}

  static double of(double[] gradient) {
    double sum = 0;
    for (double slope : gradient) {
      sum += slope * slope;
    }
    return Math.sqrt(sum);
  }

  /**
   * Shortens a gradient that is longer than `longest` to that; 0 leaves it.
   *
   * @return the length that it had
   */
  static double clip(double[] gradient, double longest) {
    double norm = of(gradient);
    if (longest > 0 && norm > longest) {
      double factor = longest / norm;
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
    return norm;
  }
}
