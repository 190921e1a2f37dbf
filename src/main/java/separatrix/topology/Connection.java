package separatrix.topology;

/**
 * An edge of a skeleton: the flow that leaves a point or a limit cycle a certain way, and where it
 * ends.
 *
 * @param source the number of the fixed point that is left; where the way leads off a limit cycle,
 *     the number of that
 * @param departure which way
 * @param run the flow and its destination
 */
public record Connection(int source, Departure departure, Run run) {

  public Destination destination() {
    return run.destination();
  }

  /** What is left, as a place where flows may end. */
  public Destination origin() {
    return departure.leavesCycle()
        ? new Destination.OnCycle(source, Double.NaN, 0)
        : new Destination.Reached(source, 0);
  }

  /** Whether it was followed at all. */
  public boolean isFollowed() {
    return !(destination() instanceof Destination.NotFollowed);
  }
}
