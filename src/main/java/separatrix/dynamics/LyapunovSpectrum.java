package separatrix.dynamics;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.system.DynamicalSystem;
import separatrix.system.TimeAxis;

/**
 * The rates at which small displacements of a running system grow, λ₁ ≥ λ₂ ≥ …: the mean logarithms
 * of the diagonal of R, where the Jacobians' products are kept as Q R (Benettin and others 1980;
 * Eckmann and Ruelle 1985).
 *
 * @param exponents per step, the largest first
 * @param errors their standard errors, from the spread over twenty parts of the run
 * @param steps how many steps were measured
 * @param motion what the exponents say that it is
 * @param time what a step means
 */
public record LyapunovSpectrum(
    Vector exponents, Vector errors, int steps, Motion motion, TimeAxis time) {

  /** What a motion comes to. */
  public enum Motion {
    REST("it comes to rest at a fixed point"),
    UNSTABLE_REST("it stands at a fixed point that nearby states leave: start beside it"),
    ESCAPE("it runs away beyond all bounds, so the exponents speak of no attractor"),
    PERIODIC("a periodic orbit: nearby states come together, and it goes on moving"),
    CYCLE("a closed curve: one exponent is zero, the others are negative"),
    TORUS("a torus: two exponents or more are zero, none is positive"),
    CHAOS("chaos: nearby states part"),
    DRIVEN_STABLE("driven, and stable: the past is forgotten"),
    DRIVEN_CHAOS("driven, and chaotic: nearby states part under the same input"),
    UNDECIDED("not decided: run longer"),
    CUT_SHORT("not decided: it was ended early");

    private final String words;

    Motion(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The spectrum along the orbit from `start`; ends early, with what it has, when cancelled. */
  public static LyapunovSpectrum of(
      DynamicalSystem system, Vector start, LyapunovSettings settings, BooleanSupplier cancelled) {
    int count = Math.min(settings.count(), system.dimension());
    LyapunovRun run = new LyapunovRun(TangentSteps.of(system, count), start, count);
    run.settle(settings.settling(), cancelled);
    run.measure(settings.steps(), cancelled);
    return new LyapunovSpectrum(
        run.exponents(), run.errors(), run.steps(), motion(run), system.time());
  }

  /**
   * The spectrum along a driven run from `start`, without settling; ends early, with what it has,
   * when cancelled.
   *
   * @param inputs T × m, T at least twenty
   */
  public static LyapunovSpectrum along(
      RecurrentNetwork network, Vector start, Matrix inputs, int most, BooleanSupplier cancelled) {
    int count = Math.min(most, network.cell().stateSize());
    LyapunovSettings checked = new LyapunovSettings(count, 0, inputs.rows());
    LyapunovRun run = new LyapunovRun(TangentSteps.of(network, inputs, count), start, count);
    run.measure(checked.steps(), cancelled);
    return new LyapunovSpectrum(
        run.exponents(), run.errors(), run.steps(), drivenMotion(run), network.cell().time());
  }

  private static Motion drivenMotion(LyapunovRun run) {
    double first = run.exponents().at(0);
    double margin = margin(run.errors(), run.steps(), 0);
    if (run.hasEscaped() || (!run.isCutShort() && isEscape(run, margin))) {
      return Motion.ESCAPE;
    }
    if (run.isCutShort()) {
      return Motion.CUT_SHORT;
    }
    return first > margin
        ? Motion.DRIVEN_CHAOS
        : first < -margin ? Motion.DRIVEN_STABLE : Motion.UNDECIDED;
  }

  private static boolean isEscape(LyapunovRun run, double margin) {
    return run.hasEscaped() || (run.exponents().at(0) > margin && run.isRunningAway());
  }

  private static Motion motion(LyapunovRun run) {
    Vector exponents = run.exponents();
    double first = margin(run.errors(), run.steps(), 0);
    if (run.hasEscaped()) {
      return Motion.ESCAPE;
    }
    if (run.isCutShort()) {
      return Motion.CUT_SHORT;
    }
    if (run.isAtRest()) {
      return exponents.at(0) > first ? Motion.UNSTABLE_REST : Motion.REST;
    }
    if (isEscape(run, first)) {
      return Motion.ESCAPE;
    }
    int zeros = 0;
    for (int i = 0; i < exponents.size(); i++) {
      double margin = margin(run.errors(), run.steps(), i);
      if (exponents.at(i) > margin) {
        return Motion.CHAOS;
      }
      if (exponents.at(i) < -margin) {
        return switch (zeros) {
          case 0 -> Motion.PERIODIC;
          // What creeps along a line or ring has the exponents of a cycle.
          case 1 -> run.hasComeBack() ? Motion.CYCLE : Motion.UNDECIDED;
          default -> run.hasComeBack() ? Motion.TORUS : Motion.UNDECIDED;
        };
      }
      zeros++;
    }
    return Motion.UNDECIDED;
  }

  /** How far from zero an exponent is told to be other than zero: 3 standard errors + 5 / steps. */
  private static double margin(Vector errors, int steps, int index) {
    return 3 * errors.at(index) + 5.0 / Math.max(1, steps);
  }

  /** How far from zero the exponent of rank `index` must be to count as positive or negative. */
  public double margin(int index) {
    return margin(errors, steps, index);
  }

  /** Exponents per unit of a flow's time; of a map, per step. */
  public Vector perTime() {
    return exponents.times(1 / unit());
  }

  /** Standard errors per unit of a flow's time; of a map, per step. */
  public Vector errorsPerTime() {
    return errors.times(1 / unit());
  }

  private double unit() {
    return switch (time) {
      case TimeAxis.Steps _ -> 1;
      case TimeAxis.Continuous(double dt) -> dt;
    };
  }

  /** What it is, in words, with the margin that the first exponent was held against. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s (λ₁ = %+.4g ± %.2g per step; zero means within %.2g).",
        motion.words(),
        exponents.at(0),
        errors.at(0),
        margin(0));
  }
}
