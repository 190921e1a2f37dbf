package separatrix.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import separatrix.linalg.Complex;
import separatrix.linalg.Eigen;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.TimeAxis;

/**
 * Finds limit cycles, stable or not, by shooting: Newton's method on the return map. For a periodic
 * orbit of a map that is Fᵏ(x) − x = 0. A closed curve of a map, and a closed orbit of a flow in
 * Euler steps, comes round between two steps; there x and the real period T solve G_T(x) − x = 0
 * with x held in the plane across the flow, where G_T interpolates the orbit; where a map's curve
 * attracts, or the system is large, the orbit that comes onto it tells more ({@link ClosedCurve}).
 */
public record CycleShooting(DynamicalSystem system) {
  private static final int MOST_STEPS = 20;
  private static final int SAMPLES = 256;

  /** In larger systems a round's monodromy matrix costs too much: curves are found by running. */
  private static final int MOST_DENSE = 256;

  /** Newton's method has converged when an orbit misses itself by less than this, of its size. */
  private static final double CONVERGED = 1e-10;

  /** A closed curve that is interpolated worse than this is not believed. */
  private static final double BELIEVED = 0.01;

  /** Newton's method may move a state by this share of the orbit's size, no more. */
  private static final double STRAY = 0.3;

  /** A guess at a whole period misses by no more than this. */
  private static final double WHOLE = 0.1;

  /**
   * The cycle near an orbit that seems to return.
   *
   * @param state a state of the orbit
   * @param period after how many steps it seems to return
   * @param size how large the orbit is
   * @return empty where Newton's method does not converge to an orbit of about that size
   */
  public Optional<LimitCycle> near(Vector state, double period, double size) {
    long whole = Math.round(period);
    boolean isMap = system.time() instanceof TimeAxis.Steps;
    // Steps too long for their flow alternate, as a map's may.
    boolean isStepwise = isMap || period < Monodromy.LEAST;
    if (isStepwise && whole >= 2 && Math.abs(period - whole) < WHOLE) {
      Optional<LimitCycle> orbit = periodic(state, (int) whole, size);
      if (orbit.isPresent()) {
        return orbit;
      }
    }
    boolean isLarge = system.dimension() > MOST_DENSE;
    Optional<LimitCycle> attracting =
        isMap || isLarge ? new ClosedCurve(system).from(state, period, size) : Optional.empty();
    return attracting.isPresent() || isLarge || period < Monodromy.LEAST
        ? attracting
        : curve(state, period, size);
  }

  private Optional<LimitCycle> periodic(Vector start, int period, double size) {
    Vector state = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      Monodromy round = Monodromy.whole(system, state, period);
      Vector miss = round.end().minus(state);
      if (miss.norm() < CONVERGED * size) {
        return Optional.of(
            cycle(
                LimitCycle.Kind.PERIODIC_ORBIT,
                orbit(state, period),
                period,
                multipliers(round.matrix()),
                miss.norm() / size));
      }
      LinearSystem newton =
          new LinearSystem(Matrix.identity(system.dimension()).minus(round.matrix()));
      if (newton.solvability() == LinearSystem.Solvability.SINGULAR) {
        return Optional.empty();
      }
      state = state.plus(newton.solve(miss));
      if (!(state.distance(start) < STRAY * size)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<LimitCycle> curve(Vector start, double guess, double size) {
    Vector state = start;
    double period = guess;
    double best = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      Monodromy round = Monodromy.between(system, state, period);
      double miss = round.end().distance(state);
      if (miss < CONVERGED * size || (miss < 1e-6 * size && miss >= best)) {
        return closed(state, period, size, round);
      }
      best = miss;
      Matrix bordered = bordered(round);
      LinearSystem newton = new LinearSystem(bordered);
      if (newton.solvability() == LinearSystem.Solvability.SINGULAR) {
        return Optional.empty();
      }
      double[] right = new double[state.size() + 1];
      round.end().minus(state).times(-1).copyTo(right, 0);
      Vector move = newton.solve(Vector.of(right));
      state = state.plus(move.slice(0, state.size()));
      period += move.at(state.size());
      if (!(state.distance(start) < STRAY * size)
          || !(Math.abs(period - guess) < STRAY * guess)
          || period < Monodromy.LEAST) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** [∂G/∂x − I, ∂G/∂T; vᵀ, 0] with v the direction of the flow. */
  private static Matrix bordered(Monodromy round) {
    int n = round.end().size();
    Vector along = round.velocity().times(1 / round.velocity().norm());
    double[] matrix = round.matrix().toRowMajor();
    double[] bordered = new double[(n + 1) * (n + 1)];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix, i * n, bordered, i * (n + 1), n);
      bordered[i * (n + 1) + i] -= 1;
      bordered[i * (n + 1) + n] = round.velocity().at(i);
      bordered[n * (n + 1) + i] = along.at(i);
    }
    return Matrix.fromRowMajor(n + 1, n + 1, bordered);
  }

  private Optional<LimitCycle> closed(Vector state, double period, double size, Monodromy round) {
    Matrix states = sampled(state, period);
    double error = (round.end().distance(state) + round.end().distance(round.coarse())) / size;
    if (!(error < BELIEVED) || !(LimitCycle.size(states) > 0.1 * size)) {
      return Optional.empty();
    }
    LimitCycle.Kind kind =
        switch (system.time()) {
          case TimeAxis.Steps _ -> LimitCycle.Kind.CLOSED_CURVE;
          case TimeAxis.Continuous _ -> LimitCycle.Kind.FLOW_CYCLE;
        };
    return Optional.of(
        cycle(kind, states, period, withoutNeutral(multipliers(round.matrix())), error));
  }

  private LimitCycle cycle(
      LimitCycle.Kind kind, Matrix states, double period, List<Complex> multipliers, double error) {
    return new LimitCycle(1, kind, states, period, multipliers, error, system.time());
  }

  private static List<Complex> multipliers(Matrix monodromy) {
    Eigen eigen = Eigen.of(monodromy);
    List<Complex> all = new ArrayList<>();
    for (int i = 0; i < eigen.size(); i++) {
      all.add(eigen.value(i));
    }
    all.sort(Comparator.comparingDouble(multiplier -> -multiplier.abs()));
    return all;
  }

  /** A curve neither grows nor shrinks along itself: its multiplier of one says nothing. */
  private static List<Complex> withoutNeutral(List<Complex> multipliers) {
    Complex neutral =
        multipliers.stream()
            .min(Comparator.comparingDouble(value -> value.minus(Complex.ONE).abs()))
            .orElseThrow();
    List<Complex> others = new ArrayList<>(multipliers);
    others.remove(neutral);
    return others;
  }

  /** The states after 0 … steps − 1 steps. */
  private Matrix orbit(Vector start, int steps) {
    List<Vector> states = new ArrayList<>(List.of(start));
    while (states.size() < steps) {
      states.add(system.step(states.getLast()));
    }
    return Matrix.ofRows(states);
  }

  /** The curve at equal parts of its period, on from the middle of the first steps. */
  private Matrix sampled(Vector start, double period) {
    int before = Monodromy.LEAST;
    Matrix path = orbit(start, (int) Math.ceil(period) + 2 * before + 1);
    int samples = (int) Math.clamp(Math.ceil(period), SAMPLES, 4L * SAMPLES);
    List<Vector> states = new ArrayList<>();
    for (int k = 0; k < samples; k++) {
      double at = before + period * k / samples;
      int base = (int) Math.floor(at);
      Interpolation between = Interpolation.at(at - base, 2 * before);
      Vector state = Vector.zeros(start.size());
      for (int j = 0; j < between.weights().size(); j++) {
        state = state.plus(path.row(base + between.first() + j).times(between.weights().at(j)));
      }
      states.add(state);
    }
    return Matrix.ofRows(states);
  }
}
