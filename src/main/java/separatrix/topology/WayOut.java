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

  Connection followed(Run run) {
    return new Connection(source, departure, run);
  }

  /** The connection that stands for a way that nobody followed. */
  Connection unfollowed() {
    return followed(new Run(Matrix.ofRows(List.of(start)), 1, 0, new Destination.NotFollowed()));
  }
}
