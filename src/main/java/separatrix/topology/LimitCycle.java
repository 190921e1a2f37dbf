package separatrix.topology;

import java.util.List;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.TimeAxis;

/**
 * A closed orbit: the states that come back, with what becomes of a displacement in one round
 * (Floquet multipliers).
 *
 * @param id its number in one skeleton, from 1
 * @param kind what closes
 * @param states one round, one state per row; of a closed curve, at equal parts of its period
 * @param period steps of one round; whole for a periodic orbit
 * @param multipliers the Floquet multipliers μ, the largest first, without the neutral one that a
 *     curve has along itself; not all of them where the state is large
 * @param error how far the orbit misses itself after a round, as a share of its size: rounding for
 *     a periodic orbit, interpolation between steps for a curve
 * @param time what a step means
 */
public record LimitCycle(
    int id,
    Kind kind,
    Matrix states,
    double period,
    List<Complex> multipliers,
    double error,
    TimeAxis time) {

  /** A multiplier this near to the border of stability is marginal. */
  private static final double DEAD_BAND = 1e-3;

  /** What it is that closes. */
  public enum Kind {
    /** A map's orbit that comes back exactly after a whole number of steps. */
    PERIODIC_ORBIT("a periodic orbit of the map"),
    /** A map's orbit that never comes back exactly but stays on a closed curve. */
    CLOSED_CURVE("a closed curve that the map goes round without hitting it at the same states"),
    /** A closed orbit of a flow, as its Euler steps follow it. */
    FLOW_CYCLE("a closed orbit of the flow");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public LimitCycle {
    multipliers = List.copyOf(multipliers);
    if (!(period > 0) || states.rows() == 0) {
      throw new IllegalArgumentException(
          "A cycle has a period and states; %s and %d came.".formatted(period, states.rows()));
    }
  }

  /** Whether displacements shrink in a round: all |μ| below one. */
  public boolean isStable() {
    return multipliers.stream().allMatch(multiplier -> multiplier.abs() < 1);
  }

  /** How many multipliers are larger than one. */
  public int unstable() {
    return (int) multipliers.stream().filter(multiplier -> multiplier.abs() > 1).count();
  }

  /** How many multipliers are within the dead band of the border of stability. */
  public int marginal() {
    return (int)
        multipliers.stream()
            .filter(multiplier -> Math.abs(multiplier.abs() - 1) < DEAD_BAND)
            .count();
  }

  /**
   * Whether displacements neither shrink nor grow that can be told: then it is perhaps no limit
   * cycle but one of a family of closed orbits, none of which attracts.
   */
  public boolean isNeutral() {
    return marginal() > 0
        && multipliers.stream().allMatch(multiplier -> multiplier.abs() < 1 + DEAD_BAND);
  }

  /** "stable", "neutral", or "2 unstable". */
  public String stability() {
    if (isNeutral()) {
      return "neutral";
    }
    return isStable() ? "stable" : unstable() + " unstable";
  }

  /** Rounds per step, or per unit of a flow's time. */
  public double frequency() {
    return 1 / duration();
  }

  /** The period in steps, or in units of a flow's time. */
  public double duration() {
    return switch (time) {
      case TimeAxis.Steps _ -> period;
      case TimeAxis.Continuous(double dt) -> period * dt;
    };
  }

  /** A short name: C and the number. */
  public String label() {
    return "C" + id;
  }

  /** The root mean square distance of its states from their mean. */
  public double size() {
    return size(states);
  }

  static double size(Matrix states) {
    Vector mean = mean(states);
    double sum = 0;
    for (int i = 0; i < states.rows(); i++) {
      double distance = states.row(i).distance(mean);
      sum += distance * distance;
    }
    return Math.sqrt(sum / states.rows());
  }

  private static Vector mean(Matrix states) {
    Vector sum = Vector.zeros(states.columns());
    for (int i = 0; i < states.rows(); i++) {
      sum = sum.plus(states.row(i));
    }
    return sum.times(1.0 / states.rows());
  }

  /** The mean of its states. */
  public Vector centre() {
    return mean(states);
  }

  /** How far `state` is from it: from its states, or from the curve through them. */
  public double distance(Vector state) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < states.rows(); i++) {
      Vector here = states.row(i);
      least =
          Math.min(
              least,
              kind == Kind.PERIODIC_ORBIT
                  ? state.distance(here)
                  : toSegment(state, here, states.row((i + 1) % states.rows())));
    }
    return least;
  }

  private static double toSegment(Vector state, Vector from, Vector to) {
    Vector along = to.minus(from);
    Vector away = state.minus(from);
    double length = along.dot(along);
    double part = length > 0 ? Math.clamp(away.dot(along) / length, 0, 1) : 0;
    return away.minus(along.times(part)).norm();
  }

  LimitCycle numbered(int number) {
    return new LimitCycle(number, kind, states, period, multipliers, error, time);
  }
}
