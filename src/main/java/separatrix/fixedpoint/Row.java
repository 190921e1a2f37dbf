package separatrix.fixedpoint;

import java.util.Arrays;
import java.util.Optional;
import separatrix.linalg.Kernels;
import separatrix.linalg.Vector;

/** One start on its way down: its state, its normal equations and its damping. */
final class Row {
  /** Below this q the damping follows q, which keeps Newton's quadratic convergence. */
  private static final double QUADRATIC = 1e-5;

  final double[] state;
  final double[] residual;
  final double[] proposal;
  final double[] proposedResidual;
  final double[] step;
  final double[] gradient;
  final double[] normal;
  double q;
  double predicted;
  double damping;
  double growth;
  int steps;
  Optional<SearchOutcome> outcome = Optional.empty();

  Row(int n) {
    state = new double[n];
    residual = new double[n];
    proposal = new double[n];
    proposedResidual = new double[n];
    step = new double[n];
    gradient = new double[n];
    normal = new double[n * n];
  }

  void begin(Vector start) {
    start.copyTo(proposal, 0);
    start.copyTo(state, 0);
    Arrays.fill(gradient, 0);
    q = Double.POSITIVE_INFINITY;
    damping = 1;
    growth = 2;
    steps = 0;
    outcome = Optional.empty();
  }

  void accept(double newQ, double gain) {
    System.arraycopy(proposal, 0, state, 0, state.length);
    System.arraycopy(proposedResidual, 0, residual, 0, residual.length);
    q = newQ;
    double cube = Math.pow(2 * gain - 1, 3);
    damping *= Math.max(1.0 / 5, 1 - cube);
    if (q < QUADRATIC) {
      damping = Math.min(damping, q);
    }
    growth = 2;
  }

  void reject() {
    damping *= growth;
    growth *= 2;
  }

  void end(SearchOutcome result) {
    outcome = Optional.of(result);
  }

  /**
   * A = J − I; the lower triangle of normal = AᵀA, gradient = Aᵀr. The Jacobian is overwritten by
   * A.
   */
  void linearise(double[] jacobian, Kernels kernels) {
    int n = state.length;
    Arrays.fill(gradient, 0);
    for (int i = 0; i < n; i++) {
      jacobian[i * n + i] -= 1;
      double weight = residual[i];
      for (int j = 0; j < n; j++) {
        gradient[j] += weight * jacobian[i * n + j];
      }
    }
    kernels.gram(n, jacobian, normal);
  }

  double largestDiagonal() {
    int n = state.length;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, normal[i * n + i]);
    }
    return largest;
  }

  double gradientNorm() {
    double sum = 0;
    for (double value : gradient) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
