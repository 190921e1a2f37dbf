package separatrix.continuation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import separatrix.dynamics.Mode;
import separatrix.dynamics.OuterModes;
import separatrix.linalg.Complex;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.OuterEigenvalues.Outer;
import separatrix.system.DynamicalSystem;
import separatrix.system.TimeAxis;

/**
 * The eigenvalues of the step's Jacobian at a place on a branch, worked out when they are asked
 * for. Of a large system those that are past the border of stability, or near it, are found without
 * the others; whether their number is right is checked by the sign of det(J − I), which a branch
 * knows anyway.
 */
final class StepModes {
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
    if (all.isPresent() || system().dimension() < OuterModes.LARGE) {
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
    int index = jacobian.rows() % 2 == 0 ? determinantSign : -determinantSign;
    return OuterModes.of(jacobian, system.time(), index)
        .map(outer -> sorted(outer.stream().map(Outer::value).toList(), system.time()));
  }

  private static List<Complex> sorted(List<Complex> values, TimeAxis time) {
    return values.stream()
        .sorted(Comparator.comparingDouble(value -> -Mode.excess(value, time)))
        .toList();
  }
}
