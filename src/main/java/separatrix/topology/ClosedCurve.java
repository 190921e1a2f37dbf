package separatrix.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import separatrix.dynamics.LyapunovSettings;
import separatrix.dynamics.LyapunovSpectrum;
import separatrix.linalg.Batch;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Stepper;
import separatrix.system.TimeAxis;

/**
 * The attracting closed curve of a map, or of a flow in Euler steps, that an orbit comes onto. On
 * it the state after t steps is Φ(ρ t) with Φ of period one, so that a long orbit, sorted by the
 * fractional part of ρ t, is the curve itself, however few steps a round takes. ρ, the rounds per
 * step, is where the windowed Fourier sum of the orbit peaks (Laskar 1993). Floquet multipliers are
 * e^{λT} with λ the Lyapunov exponents of the orbit: their sizes, not their angles.
 */
record ClosedCurve(DynamicalSystem system) {
  private static final int LEAST_WINDOW = 4096;

  /** A window holds so many rounds at least. */
  private static final int ROUNDS = 24;

  private static final int MOST_WINDOWS = 12;
  private static final int SAMPLES = 256;
  private static final int EXPONENTS = 6;

  /** Multipliers are measured over so many rounds at least. */
  private static final int MEASURED_ROUNDS = 8;

  /** Two windows agree on ρ when their phases part by less than this share of a round. */
  private static final double AGREED = 1e-5;

  /** A curve from whose neighbouring states a state misses by more is not believed. */
  private static final double BELIEVED = 0.01;

  /** The curve onto which the orbit from `start` comes, which goes round in about `guess` steps. */
  Optional<LimitCycle> from(Vector start, double guess, double size) {
    int window = Math.max(LEAST_WINDOW, (int) Math.ceil(ROUNDS * guess));
    Matrix path = path(start, window);
    Optional<Rotation> last = Rotation.near(path, 1 / guess);
    for (int k = 1; k < MOST_WINDOWS && last.isPresent(); k++) {
      path = path(system.step(path.row(path.rows() - 1)), window);
      Optional<Rotation> next = Rotation.near(path, last.get().rate());
      if (next.isPresent() && Math.abs(next.get().rate() - last.get().rate()) * window < AGREED) {
        return curve(path, next.get().rate(), size);
      }
      last = next;
    }
    return Optional.empty();
  }

  private Matrix path(Vector start, int steps) {
    int n = system.dimension();
    double[] path = new double[steps * n];
    Stepper stepper = system.stepper(1);
    Batch state = Batch.of(start);
    Batch next = new Batch(1, n);
    for (int t = 0; t < steps; t++) {
      System.arraycopy(state.data(), 0, path, t * n, n);
      stepper.step(state, next);
      Batch swap = state;
      state = next;
      next = swap;
    }
    return Matrix.fromRowMajor(steps, n, path);
  }

  private Optional<LimitCycle> curve(Matrix path, double rate, double size) {
    if (!path.isFinite() || !(LimitCycle.size(path) > 0.1 * size)) {
      return Optional.empty();
    }
    List<Integer> byPhase =
        IntStream.range(0, path.rows())
            .boxed()
            .sorted(Comparator.comparingDouble(t -> phase(rate, t)))
            .toList();
    double error = miss(path, rate, byPhase) / LimitCycle.size(path);
    if (!(error < BELIEVED)) {
      return Optional.empty();
    }
    double period = 1 / rate;
    return Optional.of(
        new LimitCycle(
            1,
            kind(),
            sampled(path, rate, byPhase),
            period,
            multipliers(path.row(path.rows() - 1), period),
            error,
            system.time()));
  }

  private LimitCycle.Kind kind() {
    return switch (system.time()) {
      case TimeAxis.Steps _ -> LimitCycle.Kind.CLOSED_CURVE;
      case TimeAxis.Continuous _ -> LimitCycle.Kind.FLOW_CYCLE;
    };
  }

  private static double phase(double rate, int step) {
    double turns = rate * step;
    return turns - Math.floor(turns);
  }

  /** How far a state is, at most, from the chord between its neighbours in phase. */
  private static double miss(Matrix path, double rate, List<Integer> byPhase) {
    double most = 0;
    for (int k = 1; k + 1 < byPhase.size(); k++) {
      Vector here = path.row(byPhase.get(k));
      Vector between =
          between(path, rate, byPhase.get(k - 1), byPhase.get(k + 1), phase(rate, byPhase.get(k)));
      most = Math.max(most, here.distance(between));
    }
    return most;
  }

  private static Vector between(Matrix path, double rate, int before, int after, double phase) {
    double from = phase(rate, before);
    double to = phase(rate, after);
    double part = to > from ? Math.clamp((phase - from) / (to - from), 0, 1) : 0;
    return path.row(before).times(1 - part).plus(path.row(after).times(part));
  }

  private static Matrix sampled(Matrix path, double rate, List<Integer> byPhase) {
    List<Vector> states = new ArrayList<>();
    int next = 0;
    for (int k = 0; k < SAMPLES; k++) {
      double phase = (double) k / SAMPLES;
      while (next < byPhase.size() - 1 && phase(rate, byPhase.get(next)) < phase) {
        next++;
      }
      int before = byPhase.get(Math.max(0, next - 1));
      states.add(between(path, rate, before, byPhase.get(next), phase));
    }
    return Matrix.ofRows(states);
  }

  private List<Complex> multipliers(Vector state, double period) {
    int rounds = Math.max(MEASURED_ROUNDS, (int) Math.ceil(LEAST_WINDOW / period));
    int steps = (int) Math.round(rounds * period);
    int count = Math.min(EXPONENTS, system.dimension());
    Vector exponents =
        LyapunovSpectrum.of(
                system, state, new LyapunovSettings(count, steps / 4, steps), () -> false)
            .exponents();
    // The one along the curve, which is neutral, is the nearest to zero.
    int neutral =
        IntStream.range(0, count)
            .boxed()
            .min(Comparator.comparingDouble(i -> Math.abs(exponents.at(i))))
            .orElseThrow();
    return IntStream.range(0, count)
        .filter(i -> i != neutral)
        .mapToObj(i -> new Complex(Math.exp(exponents.at(i) * period), 0))
        .toList();
  }
}
