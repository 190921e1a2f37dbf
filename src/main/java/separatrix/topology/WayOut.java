package separatrix.topology;

import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * A way out of a point or a limit cycle before it is followed.
 *
 * @param source the number of what is left
 * @param start the first state of the flow
 */
record WayOut(int source, Departure departure, Vector start) {

  /** The connection of the flow `run`. One so slow that it seems not to leave has not settled. */
  Connection followed(Run run) {
    Connection connection = new Connection(source, departure, run);
    boolean isStillThere = run.destination().isSamePlaceAs(connection.origin());
    return isStillThere
        ? new Connection(
            source,
            departure,
            new Run(run.states(), run.stride(), run.steps(), new Destination.Unsettled(pace(run))))
        : connection;
  }

  /** How far a run has moved in a step, between the last of its states that were kept. */
  private static double pace(Run run) {
    int last = run.states().rows() - 1;
    int steps = run.step(last) - run.step(Math.max(0, last - 1));
    return steps == 0 ? 0 : run.states().row(last).distance(run.states().row(last - 1)) / steps;
  }

  /** The connection that stands for a way that nobody followed. */
  Connection unfollowed() {
    return followed(new Run(Matrix.ofRows(List.of(start)), 1, 0, new Destination.NotFollowed()));
  }
}
