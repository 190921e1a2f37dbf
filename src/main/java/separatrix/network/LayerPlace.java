package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Vector;

/**
 * Where the state of one layer stands in that of a whole stack.
 *
 * @param units how many units the layer has: they stand together, from `hidden` on
 * @param more how many further coordinates it has, an LSTM's memory: from `memory` on
 */
record LayerPlace(int hidden, int units, int memory, int more) {

  /** The size of the layer's own state. */
  int size() {
    return units + more;
  }

  /** The coordinate of the whole state that is coordinate `own` of the layer. */
  int coordinate(int own) {
    return own < units ? hidden + own : memory + own - units;
  }

  /** The layer's part of one state. */
  Vector of(Vector state) {
    double[] values = new double[size()];
    state.slice(hidden, hidden + units).copyTo(values, 0);
    state.slice(memory, memory + more).copyTo(values, units);
    return Vector.of(values);
  }

  /** Copies the layer's part of every row of `states` into `layer`. */
  void take(Batch states, Batch layer) {
    for (int row = 0; row < layer.rows(); row++) {
      int from = row * states.columns();
      int to = row * size();
      System.arraycopy(states.data(), from + hidden, layer.data(), to, units);
      System.arraycopy(states.data(), from + memory, layer.data(), to + units, more);
    }
  }

  /** Copies every row of `layer` to its place in `states`. */
  void put(Batch layer, Batch states) {
    for (int row = 0; row < layer.rows(); row++) {
      int from = row * size();
      int to = row * states.columns();
      System.arraycopy(layer.data(), from, states.data(), to + hidden, units);
      System.arraycopy(layer.data(), from + units, states.data(), to + memory, more);
    }
  }
}
