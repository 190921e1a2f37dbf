package separatrix.topology;

import separatrix.linalg.Vector;

/**
 * The state between two steps of an orbit as a weighted sum of the steps around (Lagrange's
 * polynomial): at step `base` + τ it is Σⱼ weights[j] · h(base + first + j).
 *
 * @param first the first step used, relative to the base
 * @param weights one per step used
 * @param slopes their derivatives by τ
 */
record Interpolation(int first, Vector weights, Vector slopes) {

  /** Through `points` steps, an even number, for τ in [0, 1]. */
  static Interpolation at(double tau, int points) {
    int first = 1 - points / 2;
    double[] weights = new double[points];
    double[] slopes = new double[points];
    for (int j = 0; j < points; j++) {
      double weight = 1;
      double slope = 0;
      for (int m = 0; m < points; m++) {
        if (m != j) {
          weight *= (tau - (first + m)) / (j - m);
        }
      }
      for (int left = 0; left < points; left++) {
        if (left != j) {
          double term = 1.0 / (j - left);
          for (int m = 0; m < points; m++) {
            if (m != j && m != left) {
              term *= (tau - (first + m)) / (j - m);
            }
          }
          slope += term;
        }
      }
      weights[j] = weight;
      slopes[j] = slope;
    }
    return new Interpolation(first, Vector.of(weights), Vector.of(slopes));
  }

  int last() {
    return first + weights.size() - 1;
  }
}
