package separatrix.session;

import java.util.SplittableRandom;
import separatrix.dynamics.Direction;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Batch;
import separatrix.linalg.Vector;
import separatrix.network.Cell;

/** Turns named directions into unit vectors of state space. */
record Directions(Session session) {

  /** The unit vector of `direction` as seen from the state `from`. */
  Vector of(Direction direction, Vector from) {
    Vector raw =
        switch (direction) {
          case Direction.AlongMode(int id, int mode) -> mode(id, mode).right().re();
          case Direction.AlongComponent(int component) ->
              session.components().components().row(component);
          case Direction.AlongInput(int channel) -> inputColumn(channel, from);
          case Direction.AlongReadout(int output) -> readoutRow(output);
          case Direction.AlongUnit(int unit) -> Vector.unit(from.size(), unit);
          case Direction.AtRandom(long seed) -> random(seed);
        };
    double norm = raw.norm();
    if (!(norm > 0)) {
      throw new IllegalArgumentException(
          "That direction has no length at this state; choose another.");
    }
    return raw.times(1 / norm);
  }

  /** The imaginary part of a mode's vector; of length zero where it is real. */
  Vector imaginary(Direction.AlongMode along) {
    return mode(along.fixedPointId(), along.mode()).right().im();
  }

  private Mode mode(int id, int mode) {
    FixedPoint point =
        session
            .fixedPoints()
            .byId(id)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no fixed point number " + id + "."));
    if (mode < 1 || mode > point.linearization().spectrum().size()) {
      throw new IllegalArgumentException(
          "%s has modes 1 to %d; %d was asked for."
              .formatted(point.label(), point.linearization().spectrum().size(), mode));
    }
    return point.linearization().spectrum().mode(mode);
  }

  private Vector inputColumn(int channel, Vector from) {
    Cell cell = session.subject().network().cell();
    Cell.CellTangentMap tangent = cell.tangentMap(1);
    tangent.at(Batch.of(from), Batch.of(session.input()));
    double[] jacobian = new double[cell.stateSize() * cell.inputSize()];
    tangent.inputJacobian(0, jacobian);
    double[] column = new double[cell.stateSize()];
    for (int i = 0; i < column.length; i++) {
      column[i] = jacobian[i * cell.inputSize() + channel];
    }
    return Vector.of(column);
  }

  private Vector readoutRow(int output) {
    Vector row = session.subject().network().readout().weights().row(output);
    double[] direction = new double[session.subject().network().cell().stateSize()];
    row.copyTo(direction, 0);
    return Vector.of(direction);
  }

  private Vector random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Vector.zeros(session.subject().network().cell().stateSize())
        .map(_ -> random.nextGaussian());
  }
}
