package separatrix.system;

/** What one step of a system means. */
public sealed interface TimeAxis {

  /** A map: time is counted in steps, stability is |λ| against 1. */
  record Steps() implements TimeAxis {}

  /**
   * An Euler step of a flow ẋ = f(x): F(x) = x + dt · f(x). The flow's Jacobian is A = (J − I) /
   * dt, its stability is Re λ against 0.
   *
   * @param dt the step in units of the flow's own time (for a leaky network, of its time constant)
   */
  record Continuous(double dt) implements TimeAxis {
    public Continuous {
      if (!(dt > 0)) {
        throw new IllegalArgumentException("A time step is positive, " + dt + " came.");
      }
    }
  }
}
