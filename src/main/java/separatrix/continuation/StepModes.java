package separatrix.continuation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import separatrix.dynamics.Mode;
import separatrix.linalg.Complex;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.OuterEigenvalues;
import separatrix.system.DynamicalSystem;
import separatrix.system.TimeAxis;

/**
 * The eigenvalues of the step's Jacobian at a place on a branch, worked out when they are asked
 * for. Of a large system those that are past the border of stability, or near it, are found without
 * the others; whether their number is right is checked by the sign of det(J − I), which a branch
 * knows anyway.
 */
final class StepModes {
  /** From so many dimensions on all eigenvalues cost several times as much as a few. */
  private static final int LARGE = 256;

  /** Modes that are this far inside the border are of no interest. */
  private static final double INSIDE = 0.1;

  /** Nearer to the border than this, all eigenvalues are due to know the side. */
  private static final double UNTOLD = 1e-6;

  private final Curve curve;
  private final Place place;
  private final int determinantSign;
  private Optional<List<Complex>> near = Optional.empty();
  private Optional<List<Complex>> all = Optional.empty();

  /**
   * @param determinantSign of J − I; zero where it is not known
   */
  StepModes(Curve curve, Place place, int determinantSign) {
    this.curve = curve;
    this.place = place;
    this.determinantSign = determinantSign;
  }

  /** Every one of them, the fastest growing first. */
  synchronized List<Complex> all() {
    if (all.isEmpty()) {
      DynamicalSystem system = system();
      all = Optional.of(sorted(Eigen.values(system.jacobian(place.state())), system.time()));
    }
    return all.get();
  }

  /** Those past the border of stability and near it, or more, the fastest growing first. */
  synchronized List<Complex> near() {
    if (all.isPresent() || system().dimension() < LARGE) {
      return all();
    }
    if (near.isEmpty()) {
      near = Optional.of(few().orElseGet(this::all));
    }
    return near.get();
  }

  private DynamicalSystem system() {
    return curve.system(place.share());
  }

  private Optional<List<Complex>> few() {
    DynamicalSystem system = system();
    Matrix jacobian = system.jacobian(place.state());
    TimeAxis time = system.time();
    Optional<List<Complex>> found =
        switch (time) {
          case TimeAxis.Steps _ ->
              OuterEigenvalues.past(jacobian, value -> Mode.excess(value, time), -INSIDE);
          // The flow's own eigenvalues are of order one, however short its steps.
          case TimeAxis.Continuous(double dt) ->
              OuterEigenvalues.past(
                      jacobian.minus(Matrix.identity(jacobian.rows())).times(1 / dt),
                      Complex::re,
                      -INSIDE)
                  .map(
                      values ->
                          values.stream().map(value -> Complex.ONE.plus(value.times(dt))).toList());
        };
    return found
        .filter(values -> isTold(values, time) && agrees(values, jacobian.rows()))
        .map(values -> sorted(values, time));
  }

  private static boolean isTold(List<Complex> values, TimeAxis time) {
    return values.stream().allMatch(value -> Math.abs(Mode.excess(value, time)) > UNTOLD);
  }

  /** The sign of det(J − I) is (−1)ⁿ, turned once by each real eigenvalue above one. */
  private boolean agrees(List<Complex> values, int n) {
    long above = values.stream().filter(value -> value.isReal() && value.re() > 1).count();
    return determinantSign == 0 || determinantSign == ((n + above) % 2 == 0 ? 1 : -1);
  }

  private static List<Complex> sorted(List<Complex> values, TimeAxis time) {
    return values.stream()
        .sorted(Comparator.comparingDouble(value -> -Mode.excess(value, time)))
        .toList();
  }
}
