package separatrix.network;

import separatrix.linalg.Vector;

/**
 * A cell, its readout and the state it starts from.
 *
 * @param initialState h₀, of the cell's state size
 */
public record RecurrentNetwork(Cell cell, Readout readout, Vector initialState) {

  public RecurrentNetwork {
    if (readout.units() != cell.units()) {
      throw new IllegalArgumentException(
          "The readout sees %d units, the cell has %d.".formatted(readout.units(), cell.units()));
    }
    if (initialState.size() != cell.stateSize()) {
      throw new IllegalArgumentException(
          "The initial state has %d values, the cell's state has %d."
              .formatted(initialState.size(), cell.stateSize()));
    }
  }

  /** A network that starts from the zero state. */
  public static RecurrentNetwork fromRest(Cell cell, Readout readout) {
    return new RecurrentNetwork(cell, readout, Vector.zeros(cell.stateSize()));
  }

  /** This network under the constant input `input`. */
  public Autonomous under(Vector input) {
    return new Autonomous(this, input);
  }

  /** This network at rest: under zero input. */
  public Autonomous atRest() {
    return under(Vector.zeros(cell.inputSize()));
  }
}
