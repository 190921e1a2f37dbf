package separatrix.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

  /** A mixture shorter than this, beside its parts, is what rounding left of them. */
  private static final double CANCELLED = 1e-6;

  /** More in one place, as of units that are silent, are left as they are. */
  private static final int MOST = 64;

  /** |rᴴ r′| of two right vectors of unit length that cannot be told apart is nearer to 1. */
  private static final double APART = 5e-6;

  private DualVectors() {}

  /**
   * One left vector of unit length for each of `modes`, of which the right ones are looked at.
   *
   * @param matches the same eigenvalues one by one, with left vectors
   */
  static List<ComplexVector> of(List<Mode> modes, List<Mode> matches) {
    List<ComplexVector> left = new ArrayList<>(matches.stream().map(Mode::left).toList());
    for (List<Integer> group : groups(modes)) {
      if (group.size() > 1 && group.size() <= MOST) {
        mix(group, modes, matches, left);
      }
    }
    return left;
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

  /** Those that meet, directly or by others. */
  private static List<List<Integer>> groups(List<Mode> modes) {
    List<List<Integer>> groups = new ArrayList<>();
    boolean[] isTaken = new boolean[modes.size()];
    for (int i = 0; i < modes.size(); i++) {
      if (!isTaken[i]) {
        isTaken[i] = true;
        List<Integer> group = new ArrayList<>(List.of(i));
        for (int k = 0; k < group.size(); k++) {
          Complex from = modes.get(group.get(k)).eigenvalue();
          for (int j = i + 1; j < modes.size(); j++) {
            if (!isTaken[j] && meet(from, modes.get(j).eigenvalue())) {
              isTaken[j] = true;
              group.add(j);
            }
          }
        }
        groups.add(group);
      }
    }
    return groups;
  }

  private static boolean meet(Complex a, Complex b) {
    return a.minus(b).abs() <= MEETING * Math.max(1, a.abs());
  }

  /** Puts lᵢ = Σ c̄ₖ lₖ with Σ cₖ lₖᴴ rⱼ = δᵢⱼ in the places of a group, where there is one. */
  private static void mix(
      List<Integer> group, List<Mode> modes, List<Mode> matches, List<ComplexVector> left) {
    int size = group.size();
    List<ComplexVector> before = group.stream().map(left::get).toList();
    double[] real = new double[4 * size * size];
    for (int row = 0; row < size; row++) {
      ComplexVector right = modes.get(group.get(row)).right();
      for (int column = 0; column < size; column++) {
        Complex product = before.get(column).dot(right);
        int at = row * 2 * size + column;
        int below = at + 2 * size * size;
        real[at] = product.re();
        real[at + size] = -product.im();
        real[below] = product.im();
        real[below + size] = product.re();
      }
    }
    LinearSystem system = new LinearSystem(Matrix.fromRowMajor(2 * size, 2 * size, real));
    if (system.solvability() == LinearSystem.Solvability.REGULAR) {
      List<Complex> values = group.stream().map(k -> matches.get(k).eigenvalue()).toList();
      for (int i = 0; i < size; i++) {
        Complex value = modes.get(group.get(i)).eigenvalue();
        Vector weights = system.solve(Vector.unit(2 * size, i));
        mixed(weights, value, values, before).ifPresent(put(left, group.get(i)));
      }
    }
  }

  private static Consumer<ComplexVector> put(List<ComplexVector> left, int place) {
    return vector -> left.set(place, vector);
  }

  /** Empty where the mixture is no left vector, as on a defective block. */
  private static Optional<ComplexVector> mixed(
      Vector weights, Complex value, List<Complex> values, List<ComplexVector> left) {
    int size = left.size();
    Vector zeros = Vector.zeros(left.getFirst().size());
    ComplexVector sum = new ComplexVector(zeros, zeros);
    ComplexVector off = sum;
    double lengths = 0;
    for (int k = 0; k < size; k++) {
      ComplexVector part = left.get(k).times(new Complex(weights.at(k), -weights.at(size + k)));
      sum = plus(sum, part);
      off = plus(off, part.times(values.get(k).minus(value).conjugate()));
      lengths += norm(part);
    }
    double length = norm(sum);
    boolean isLeft =
        length > CANCELLED * lengths && norm(off) <= STILL_LEFT * Math.max(1, value.abs()) * length;
    return isLeft ? Optional.of(sum.times(new Complex(1 / length, 0))) : Optional.empty();
  }

  private static ComplexVector plus(ComplexVector a, ComplexVector b) {
    return new ComplexVector(a.re().plus(b.re()), a.im().plus(b.im()));
  }

  private static double norm(ComplexVector vector) {
    return Math.hypot(vector.re().norm(), vector.im().norm());
  }
}
