package separatrix.ui.diagram;

import separatrix.linalg.Matrix;
import separatrix.session.Session;

/** What a diagram draws of a state, against the parameter. */
sealed interface Coordinate {

  /** One of the picture's axes, from 0. */
  record Axis(int axis) implements Coordinate {}

  /** An output of the network, from 0. */
  record Output(int output) implements Coordinate {}

  /** In words, in a session. */
  default String words(Session session) {
    return switch (this) {
      case Axis(int axis) -> session.projection().axisName(axis);
      case Output(int output) -> "output " + (output + 1);
    };
  }

  /** Of each state, one per row. */
  default double[] of(Session session, Matrix states) {
    return switch (this) {
      case Axis(int axis) -> session.projection().project(states).column(axis).toArray();
      case Output(int output) ->
          session.subject().network().readout().of(states).column(output).toArray();
    };
  }
}
