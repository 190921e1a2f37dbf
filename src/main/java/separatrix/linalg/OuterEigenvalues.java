package separatrix.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Those eigenvalues of a large matrix that lie past a border, without the others: Arnoldi's method
 * with explicit deflation (Saad 2011, Numerical Methods for Large Eigenvalue Problems, 6.2). A
 * Krylov space from a random start grows until twice in a row each of its Ritz values is either an
 * eigenvalue to twelve digits or clearly on this side of the border. What was found past it is
 * taken out, and the next space, from another start, looks for more; eigenvalues that occur several
 * times are so found one after the other. The last space found nothing.
 *
 * <p>It is quick where the others keep a distance from the border, as a cloud of eigenvalues inside
 * the unit circle does.
 */
public final class OuterEigenvalues {
  private static final int LARGEST_SPACE = 150;
  private static final int MOST = 64;
  private static final int BETWEEN_CHECKS = 8;
  private static final double TOLERANCE = 1e-12;

  /** A Ritz value that moves yet is taken to be on this side of the border this far from it. */
  private static final double CLEAR = 0.05;

  /** What is to be seen must have had the time to outgrow what is inside the border. */
  private static final int SMALLEST_SPACE = 24;

  /**
   * Rounding of the entries, which no balancing makes small here, may come to no more: those of a
   * matrix in very unlike units would pass for eigenvalues.
   */
  private static final double LARGEST_ROUNDING = 1e-9;

  /** In a space of this size few Ritz values are open, unless a cloud reaches the border. */
  private static final int TELLING_SPACE = 48;

  private final Matrix matrix;
  private final ToDoubleFunction<Complex> measure;
  private final double border;
  private final RandomGenerator random = new SplittableRandom(1);
  private final List<double[]> found = new ArrayList<>();

  private OuterEigenvalues(Matrix matrix, ToDoubleFunction<Complex> measure, double border) {
    this.matrix = matrix;
    this.measure = measure;
    this.border = border;
  }

  /**
   * All eigenvalues whose measure is above `border`, in no order; empty where spaces of the largest
   * size do not tell.
   *
   * @param measure how far out an eigenvalue lies, in the unit of its size
   */
  public static Optional<List<Complex>> past(
      Matrix matrix, ToDoubleFunction<Complex> measure, double border) {
    return withVectors(matrix, measure, border)
        .map(found -> found.stream().map(Outer::value).toList());
  }

  /**
   * An eigenvalue λ of A.
   *
   * @param right r with A r = λ r, of unit length
   */
  public record Outer(Complex value, ComplexVector right) {}

  /** The same with right vectors; the two of a complex pair are neighbours, Im λ > 0 first. */
  public static Optional<List<Outer>> withVectors(
      Matrix matrix, ToDoubleFunction<Complex> measure, double border) {
    if (matrix.rows() != matrix.columns()) {
      throw new IllegalArgumentException(
          "Eigenvalues need a square matrix; a " + matrix + " came.");
    }
    return new OuterEigenvalues(matrix, measure, border).search();
  }

  private Optional<List<Outer>> search() {
    if (norm(matrix.toRowMajor()) * Math.ulp(1.0) > LARGEST_ROUNDING) {
      return Optional.empty();
    }
    while (found.size() <= Math.min(MOST, matrix.rows() - 1)) {
      Optional<List<double[]>> more = space();
      if (more.isEmpty()) {
        return Optional.empty();
      }
      if (more.get().isEmpty()) {
        return Optional.of(outer());
      }
      more.get().forEach(this::keep);
    }
    return found.size() == matrix.rows() ? Optional.of(outer()) : Optional.empty();
  }

  /** Vectors that span what one more space finds past the border; empty where it does not tell. */
  private Optional<List<double[]>> space() {
    int n = matrix.rows();
    int most = Math.min(LARGEST_SPACE, n - found.size());
    double[] hessenberg = new double[most * most];
    List<double[]> basis = new ArrayList<>();
    double[] next = random.doubles(n, -1, 1).toArray();
    withoutFound(next);
    scale(next, 1 / norm(next));
    int past = -1;
    int due = SMALLEST_SPACE;
    for (int k = 0; k < most; k++) {
      basis.add(next);
      next = product(next);
      withoutFound(next);
      double before = norm(next);
      for (int round = 0; round < 2; round++) {
        for (int j = 0; j <= k; j++) {
          double part = dot(basis.get(j), next);
          hessenberg[j * most + k] += part;
          add(-part, basis.get(j), next);
        }
      }
      withoutFound(next);
      double rest = norm(next);
      boolean isClosed = !(rest > 1e-13 * Math.max(1, before)) || k == n - found.size() - 1;
      if (isClosed || k + 1 == due || k == most - 1) {
        due += Math.max(BETWEEN_CHECKS, due / 4);
        Eigen ritz = Eigen.of(corner(hessenberg, most, k + 1));
        int open = open(ritz, isClosed ? 0 : rest);
        if (k + 1 >= TELLING_SPACE && open > (k + 1) / 4) {
          return Optional.empty();
        }
        int now = open == 0 ? past(ritz) : -1;
        if (now >= 0 && (isClosed || now == past)) {
          return Optional.of(vectors(ritz, basis));
        }
        past = now;
      }
      if (isClosed) {
        return Optional.empty();
      }
      if (k + 1 < most) {
        hessenberg[(k + 1) * most + k] = rest;
        scale(next, 1 / rest);
      }
    }
    return Optional.empty();
  }

  private static Matrix corner(double[] hessenberg, int most, int size) {
    double[] values = new double[size * size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(hessenberg, i * most, values, i * size, size);
    }
    return Matrix.fromRowMajor(size, size, values);
  }

  /** How many Ritz values are neither eigenvalues nor clearly on this side of the border. */
  private int open(Eigen ritz, double rest) {
    int open = 0;
    for (int i = 0; i < ritz.size(); i++) {
      ComplexVector vector = ritz.right(i);
      int last = ritz.size() - 1;
      double residual = rest * Math.hypot(vector.re().at(last), vector.im().at(last));
      Complex value = ritz.value(i);
      boolean isSettled = residual <= TOLERANCE * Math.max(1, value.abs());
      open += isSettled || measure.applyAsDouble(value) < border - CLEAR ? 0 : 1;
    }
    return open;
  }

  private int past(Eigen ritz) {
    return (int)
        IntStream.range(0, ritz.size())
            .filter(i -> measure.applyAsDouble(ritz.value(i)) > border)
            .count();
  }

  private List<double[]> vectors(Eigen ritz, List<double[]> basis) {
    List<double[]> vectors = new ArrayList<>();
    for (int i = 0; i < ritz.size(); i++) {
      Complex value = ritz.value(i);
      if (measure.applyAsDouble(value) > border && value.im() >= 0) {
        vectors.add(combined(basis, ritz.right(i).re()));
        if (!value.isReal()) {
          vectors.add(combined(basis, ritz.right(i).im()));
        }
      }
    }
    return vectors;
  }

  private double[] combined(List<double[]> basis, Vector weights) {
    double[] sum = new double[matrix.rows()];
    for (int j = 0; j < weights.size(); j++) {
      add(weights.at(j), basis.get(j), sum);
    }
    return sum;
  }

  /** Adds a direction to those found, unless it is among them but for rounding. */
  private void keep(double[] vector) {
    double before = norm(vector);
    withoutFound(vector);
    double rest = norm(vector);
    if (rest > 1e-6 * before) {
      scale(vector, 1 / rest);
      withoutFound(vector);
      scale(vector, 1 / norm(vector));
      found.add(vector);
    }
  }

  private void withoutFound(double[] vector) {
    for (double[] each : found) {
      add(-dot(each, vector), each, vector);
    }
  }

  /** The eigenvalues of the matrix on what was found, which it maps to itself. */
  private List<Outer> outer() {
    int size = found.size();
    double[] projected = new double[size * size];
    for (int j = 0; j < size; j++) {
      double[] image = product(found.get(j));
      for (int i = 0; i < size; i++) {
        projected[i * size + j] = dot(found.get(i), image);
      }
    }
    Eigen eigen = Eigen.of(Matrix.fromRowMajor(size, size, projected));
    return IntStream.range(0, size)
        .mapToObj(i -> new Outer(eigen.value(i), whole(eigen.right(i))))
        .toList();
  }

  /** A vector of what was found as one of the whole space; its length stays. */
  private ComplexVector whole(ComplexVector among) {
    return new ComplexVector(
        Vector.of(combined(found, among.re())), Vector.of(combined(found, among.im())));
  }

  private double[] product(double[] vector) {
    double[] product = new double[vector.length];
    matrix.addProducts(1, vector, product);
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return i < a.length ? even + odd + a[i] * b[i] : even + odd;
  }

  private static double norm(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  private static void add(double factor, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }
}
