package separatrix.continuation;

import java.util.Optional;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.LinearSystem.Solvability;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * The solutions of F(h; p) = h, which are curves in the space of states and parameter. Newton's
 * method meets them on hyperplanes: with A = J − I, b = ∂F/∂p and the hyperplane's normal (v, w),
 * each step solves the bordered system [A b; vᵀ w].
 */
record Curve(Family family, ContinuationSettings settings, Measure measure) {
  private static final int MOST_STEPS = 12;
  private static final double ROUNDING = 4e-15;
  private static final double GOOD_ENOUGH = 1e-10;

  /** So near to a turn of the branch rounding decides which way it goes. */
  private static final double FLAT = 1e-8;

  /** From so many dimensions on a factorisation is kept while steps with it do well. */
  private static final int LARGE = 256;

  /** How much a step with a kept factorisation shortens the residual, to be one that does well. */
  private static final double WELL = 0.05;

  /** Steps with a kept factorisation are cheap. */
  private static final int MOST_CHEAP_STEPS = 40;

  /** A solution and the Newton steps that led to it. */
  record Corrected(Place place, int steps) {}

  DynamicalSystem system(double share) {
    return family.at(settings.parameter(share));
  }

  /** The solution on the hyperplane through `guess` with this normal, if Newton finds one. */
  Optional<Corrected> correct(Place guess, Place normal) {
    boolean isLarge = guess.state().size() >= LARGE;
    Place place = guess;
    double before = Double.POSITIVE_INFINITY;
    Optional<LinearSystem> factored = Optional.empty();
    boolean isFresh = true;
    int newton = 0;
    for (int step = 0; newton <= MOST_STEPS && step <= MOST_CHEAP_STEPS; step++) {
      DynamicalSystem system = system(place.share());
      Vector residual = system.step(place.state()).minus(place.state());
      double size = residual.maxAbs() / Math.max(1, place.state().maxAbs());
      if (!Double.isFinite(size)) {
        return Optional.empty();
      }
      boolean isStalled = isFresh && size > before / 2;
      if (size <= ROUNDING || (isStalled && size <= GOOD_ENOUGH)) {
        return Optional.of(new Corrected(place, newton));
      }
      if (isStalled && newton > 2 && size > before) {
        return Optional.empty();
      }
      isFresh = !isLarge || factored.isEmpty() || size > WELL * before;
      if (isFresh) {
        factored = Optional.of(bordered(system.jacobian(place.state()), place, normal));
        newton++;
      }
      LinearSystem bordered = factored.orElseThrow();
      if (bordered.solvability() == Solvability.SINGULAR) {
        return size <= GOOD_ENOUGH ? Optional.of(new Corrected(place, newton)) : Optional.empty();
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

  /** The station at a place that is a solution or nearly so, from which a branch is followed. */
  Optional<Station> seed(Place place) {
    int n = place.state().size();
    // At a fold the branch runs across the parameter: then any other direction will do.
    Place across = measure.unit(new Place(place.state().map(_ -> 1), 0.5));
    return correctInPlace(place)
        .map(Corrected::place)
        .filter(found -> measure.distance(found, place) < 1e-2)
        .flatMap(found -> station(found, alongParameter(n)).or(() -> station(found, across)))
        .or(() -> station(place, across));
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
    int sign = bordered.determinantSign();
    StepModes modes = new StepModes(this, place, sign * slope(tangent));
    return Optional.of(new Station(place, tangent, sign, modes, system(place.share()).time()));
  }

  /** The sign of the tangent's part along p, which is that of det A beside the bordered one. */
  private static int slope(Place tangent) {
    return Math.abs(tangent.share()) < FLAT ? 0 : (int) Math.signum(tangent.share());
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
