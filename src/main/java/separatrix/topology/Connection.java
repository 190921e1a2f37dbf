package separatrix.topology;

/**
 * An edge of a skeleton: the flow that leaves a point a certain way, and where it ends.
 *
 * @param source the number of the fixed point that is left
 * @param departure which way
 * @param run the flow and its destination
 */
public record Connection(int source, Departure departure, Run run) {

  public Destination destination() {
    return run.destination();
  }
}
