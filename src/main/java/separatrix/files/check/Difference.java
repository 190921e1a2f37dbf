package separatrix.files.check;

import java.util.ArrayList;
import java.util.List;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;

/**
 * How far a network is from a recorded run at most. Where whole states are recorded every step is
 * taken from the recorded state before it, so that differences do not add up; else the network runs
 * from its start.
 *
 * @param states the largest difference of a state coordinate; 0 if states are not recorded
 * @param outputs the largest of an output; 0 if outputs are not recorded
 * @param trial where the larger of the two is, counted from 0
 * @param step of that trial, 0 for the start
 */
public record Difference(double states, double outputs, int trial, int step) {

  /** A network whose sizes do not fit the run. */
  private static final Difference INFINITE =
      new Difference(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0);

  public double largest() {
    return Math.max(states, outputs);
  }

  static Difference between(RecurrentNetwork network, RecordedTrials trials) {
    if (!fits(network, trials)) {
      return INFINITE;
    }
    boolean isWhole =
        !trials.states().isEmpty()
            && trials.states().getFirst().columns() == network.cell().stateSize();
    return isWhole ? ofSteps(network, trials) : ofRun(network, trials);
  }

  /** Whether the run has as many channels as the network. */
  static boolean fits(RecurrentNetwork network, RecordedTrials trials) {
    int states = trials.states().isEmpty() ? -1 : trials.states().getFirst().columns();
    int outputs = trials.outputs().isEmpty() ? -1 : trials.outputs().getFirst().columns();
    return trials.inputs().getFirst().columns() == network.cell().inputSize()
        && (states == -1
            || states == network.cell().stateSize()
            || states == network.cell().units()
            || states == shown(network.cell()))
        && (outputs == -1 || outputs == network.readout().outputs());
  }

  /** How many units a framework shows: those of the last layer, if there are several. */
  private static int shown(Cell cell) {
    return cell instanceof Stacked stack ? stack.top().units() : cell.units();
  }

  private static Difference ofSteps(RecurrentNetwork network, RecordedTrials trials) {
    Difference all = new Difference(0, 0, 0, 0);
    for (int i = 0; i < trials.inputs().size(); i++) {
      Matrix inputs = trials.inputs().get(i);
      Matrix recorded = fromStart(network, trials.states().get(i), inputs.rows());
      Matrix stepped = steps(network.cell(), recorded, inputs);
      all = all.withStates(i, 1, stepped, recorded.rows(1, recorded.rows()));
      if (!trials.outputs().isEmpty()) {
        all = all.withOutputs(i, network.readout().of(recorded), trials.outputs().get(i));
      }
    }
    return all;
  }

  private static Difference ofRun(RecurrentNetwork network, RecordedTrials trials) {
    List<Trajectory> runs = new Simulator(network).run(trials.inputs());
    Difference all = new Difference(0, 0, 0, 0);
    for (int i = 0; i < runs.size(); i++) {
      Matrix path = runs.get(i).states();
      if (!trials.states().isEmpty()) {
        Matrix recorded = trials.states().get(i);
        int first = path.rows() - recorded.rows();
        Matrix own = units(network.cell(), path, recorded.columns()).rows(first, path.rows());
        all = all.withStates(i, first, own, recorded);
      }
      if (!trials.outputs().isEmpty()) {
        all = all.withOutputs(i, network.readout().of(path), trials.outputs().get(i));
      }
    }
    return all;
  }

  private Difference withStates(int number, int first, Matrix own, Matrix recorded) {
    int row = farthest(own, recorded);
    double distance = distance(own, recorded, row);
    return distance > largest()
        ? new Difference(distance, outputs, number, first + row)
        : new Difference(Math.max(states, distance), outputs, trial, step);
  }

  /** Outputs after each step, and at the start if that is recorded too. */
  private Difference withOutputs(int number, Matrix all, Matrix recorded) {
    int first = all.rows() - recorded.rows();
    Matrix own = all.rows(first, all.rows());
    int row = farthest(own, recorded);
    double distance = distance(own, recorded, row);
    return distance > largest()
        ? new Difference(states, distance, number, first + row)
        : new Difference(states, Math.max(outputs, distance), trial, step);
  }

  private static int farthest(Matrix own, Matrix recorded) {
    int farthest = 0;
    for (int row = 1; row < own.rows(); row++) {
      if (distance(own, recorded, row) > distance(own, recorded, farthest)) {
        farthest = row;
      }
    }
    return farthest;
  }

  private static double distance(Matrix own, Matrix recorded, int row) {
    if (own.rows() == 0) {
      return 0;
    }
    double distance = 0;
    for (int column = 0; column < own.columns(); column++) {
      double gap = Math.abs(own.at(row, column) - recorded.at(row, column));
      distance = Math.max(distance, Double.isNaN(gap) ? Double.POSITIVE_INFINITY : gap);
    }
    return distance;
  }

  /** The recorded states with the network's initial state before them, if the run has none. */
  private static Matrix fromStart(RecurrentNetwork network, Matrix recorded, int steps) {
    if (recorded.rows() == steps + 1) {
      return recorded;
    }
    List<Vector> rows = new ArrayList<>(List.of(network.initialState()));
    for (int i = 0; i < recorded.rows(); i++) {
      rows.add(recorded.row(i));
    }
    return Matrix.ofRows(rows);
  }

  /** One step from each of the first T of T + 1 states. */
  static Matrix steps(Cell cell, Matrix states, Matrix inputs) {
    int rows = inputs.rows();
    Batch from = new Batch(rows, cell.stateSize());
    Batch drive = new Batch(rows, cell.inputSize());
    Batch to = new Batch(rows, cell.stateSize());
    for (int i = 0; i < rows; i++) {
      from.setRow(i, states.row(i));
      drive.setRow(i, inputs.row(i));
    }
    cell.stepper(rows).step(from, drive, to);
    return Matrix.fromRowMajor(rows, cell.stateSize(), to.data().clone());
  }

  /** All columns of a path of states, those of the units, or those of the last layer's units. */
  private static Matrix units(Cell cell, Matrix path, int count) {
    if (count == path.columns()) {
      return path;
    }
    int from = count == cell.units() ? 0 : cell.units() - count;
    return path.transpose().rows(from, from + count).transpose();
  }
}
