package separatrix.training;

import java.util.Arrays;
import separatrix.linalg.Kernels;

/**
 * Recurrent matrices W = L Rᵀ of each gate, with L and R of n × rank. The factors stand after the
 * other parameters: the L of all gates, then the R.
 */
record LowRank(ParameterLayout layout, int rank) {

  private int units() {
    return layout.architecture().units();
  }

  private int left(int row, int k) {
    return layout.size() + row * rank + k;
  }

  private int right(int gate, int column, int k) {
    return layout.size() + (layout.gateRows() + gate * units() + column) * rank + k;
  }

  void expand(double[] free, double[] flat) {
    for (int row = 0; row < layout.gateRows(); row++) {
      for (int column = 0; column < units(); column++) {
        double sum = 0;
        for (int k = 0; k < rank; k++) {
          sum += free[left(row, k)] * free[right(row / units(), column, k)];
        }
        flat[layout.recurrent(row, column)] = sum;
      }
    }
  }

  /** L̅ = W̅ R, R̅ = W̅ᵀ L. */
  void pullBack(double[] free, double[] gradient, double[] freeGradient) {
    Arrays.fill(freeGradient, layout.size(), freeGradient.length, 0);
    for (int row = 0; row < layout.gateRows(); row++) {
      for (int column = 0; column < units(); column++) {
        double slope = gradient[layout.recurrent(row, column)];
        for (int k = 0; k < rank; k++) {
          int toLeft = left(row, k);
          int toRight = right(row / units(), column, k);
          freeGradient[toLeft] += slope * free[toRight];
          freeGradient[toRight] += slope * free[toLeft];
        }
      }
    }
  }

  /** The factors of the nearest matrices of this rank, by their singular values. */
  double[] factored(double[] flat) {
    int n = units();
    double[] free = Arrays.copyOf(flat, layout.size() + 2 * layout.gateRows() * rank);
    for (int gate = 0; gate < layout.gateRows() / n; gate++) {
      double[] weights = new double[n * n];
      for (int i = 0; i < n * n; i++) {
        int place = layout.recurrent(gate * n + i / n, i % n);
        weights[i] = flat[place];
        free[place] = 0;
      }
      double[] u = new double[n * n];
      double[] s = new double[n];
      double[] vt = new double[n * n];
      Kernels.standard().svd(n, n, weights, u, s, vt);
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < rank; k++) {
          free[left(gate * n + i, k)] = u[i * n + k] * Math.sqrt(s[k]);
          free[right(gate, i, k)] = vt[k * n + i] * Math.sqrt(s[k]);
        }
      }
    }
    return free;
  }
}
