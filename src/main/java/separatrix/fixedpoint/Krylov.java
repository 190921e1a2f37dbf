package separatrix.fixedpoint;

import separatrix.linalg.Kernels;

/**
 * What a Krylov space K(A, r) of one start knows of ‖r + A s‖: Arnoldi's basis V with A V = V H
 * (Saad 2003, 6.3), one more direction z orthogonal to it, and the projected normal equations.
 */
final class Krylov {
  private final int most;
  private final double[][] basis;
  private final double[] hessenberg;
  private final double[] cosines;
  private final double[] sines;
  private final double[] reduced;
  private final double[] aside;
  private final double[] images;
  private final int n;
  private double residualNorm;
  private double rest;
  private int size;
  private boolean complete;

  /** The projected AᵀA, and Aᵀr, of the basis and the direction aside. */
  final double[] normal;

  final double[] gradient;
  private final double[] scratch;
  private final double[] solution;

  /** Room for a space of `most` dimensions and one aside. */
  Krylov(int n, int most) {
    this.n = n;
    this.most = most;
    basis = new double[most + 1][n];
    hessenberg = new double[(most + 1) * most];
    cosines = new double[most];
    sines = new double[most];
    reduced = new double[most + 1];
    aside = new double[n];
    images = new double[n];
    int all = most + 1;
    normal = new double[all * all];
    gradient = new double[all];
    scratch = new double[all * all];
    solution = new double[all];
  }

  /** Σ aᵢ bᵢ over `n` values, four sums at a time. */
  static double dot(double[] a, int fromA, double[] b, int fromB, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += a[fromA + i] * b[fromB + i];
      s1 += a[fromA + i + 1] * b[fromB + i + 1];
      s2 += a[fromA + i + 2] * b[fromB + i + 2];
      s3 += a[fromA + i + 3] * b[fromB + i + 3];
    }
    for (; i < n; i++) {
      s0 += a[fromA + i] * b[fromB + i];
    }
    return s0 + s1 + (s2 + s3);
  }

  private static void add(double factor, double[] from, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      to[i] += factor * from[i];
    }
  }

  /** Starts from the residual r; the next vector to multiply by A is r / ‖r‖. */
  void begin(double[] residual) {
    residualNorm = Math.sqrt(dot(residual, 0, residual, 0, n));
    rest = residualNorm;
    size = 0;
    complete = false;
    reduced[0] = residualNorm;
    for (int i = 0; i < n; i++) {
      basis[0][i] = residual[i] / residualNorm;
    }
  }

  /** The newest vector, whose product with A {@link #extend} takes. */
  double[] newest() {
    return basis[size];
  }

  /** Whether the space is full and yet tells of the residual less than was asked for. */
  boolean isTooSmall() {
    return size == most && !complete;
  }

  /** Whether more of the space would bring nothing that is asked for. */
  boolean isComplete() {
    return complete || size == most;
  }

  /**
   * Takes A · newest at `from` of `product` and orthogonalises it.
   *
   * @param enough the share of ‖r‖ that may be left of it
   */
  void extend(double[] product, int from, double enough) {
    int k = size;
    double[] next = basis[k + 1];
    System.arraycopy(product, from, next, 0, n);
    double before = Math.sqrt(dot(next, 0, next, 0, n));
    for (int j = 0; j <= k; j++) {
      double coefficient = dot(next, 0, basis[j], 0, n);
      hessenberg[j * most + k] = coefficient;
      add(-coefficient, basis[j], next, n);
    }
    double norm = Math.sqrt(dot(next, 0, next, 0, n));
    hessenberg[(k + 1) * most + k] = norm;
    boolean closed = !(norm > 1e-13 * before);
    for (int i = 0; i < n; i++) {
      next[i] = closed ? 0 : next[i] / norm;
    }
    size = k + 1;
    rotate(k);
    complete = closed || rest <= enough * residualNorm;
  }

  /** Givens rotations follow what is left of the residual. */
  private void rotate(int k) {
    double[] column = new double[k + 2];
    for (int i = 0; i <= k + 1; i++) {
      column[i] = hessenberg[i * most + k];
    }
    for (int i = 0; i < k; i++) {
      double upper = cosines[i] * column[i] + sines[i] * column[i + 1];
      column[i + 1] = -sines[i] * column[i] + cosines[i] * column[i + 1];
      column[i] = upper;
    }
    double length = Math.hypot(column[k], column[k + 1]);
    cosines[k] = length == 0 ? 1 : column[k] / length;
    sines[k] = length == 0 ? 0 : column[k + 1] / length;
    reduced[k + 1] = -sines[k] * reduced[k];
    reduced[k] *= cosines[k];
    rest = Math.abs(reduced[k + 1]);
  }

  /** Sets the direction aside: what `direction` at `from` has outside the space, of length one. */
  double[] putAside(double[] direction, int from) {
    System.arraycopy(direction, from, aside, 0, n);
    double before = Math.sqrt(dot(aside, 0, aside, 0, n));
    for (int j = 0; j < size; j++) {
      add(-dot(aside, 0, basis[j], 0, n), basis[j], aside, n);
    }
    double norm = Math.sqrt(dot(aside, 0, aside, 0, n));
    for (int i = 0; i < n; i++) {
      aside[i] = norm > 1e-10 * before ? aside[i] / norm : 0;
    }
    return aside;
  }

  /** Takes A · aside at `from` of `product`, and sets up the projected normal equations. */
  void project(double[] product, int from, double[] residual) {
    System.arraycopy(product, from, images, 0, n);
    int m = size + 1;
    double[] along = new double[size + 1];
    for (int j = 0; j <= size; j++) {
      along[j] = dot(images, 0, basis[j], 0, n);
    }
    for (int a = 0; a < size; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int i = 0; i <= b + 1; i++) {
          sum += hessenberg[i * most + a] * hessenberg[i * most + b];
        }
        normal[a * m + b] = sum;
      }
      double sum = 0;
      for (int i = 0; i <= a + 1; i++) {
        sum += hessenberg[i * most + a] * along[i];
      }
      normal[size * m + a] = sum;
      gradient[a] = hessenberg[a] * residualNorm;
    }
    normal[size * m + size] = dot(images, 0, images, 0, n);
    gradient[size] = dot(images, 0, residual, 0, n);
  }

  double largestDiagonal() {
    double largest = 0;
    for (int i = 0; i <= size; i++) {
      largest = Math.max(largest, normal[i * (size + 1) + i]);
    }
    return largest;
  }

  /** Solves the projected equations for the row's damping and proposes the step. */
  void propose(Row row, Kernels kernels) {
    int m = size + 1;
    while (true) {
      System.arraycopy(normal, 0, scratch, 0, m * m);
      for (int i = 0; i < m; i++) {
        scratch[i * m + i] += row.damping;
        solution[i] = -gradient[i];
      }
      if (kernels.solvePositive(m, scratch, solution)) {
        break;
      }
      row.damping = Math.max(row.damping, 1e-16 * largestDiagonal()) * 10;
    }
    double predicted = 0;
    java.util.Arrays.fill(row.step, 0);
    for (int j = 0; j < m; j++) {
      predicted += solution[j] * (row.damping * solution[j] - gradient[j]);
      add(solution[j], j < size ? basis[j] : aside, row.step, n);
    }
    row.predicted = predicted / 2;
    for (int i = 0; i < n; i++) {
      row.proposal[i] = row.state[i] + row.step[i];
    }
  }
}
