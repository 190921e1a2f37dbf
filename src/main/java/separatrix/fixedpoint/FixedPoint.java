package separatrix.fixedpoint;

import separatrix.dynamics.Linearization;
import separatrix.dynamics.Mode;
import separatrix.linalg.Vector;
import separatrix.system.TimeAxis;

/**
 * A state where a system stands still, or nearly so.
 *
 * @param id its number in one search result, from 1
 * @param state h*
 * @param input the constant input under which it stands
 * @param q ½‖F(h) − h‖²
 * @param kind whether q is zero to rounding or only a local minimum
 * @param linearization the system around it
 * @param hits how many starts ended here
 * @param marginal how many modes are within the search's dead band of the border of stability
 * @param reason why it is called what it is called
 * @param evidence what else was measured about it
 */
public record FixedPoint(
    int id,
    Vector state,
    Vector input,
    double q,
    Kind kind,
    Linearization linearization,
    int hits,
    int marginal,
    String reason,
    Evidence evidence) {

  /** Why a point is a point. */
  public enum Kind {
    /** Fixed to rounding. */
    FIXED,
    /** A local minimum of q above the tolerance. */
    SLOW,
    /** Fixed to rounding, and not isolated: it stands for a {@link Continuum}. */
    CONTINUUM
  }

  /** A point of which nothing else was measured. */
  public FixedPoint(
      int id,
      Vector state,
      Vector input,
      double q,
      Kind kind,
      Linearization linearization,
      int hits,
      int marginal,
      String reason) {
    this(id, state, input, q, kind, linearization, hits, marginal, reason, Evidence.none());
  }

  /** How far it can be trusted, and why. */
  public Trust trust() {
    return Trust.of(this);
  }

  /** The number of unstable modes: |λ| > 1, or Re λ > 0 for a flow. */
  public int unstable() {
    return linearization.spectrum().unstable();
  }

  /**
   * The number of modes along which the step map grows, |λ| > 1, also where the map steps a flow.
   */
  public int unstableAsStep() {
    return (int) linearization.spectrum().known().stream().filter(Mode::isUnstableAsStep).count();
  }

  /** The unstable modes that no rounding can make stable. */
  int unstableAndTold() {
    long untold = linearization.spectrum().untold().stream().filter(Mode::isUnstable).count();
    return unstable() - (int) untold;
  }

  /** What one step of the system means. */
  public TimeAxis time() {
    return linearization.spectrum().time();
  }

  /** sign det(I − J). */
  public int index() {
    return linearization.index();
  }

  /** The speed √(2q) = ‖F(h) − h‖ per step. */
  public double speed() {
    return Math.sqrt(2 * q);
  }

  /** The speed per unit of the flow's own time, ‖ẋ‖; of a map, per step. */
  public double flowSpeed() {
    return switch (time()) {
      case TimeAxis.Steps _ -> speed();
      case TimeAxis.Continuous(double dt) -> speed() / dt;
    };
  }

  /** Whether it is fixed to rounding and isolated. */
  public boolean isFixed() {
    return kind == Kind.FIXED;
  }

  public boolean isStable() {
    return isFixed() && unstable() == 0;
  }

  /** Whether its modes are those of one side only: the step is not differentiable there. */
  public boolean isAtKink() {
    return Trust.isAtKink(this);
  }

  /** Some modes grow and some shrink. */
  public boolean isSaddle() {
    return isFixed() && unstable() > 0 && unstable() < linearization.spectrum().size();
  }

  /** The same point under another number. */
  FixedPoint numbered(int number) {
    return new FixedPoint(
        number, state, input, q, kind, linearization, hits, marginal, reason, evidence);
  }

  /** The same point with other counts of the starts that ended at it. */
  FixedPoint counted(int newHits, int draws) {
    return new FixedPoint(
        id, state, input, q, kind, linearization, newHits, marginal, reason, evidence.drawn(draws));
  }

  /** The same point seen as of another kind. */
  FixedPoint as(Kind newKind) {
    return new FixedPoint(
        id, state, input, q, newKind, linearization, hits, marginal, reason, evidence);
  }

  /**
   * A short name: A attractor, S saddle, R repeller, Q slow point, L of a line or another
   * continuum, with the number. C is a limit cycle's.
   */
  public String label() {
    String letter =
        switch (kind) {
          case SLOW -> "Q";
          case CONTINUUM -> "L";
          case FIXED -> isStable() ? "A" : isSaddle() ? "S" : "R";
        };
    return letter + id;
  }
}
