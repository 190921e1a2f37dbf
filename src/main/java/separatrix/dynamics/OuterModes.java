package separatrix.dynamics;

import java.util.List;
import java.util.Optional;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.OuterEigenvalues;
import separatrix.linalg.OuterEigenvalues.Outer;
import separatrix.system.TimeAxis;

/**
 * The eigenvalues of a large step map's Jacobian that are past the border of stability or near it,
 * found without the others. Whether their number is right is checked by the sign of det(I − J),
 * which a point knows anyway.
 */
public final class OuterModes {
  /** From so many dimensions on all eigenvalues cost many times as much as a few. */
  public static final int LARGE = 256;

  /**
   * Modes whose step map shrinks by more than this, per step or unit of time, are left out. It is
   * just short of a tenth: a network of leak 0.1 has λ = 0.9 for each of its silent units, and
   * rounding must not tell which of these are left out.
   */
  public static final double INSIDE = 0.1 - 1e-6;

  private OuterModes() {}

  /**
   * Empty where they cannot be told without the others: where there is no gap in the spectrum, one
   * of them is so near the border that rounding could tip it, or the index disagrees.
   *
   * @param jacobian of the step map, n × n
   * @param index sign det(I − J); zero where it is not known
   * @return in no order, but for the two of a complex pair, which are neighbours
   */
  public static Optional<List<Outer>> of(Matrix jacobian, TimeAxis time, int index) {
    Optional<List<Outer>> found =
        switch (time) {
          case TimeAxis.Steps _ ->
              OuterEigenvalues.withVectors(jacobian, value -> value.abs() - 1, -INSIDE);
          // The flow's own eigenvalues are of order one, however short its steps.
          case TimeAxis.Continuous(double dt) ->
              OuterEigenvalues.withVectors(
                      jacobian.minus(Matrix.identity(jacobian.rows())).times(1 / dt),
                      value -> (stepOf(value, dt).abs() - 1) / dt,
                      -INSIDE)
                  .map(
                      outer ->
                          outer.stream()
                              .map(each -> new Outer(stepOf(each.value(), dt), each.right()))
                              .toList());
        };
    return found.filter(outer -> isTold(outer, time) && agrees(outer, index));
  }

  /** λ of an Euler step along a flow's eigenvalue. */
  private static Complex stepOf(Complex value, double dt) {
    return Complex.ONE.plus(value.times(dt));
  }

  private static boolean isTold(List<Outer> outer, TimeAxis time) {
    return outer.stream().noneMatch(each -> Mode.isInReachOfRounding(each.value(), time));
  }

  /** Each real eigenvalue above one turns the sign of det(I − J). */
  private static boolean agrees(List<Outer> outer, int index) {
    long above =
        outer.stream().filter(each -> each.value().isReal() && each.value().re() > 1).count();
    return index == 0 || index == (above % 2 == 0 ? 1 : -1);
  }
}
