package separatrix.linalg;

import java.util.Arrays;

/**
 * The real Schur form A = Z T Zᵀ of a general matrix, T upper triangular but for 2 × 2 blocks of
 * complex pairs: Householder's reduction to Hessenberg form, then Francis's QR steps with two
 * implicit shifts (Golub and Van Loan, Matrix Computations, section 7.5).
 */
final class SchurForm {
  private static final double EPSILON = Math.ulp(1.0);
  private static final int STEPS_PER_EIGENVALUE = 60;

  private final int n;

  /** T, row-major. */
  final double[] t;

  /** Z, row-major. */
  final double[] z;

  SchurForm(int n, double[] a) {
    this.n = n;
    t = a.clone();
    z = new double[n * n];
    for (int i = 0; i < n; i++) {
      z[i * n + i] = 1;
    }
    reduceToHessenberg();
    iterate();
  }

  private void reduceToHessenberg() {
    double[] v = new double[n];
    for (int column = 0; column < n - 2; column++) {
      int size = n - column - 1;
      for (int i = 0; i < size; i++) {
        v[i] = t[(column + 1 + i) * n + column];
      }
      if (reflector(v, size)) {
        fromLeft(v, size, column + 1, column, n);
        fromRight(t, v, size, column + 1, n);
        fromRight(z, v, size, column + 1, n);
        clearBelow(column, column + 2, n);
      }
    }
  }

  /** Turns v into the unit normal of the mirror that carries it to the first axis. */
  private static boolean reflector(double[] v, int size) {
    double rest = 0;
    double scale = 0;
    for (int i = 0; i < size; i++) {
      scale = Math.max(scale, Math.abs(v[i]));
      rest = i == 0 ? 0 : Math.max(rest, Math.abs(v[i]));
    }
    if (rest == 0) {
      return false;
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      v[i] /= scale;
      sum += v[i] * v[i];
    }
    double head = v[0];
    v[0] += Math.copySign(Math.sqrt(sum), head);
    double length = Math.sqrt(sum - head * head + v[0] * v[0]);
    for (int i = 0; i < size; i++) {
      v[i] /= length;
    }
    return true;
  }

  /** Mirrors rows first … first + size − 1 of T, columns `from` to `to`. */
  private void fromLeft(double[] v, int size, int first, int from, int to) {
    for (int j = from; j < to; j++) {
      double dot = 0;
      for (int i = 0; i < size; i++) {
        dot += v[i] * t[(first + i) * n + j];
      }
      for (int i = 0; i < size; i++) {
        t[(first + i) * n + j] -= 2 * dot * v[i];
      }
    }
  }

  /** Mirrors columns first … first + size − 1 of the first `rows` rows. */
  private void fromRight(double[] matrix, double[] v, int size, int first, int rows) {
    for (int row = 0; row < rows; row++) {
      double dot = 0;
      for (int i = 0; i < size; i++) {
        dot += v[i] * matrix[row * n + first + i];
      }
      for (int i = 0; i < size; i++) {
        matrix[row * n + first + i] -= 2 * dot * v[i];
      }
    }
  }

  private void clearBelow(int column, int from, int to) {
    for (int row = from; row < to; row++) {
      t[row * n + column] = 0;
    }
  }

  /** Splits off one eigenvalue or a pair at the lower end until none is left. */
  private void iterate() {
    double norm = norm();
    int high = n - 1;
    int steps = 0;
    while (high > 0) {
      int low = start(high, steps, norm);
      if (low == high) {
        high--;
        steps = 0;
      } else if (low == high - 1) {
        splitRealPair(low);
        high -= 2;
        steps = 0;
      } else if (steps > STEPS_PER_EIGENVALUE) {
        throw new ArithmeticException("The eigenvalue iteration did not converge.");
      } else {
        steps++;
        step(low, high, steps);
      }
    }
  }

  private double norm() {
    return Math.sqrt(Arrays.stream(t).map(value -> value * value).sum());
  }

  /** The first row of the block that ends at `high`, cut where the entry below is negligible. */
  private int start(int high, int steps, double norm) {
    for (int k = high; k > 0; k--) {
      double neighbours = Math.abs(t[k * n + k]) + Math.abs(t[(k - 1) * n + k - 1]);
      // A block of rounding noise never looks small beside itself: then compare with the whole.
      double size = neighbours == 0 || steps > 8 ? Math.max(norm, neighbours) : neighbours;
      if (Math.abs(t[k * n + k - 1]) <= EPSILON * size) {
        t[k * n + k - 1] = 0;
        return k;
      }
    }
    return 0;
  }

  /** Makes the 2 × 2 block at `k` triangular if its eigenvalues are real. */
  private void splitRealPair(int k) {
    double c = t[(k + 1) * n + k];
    double half = (t[k * n + k] - t[(k + 1) * n + k + 1]) / 2;
    double discriminant = half * half + t[k * n + k + 1] * c;
    if (discriminant < 0) {
      return;
    }
    // (x, c) is an eigenvector; the mirror that carries it to the first axis splits the block.
    double x = half + Math.copySign(Math.sqrt(discriminant), half);
    double[] v = {x, c};
    if (reflector(v, 2)) {
      fromLeft(v, 2, k, k, n);
      fromRight(t, v, 2, k, k + 2);
      fromRight(z, v, 2, k, n);
      t[(k + 1) * n + k] = 0;
    }
  }

  private void step(int low, int high, int steps) {
    double corner = t[high * n + high];
    double before = t[(high - 1) * n + high - 1];
    double sum = corner + before;
    double product = corner * before - t[high * n + high - 1] * t[(high - 1) * n + high];
    if (steps % 10 == 0) {
      // A stalled iteration is thrown off its cycle by shifts of another size.
      double size = Math.abs(t[high * n + high - 1]) + Math.abs(t[(high - 1) * n + high - 2]);
      sum = 1.5 * size;
      product = size * size;
    }
    double a = t[low * n + low];
    double below = t[(low + 1) * n + low];
    double[] v = {
      a * (a - sum) + product + t[low * n + low + 1] * below,
      below * (a + t[(low + 1) * n + low + 1] - sum),
      below * t[(low + 2) * n + low + 1]
    };
    for (int k = low; k < high; k++) {
      int size = Math.min(3, high - k + 1);
      if (k > low) {
        for (int i = 0; i < size; i++) {
          v[i] = t[(k + i) * n + k - 1];
        }
      }
      if (reflector(v, size)) {
        fromLeft(v, size, k, Math.max(k - 1, low), n);
        fromRight(t, v, size, k, Math.min(k + 4, high + 1));
        fromRight(z, v, size, k, n);
      }
      if (k > low) {
        clearBelow(k - 1, k + 1, k + size);
      }
    }
  }
}
