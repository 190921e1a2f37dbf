package separatrix.continuation;

import java.util.List;
import separatrix.dynamics.Mode;
import separatrix.linalg.Complex;
import separatrix.system.TimeAxis;

/**
 * A solution on a branch with what is known of its neighbourhood.
 *
 * @param tangent the unit tangent of the branch, in the order in which it is followed
 * @param orientation the sign of the bordered determinant; it changes where branches cross only
 * @param modes the eigenvalues of the step's Jacobian
 */
record Station(Place place, Place tangent, int orientation, StepModes modes, TimeAxis time) {

  /** Closer to the border than this in a step no side is shown: such modes are not unstable. */
  private static final double ROUNDING = 1e-9;

  /** The side can be told beyond this, where a mode goes on to a side that is shown. */
  private static final double TOLD = 1e-12;

  private static final int LEADING = 8;

  /** How far the mode of rank `rank`, from 1, is past the border of stability. */
  double excess(int rank) {
    return excess(modes.all().get(rank - 1));
  }

  private double excess(Complex value) {
    return Mode.excess(value, time) - TOLD;
  }

  int unstable() {
    return (int) modes.near().stream().takeWhile(value -> excess(value) > 0).count();
  }

  /** Whether the mode of rank `rank` is as near to the border as rounding may carry it. */
  boolean isAtBorder(int rank) {
    return Math.abs(excess(rank)) <= rounding();
  }

  /** What rounding may do in a step, per unit of the system's own time. */
  private double rounding() {
    return switch (time) {
      case TimeAxis.Steps _ -> ROUNDING;
      case TimeAxis.Continuous(double dt) -> ROUNDING / dt;
    };
  }

  private int shownUnstable() {
    return (int)
        modes.near().stream().takeWhile(value -> Mode.excess(value, time) > rounding()).count();
  }

  /** The eigenvalue nearest to 1, where fixed points meet. */
  Complex nearestToOne() {
    return modes.all().stream()
        .min(java.util.Comparator.comparingDouble(value -> value.minus(Complex.ONE).abs()))
        .orElseThrow();
  }

  /** How many modes are within `band` of the border of stability near λ = 1. */
  int atOne(double band) {
    return (int)
        modes.all().stream()
            .filter(value -> value.re() > 0 && Math.abs(value.im()) < band)
            .filter(value -> Math.abs(Mode.excess(value, time)) < band)
            .count();
  }

  Station reversed() {
    return new Station(place, tangent.times(-1), -orientation, modes, time);
  }

  PointOnBranch point(ContinuationSettings settings) {
    List<Complex> near = modes.near();
    return new PointOnBranch(
        settings.parameter(place.share()),
        place.state(),
        shownUnstable(),
        near.subList(0, Math.min(LEADING, near.size())));
  }
}
