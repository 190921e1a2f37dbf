package separatrix.dynamics;

import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.network.Cell;
import separatrix.network.RecurrentNetwork;
import separatrix.system.DynamicalSystem;
import separatrix.system.TangentMap;

/** The steps of a system, driven or not, with their derivatives, one after the other. */
interface TangentSteps {

  /** Evaluates step `step` at a batch of states. */
  void at(Batch states, int step);

  /** Where the states go. */
  Batch image();

  /** products[i] = Jᵢ · vectors[i]. */
  void times(Batch vectors, Batch products);

  static TangentSteps of(DynamicalSystem system, int rows) {
    TangentMap tangent = system.tangentMap(rows);
    return new TangentSteps() {
      @Override
      public void at(Batch states, int step) {
        tangent.at(states);
      }

      @Override
      public Batch image() {
        return tangent.image();
      }

      @Override
      public void times(Batch vectors, Batch products) {
        tangent.times(vectors, products);
      }
    };
  }

  static TangentSteps of(RecurrentNetwork network, Matrix inputs, int rows) {
    Cell.CellTangentMap tangent = network.cell().tangentMap(rows);
    return new TangentSteps() {
      @Override
      public void at(Batch states, int step) {
        tangent.at(states, Batch.of(inputs.row(step)));
      }

      @Override
      public Batch image() {
        return tangent.image();
      }

      @Override
      public void times(Batch vectors, Batch products) {
        tangent.times(vectors, products);
      }
    };
  }
}
