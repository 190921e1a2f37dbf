package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Reach;
import separatrix.system.Stepper;
import separatrix.system.TangentMap;
import separatrix.system.TimeAxis;

/** A network under a constant input: a dynamical system of its own. */
public record Autonomous(RecurrentNetwork network, Vector input) implements DynamicalSystem {

  public Autonomous {
    if (input.size() != network.cell().inputSize()) {
      throw new IllegalArgumentException(
          "The input has %d values, the network takes %d."
              .formatted(input.size(), network.cell().inputSize()));
    }
  }

  @Override
  public int dimension() {
    return network.cell().stateSize();
  }

  @Override
  public TimeAxis time() {
    return network.cell().time();
  }

  @Override
  public Reach reach() {
    return network.cell().reach(input);
  }

  @Override
  public double kinkDistance(Vector state) {
    return network.cell().kinkDistance(state, input);
  }

  /** ∂F/∂u at `state`, state size × inputs: a column is where an input channel pushes. */
  public Matrix inputJacobian(Vector state) {
    Cell.CellTangentMap tangent = network.cell().tangentMap(1);
    tangent.at(Batch.of(state), Batch.of(input));
    double[] values = new double[dimension() * input.size()];
    tangent.inputJacobian(0, values);
    return Matrix.fromRowMajor(dimension(), input.size(), values);
  }

  @Override
  public Stepper stepper(int rows) {
    Cell.CellStepper stepper = network.cell().stepper(rows);
    Batch inputs = Batch.of(input);
    return (states, next) -> stepper.step(states, inputs, next);
  }

  @Override
  public TangentMap tangentMap(int rows) {
    Cell.CellTangentMap cell = network.cell().tangentMap(rows);
    Batch inputs = Batch.of(input);
    return new TangentMap() {
      @Override
      public void at(Batch states) {
        cell.at(states, inputs);
      }

      @Override
      public Batch image() {
        return cell.image();
      }

      @Override
      public void jacobian(int row, double[] jacobian) {
        cell.stateJacobian(row, jacobian);
      }

      @Override
      public void times(Batch vectors, Batch products) {
        cell.times(vectors, products);
      }

      @Override
      public void transposedTimes(Batch vectors, Batch products) {
        cell.transposedTimes(vectors, products);
      }
    };
  }
}
