package separatrix.continuation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import separatrix.dynamics.Mode;
import separatrix.linalg.Complex;
import separatrix.linalg.Eigen;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.LinearSystem.Solvability;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.TimeAxis;

/**
 * The solutions of F(h; p) = h, which are curves in the space of states and parameter. Newton's
 * method meets them on hyperplanes: with A = J − I, b = ∂F/∂p and the hyperplane's normal (v, w),
 * each step solves the bordered system [A b; vᵀ w].
 */
record Curve(Family family, ContinuationSettings settings, Measure measure) {
  private static final int MOST_STEPS = 12;
  private static final double ROUNDING = 4e-15;
  private static final double GOOD_ENOUGH = 1e-10;

  /** A solution and the Newton steps that led to it. */
  record Corrected(Place place, int steps) {}

  DynamicalSystem system(double share) {
    return family.at(settings.parameter(share));
  }

  /** The solution on the hyperplane through `guess` with this normal, if Newton finds one. */
  Optional<Corrected> correct(Place guess, Place normal) {
    Place place = guess;
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= MOST_STEPS; step++) {
      DynamicalSystem system = system(place.share());
      Vector residual = system.step(place.state()).minus(place.state());
      double size = residual.maxAbs() / Math.max(1, place.state().maxAbs());
      if (!Double.isFinite(size)) {
        return Optional.empty();
      }
      boolean isStalled = size > before / 2;
      if (size <= ROUNDING || (isStalled && size <= GOOD_ENOUGH)) {
        return Optional.of(new Corrected(place, step));
      }
      if (isStalled && step > 2 && size > before) {
        return Optional.empty();
      }
      LinearSystem bordered = bordered(system.jacobian(place.state()), place, normal);
      if (bordered.solvability() == Solvability.SINGULAR) {
        return size <= GOOD_ENOUGH ? Optional.of(new Corrected(place, step)) : Optional.empty();
      }
      Place move = solve(bordered, residual.times(-1), -measure.dot(normal, place.minus(guess)));
      place = place.plus(move, 1);
      before = size;
    }
    return Optional.empty();
  }

  /** The solution with the parameter held. */
  Optional<Corrected> correctInPlace(Place guess) {
    return correct(guess, alongParameter(guess.state().size()));
  }

  /** What a solution on a branch that runs in the direction of `along` looks like. */
  Optional<Station> station(Place place, Place along) {
    Matrix jacobian = system(place.share()).jacobian(place.state());
    LinearSystem bordered = bordered(jacobian, place, along);
    if (bordered.solvability() == Solvability.SINGULAR) {
      return Optional.empty();
    }
    Place tangent = measure.unit(solve(bordered, Vector.zeros(jacobian.rows()), 1));
    if (!(Double.isFinite(tangent.share()) && tangent.state().isFinite())) {
      return Optional.empty();
    }
    // The tangent is less than a right angle from `along`, so bordered by it the sign is the same.
    TimeAxis time = system(place.share()).time();
    return Optional.of(
        new Station(place, tangent, bordered.determinantSign(), eigenvalues(jacobian, time), time));
  }

  private static List<Complex> eigenvalues(Matrix jacobian, TimeAxis time) {
    return Eigen.values(jacobian).stream()
        .sorted(Comparator.comparingDouble(value -> -Mode.excess(value, time)))
        .toList();
  }

  /** A unit vector x ⟂ `tangent` with A x + b x_p = 0: where another branch goes at a crossing. */
  Place crossing(Station at) {
    Matrix jacobian = system(at.place().share()).jacobian(at.place().state());
    Matrix matrix = border(jacobian, at.place(), at.tangent());
    LinearSystem bordered = new LinearSystem(matrix);
    LinearSystem transposed = new LinearSystem(matrix.transpose());
    Vector direction = Vector.zeros(matrix.rows()).map(_ -> 1);
    for (int i = 0; i < 3 && bordered.solvability() == Solvability.REGULAR; i++) {
      // Inverse iteration with MᵀM: M alone may be near a nilpotent matrix.
      Vector solution = bordered.solve(transposed.solve(direction));
      direction = solution.times(1 / solution.norm());
    }
    int n = jacobian.rows();
    return measure.unit(new Place(direction.slice(0, n), direction.at(n)));
  }

  static Place alongParameter(int size) {
    return new Place(Vector.zeros(size), 1);
  }

  private Place solve(LinearSystem bordered, Vector residual, double last) {
    int n = residual.size();
    double[] right = new double[n + 1];
    residual.copyTo(right, 0);
    right[n] = last;
    Vector solution = bordered.solve(Vector.of(right));
    return new Place(solution.slice(0, n), solution.at(n));
  }

  private LinearSystem bordered(Matrix jacobian, Place place, Place normal) {
    return new LinearSystem(border(jacobian, place, normal));
  }

  private Matrix border(Matrix jacobian, Place place, Place normal) {
    int n = jacobian.rows();
    double[] values = jacobian.toRowMajor();
    double[] bordered = new double[(n + 1) * (n + 1)];
    Vector sensitivity = family.sensitivity(place.state(), settings.parameter(place.share()));
    for (int i = 0; i < n; i++) {
      System.arraycopy(values, i * n, bordered, i * (n + 1), n);
      bordered[i * (n + 1) + i] -= 1;
      bordered[i * (n + 1) + n] = sensitivity.at(i) * settings.range();
      bordered[n * (n + 1) + i] = measure.stateWeight() * normal.state().at(i);
    }
    bordered[n * (n + 1) + n] = normal.share();
    return Matrix.fromRowMajor(n + 1, n + 1, bordered);
  }
}
