package separatrix.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.OuterEigenvalues.Outer;
import separatrix.linalg.Vector;

/**
 * Left vectors that go with given right ones, lᵢᴴ rⱼ = 0 for i ≠ j. Where eigenvalues meet, every
 * vector of a whole space is an eigenvector, and left ones that were worked out by themselves go
 * with other right ones of that space: they are mixed anew.
 */
final class DualVectors {
  /** Eigenvalues no farther apart, beside their own size, share a space. */
  private static final double MEETING = 1e-6;

  /** A mixture this far from a left vector, ‖Jᴴ l − λ̄ l‖, is none: the eigenvalues do not meet. */
  private static final double STILL_LEFT = 1e-8;

  /** |rᴴ r′| of two right vectors of unit length that cannot be told apart is nearer to 1. */
  private static final double APART = 5e-6;

  private final List<Mode> modes;
  private final List<Mode> matches;

  private DualVectors(List<Mode> modes, List<Mode> matches) {
    this.modes = modes;
    this.matches = matches;
  }

  /**
   * One left vector of unit length for each of `modes`, of which only the right ones are known.
   *
   * @param matches the same eigenvalues one by one, with left vectors
   */
  static List<ComplexVector> of(List<Mode> modes, List<Mode> matches) {
    DualVectors dual = new DualVectors(modes, matches);
    return IntStream.range(0, modes.size()).mapToObj(dual::left).toList();
  }

  /**
   * Whether two right vectors are one but for rounding, as on a defective block. Then left and
   * right ones go together only as they came out of one and the same work.
   */
  static boolean areDefective(List<Outer> outer) {
    return IntStream.range(0, outer.size())
        .anyMatch(
            i ->
                outer.subList(0, i).stream()
                    .anyMatch(each -> 1 - each.right().dot(outer.get(i).right()).abs() < APART));
  }

  private ComplexVector left(int i) {
    List<Integer> near = near(i);
    return near.size() == 1
        ? matches.get(i).left()
        : mixed(i, near).orElseGet(() -> matches.get(i).left());
  }

  /** Those that meet it, directly or by others, it itself among them. */
  private List<Integer> near(int i) {
    List<Integer> near = new ArrayList<>(List.of(i));
    for (int k = 0; k < near.size(); k++) {
      Complex from = modes.get(near.get(k)).eigenvalue();
      for (int j = 0; j < modes.size(); j++) {
        double apart = modes.get(j).eigenvalue().minus(from).abs();
        if (apart <= MEETING * Math.max(1, from.abs()) && !near.contains(j)) {
          near.add(j);
        }
      }
    }
    return near;
  }

  /** Σ c̄ₖ lₖ with Σ cₖ lₖᴴ rⱼ = δᵢⱼ; empty where there is none, as on a defective block. */
  private Optional<ComplexVector> mixed(int i, List<Integer> near) {
    int size = near.size();
    double[] real = new double[4 * size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        Complex product =
            matches.get(near.get(column)).left().dot(modes.get(near.get(row)).right());
        int at = row * 2 * size + column;
        int below = at + 2 * size * size;
        real[at] = product.re();
        real[at + size] = -product.im();
        real[below] = product.im();
        real[below + size] = product.re();
      }
    }
    LinearSystem system = new LinearSystem(Matrix.fromRowMajor(2 * size, 2 * size, real));
    if (system.solvability() == LinearSystem.Solvability.SINGULAR) {
      return Optional.empty();
    }
    Vector weights = system.solve(Vector.unit(2 * size, near.indexOf(i)));
    Complex value = modes.get(i).eigenvalue();
    ComplexVector sum = zeros();
    ComplexVector off = zeros();
    for (int k = 0; k < size; k++) {
      Mode match = matches.get(near.get(k));
      ComplexVector part = match.left().times(new Complex(weights.at(k), -weights.at(size + k)));
      sum = plus(sum, part);
      off = plus(off, part.times(match.eigenvalue().minus(value).conjugate()));
    }
    double length = norm(sum);
    return norm(off) <= STILL_LEFT * Math.max(1, value.abs()) * length
        ? Optional.of(sum.times(new Complex(1 / length, 0)))
        : Optional.empty();
  }

  private ComplexVector zeros() {
    Vector zeros = Vector.zeros(modes.getFirst().right().size());
    return new ComplexVector(zeros, zeros);
  }

  private static ComplexVector plus(ComplexVector a, ComplexVector b) {
    return new ComplexVector(a.re().plus(b.re()), a.im().plus(b.im()));
  }

  private static double norm(ComplexVector vector) {
    return Math.hypot(vector.re().norm(), vector.im().norm());
  }
}
