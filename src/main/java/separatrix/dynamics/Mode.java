package separatrix.dynamics;

import java.util.List;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.EigenPair;
import separatrix.system.TimeAxis;

/**
 * One eigenvalue λ of a Jacobian with its right vector r (J r = λ r: where the mode points) and its
 * left vector l (lᴴ J = λ lᴴ: what it listens to), both of unit length.
 *
 * @param number the rank in its spectrum from 1, the fastest growing first
 * @param eigenvalue λ of the step map
 * @param vectors r and l
 * @param time whether the step is a map of its own or a step of a flow
 */
public record Mode(int number, Complex eigenvalue, EigenPair vectors, TimeAxis time) {
  /** Of a large Jacobian only modes that are nearer to the border are asked for their vectors. */
  private static final double LARGEST_ROUNDING = 1e-4;

  /** r, of unit length. */
  public ComplexVector right() {
    return vectors.right();
  }

  /** l, of unit length. */
  public ComplexVector left() {
    return vectors.left();
  }

  /** The flow's eigenvalue (λ − 1) / dt; for a map, λ itself. */
  public Complex flowEigenvalue() {
    return switch (time) {
      case TimeAxis.Steps _ -> eigenvalue;
      case TimeAxis.Continuous(double dt) -> eigenvalue.minus(Complex.ONE).times(1 / dt);
    };
  }

  /**
   * The distance past the border of stability: |λ| − 1 of a map, Re of a flow's eigenvalue.
   * Positive is unstable.
   */
  public double excess() {
    return excess(eigenvalue, time);
  }

  /** The same for an eigenvalue of the step map whose vectors are not at hand. */
  public static double excess(Complex eigenvalue, TimeAxis time) {
    return switch (time) {
      case TimeAxis.Steps _ -> eigenvalue.abs() - 1;
      case TimeAxis.Continuous(double dt) -> (eigenvalue.re() - 1) / dt;
    };
  }

  /** Whether a displacement along this mode grows: |λ| > 1, or Re λ > 0 for a flow. */
  public boolean isUnstable() {
    return excess() > 0;
  }

  /** Whether |excess| is within the dead band, so that rounding or training noise could tip it. */
  public boolean isMarginal(double deadBand) {
    return Math.abs(excess()) <= deadBand;
  }

  /**
   * How far rounding alone may move λ to first order: its condition number 1 / |lᴴ r| (Golub and
   * Van Loan, 7.2.2) times n roundings of a Jacobian of size one.
   */
  double reachOfRounding() {
    return roundings() / vectors.cosine();
  }

  /** n roundings of a Jacobian of size one. */
  double roundings() {
    return vectors.size() * Math.ulp(1.0) * Math.max(1, eigenvalue.abs());
  }

  /**
   * Whether an eigenvalue of the step map is nearer to the border than rounding mostly moves it.
   */
  static boolean isInReachOfRounding(Complex eigenvalue, TimeAxis time) {
    return steps(eigenvalue, time) <= LARGEST_ROUNDING;
  }

  /** The distance to the border in the step map, also of a flow's. */
  double steps() {
    return steps(eigenvalue, time);
  }

  private static double steps(Complex eigenvalue, TimeAxis time) {
    double excess = Math.abs(excess(eigenvalue, time));
    return switch (time) {
      case TimeAxis.Steps _ -> excess;
      case TimeAxis.Continuous(double dt) -> excess * dt;
    };
  }

  /** The same mode in another place of its spectrum. */
  Mode numbered(int place) {
    return new Mode(place, eigenvalue, vectors, time);
  }

  public Stability stability(double deadBand) {
    if (isMarginal(deadBand)) {
      return Stability.MARGINAL;
    }
    return isUnstable() ? Stability.UNSTABLE : Stability.STABLE;
  }

  /** Whether the step map itself grows along this mode: |λ| > 1, also for a flow's Euler step. */
  public boolean isUnstableAsStep() {
    return eigenvalue.abs() > 1;
  }

  /**
   * The time in which a displacement changes by a factor e: 1 / |ln|λ|| steps, 1 / |Re λ| of a
   * flow.
   */
  public double timeConstant() {
    return switch (time) {
      case TimeAxis.Steps _ -> 1 / Math.abs(Math.log(eigenvalue.abs()));
      case TimeAxis.Continuous _ -> 1 / Math.abs(flowEigenvalue().re());
    };
  }

  /**
   * The share |λ − 1| by which a displacement changes in a step; of a flow, in its unit of time.
   */
  public double rate() {
    return switch (time) {
      case TimeAxis.Steps _ -> eigenvalue.minus(Complex.ONE).abs();
      case TimeAxis.Continuous _ -> flowEigenvalue().abs();
    };
  }

  /** Turns per unit of time: |arg λ| / 2π per step, |Im λ| / 2π of a flow. */
  public double frequency() {
    return switch (time) {
      case TimeAxis.Steps _ -> Math.abs(eigenvalue.arg()) / (2 * Math.PI);
      case TimeAxis.Continuous _ -> Math.abs(flowEigenvalue().im()) / (2 * Math.PI);
    };
  }

  public boolean isComplex() {
    return !eigenvalue.isReal();
  }

  /** The unit of {@link #timeConstant}: steps, or the flow's time constant τ. */
  public String timeUnit() {
    return switch (time) {
      case TimeAxis.Steps _ -> "steps";
      case TimeAxis.Continuous _ -> "τ";
    };
  }

  /** The place in `modes`, which are not empty, of the one whose eigenvalue is nearest. */
  public static int nearest(List<Mode> modes, Complex value) {
    int nearest = 0;
    for (int i = 1; i < modes.size(); i++) {
      if (modes.get(i).distance(value) < modes.get(nearest).distance(value)) {
        nearest = i;
      }
    }
    return nearest;
  }

  double distance(Complex value) {
    return eigenvalue.minus(value).abs();
  }
}
