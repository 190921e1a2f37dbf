package separatrix.dynamics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Score;
import separatrix.task.Task;
import separatrix.task.TrialBatch;

/** Runs a network, all trials of a length at once. */
public record Simulator(RecurrentNetwork network) {

  /** One trajectory per input sequence (T × m), each from the network's initial state. */
  public List<Trajectory> run(List<Matrix> inputs) {
    return run(Collections.nCopies(inputs.size(), network.initialState()), inputs);
  }

  /** The trajectory from `start` under `inputs` (T × m). */
  public Trajectory continueFrom(Vector start, Matrix inputs) {
    return run(List.of(start), List.of(inputs)).getFirst();
  }

  /** `steps` steps from `start` under the constant input `input`. */
  public Trajectory freeRun(Vector start, Vector input, int steps) {
    return continueFrom(start, constant(input, steps));
  }

  /** Free runs from every start, all at once. */
  public List<Trajectory> freeRuns(List<Vector> starts, Vector input, int steps) {
    return run(starts, Collections.nCopies(starts.size(), constant(input, steps)));
  }

  /**
   * How well the network does a task on trials of it.
   *
   * @throws IllegalArgumentException where the trials ask for another number of outputs than the
   *     network has, or for nothing
   */
  public Score score(Task task, TrialBatch trials) {
    List<Matrix> inputs = trials.inputs();
    List<Matrix> outputs = new ArrayList<>();
    // Part by part, for the states of all trials at once may be too many to keep.
    for (int from = 0; from < inputs.size(); from += SCORED_AT_ONCE) {
      int to = Math.min(inputs.size(), from + SCORED_AT_ONCE);
      for (Trajectory trajectory : run(inputs.subList(from, to))) {
        outputs.add(trajectory.outputs().rows(1, trajectory.steps() + 1));
      }
    }
    return task.score(trials, outputs);
  }

  /** One trajectory per start and input sequence; sequences may differ in length. */
  public List<Trajectory> run(List<Vector> starts, List<Matrix> inputs) {
    Map<Integer, List<Integer>> byLength = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      byLength.computeIfAbsent(inputs.get(i).rows(), _ -> new ArrayList<>()).add(i);
    }
    List<Trajectory> result = new ArrayList<>(Collections.nCopies(inputs.size(), EMPTY));
    byLength.forEach((steps, trials) -> runAlike(steps, trials, starts, inputs, result));
    return List.copyOf(result);
  }

  private static final int SCORED_AT_ONCE = 64;
  private static final Trajectory EMPTY =
      new Trajectory(Matrix.zeros(1, 0), Matrix.zeros(0, 0), Matrix.zeros(1, 0));

  private void runAlike(
      int steps,
      List<Integer> trials,
      List<Vector> starts,
      List<Matrix> inputs,
      List<Trajectory> result) {
    int rows = trials.size();
    int n = network.cell().stateSize();
    int m = network.cell().inputSize();
    Cell.CellStepper stepper = network.cell().stepper(rows);
    Batch states = new Batch(rows, n);
    Batch next = new Batch(rows, n);
    Batch drive = new Batch(rows, m);
    double[][] paths = new double[rows][(steps + 1) * n];
    double[][] drives = new double[rows][];
    for (int i = 0; i < rows; i++) {
      states.setRow(i, starts.get(trials.get(i)));
      starts.get(trials.get(i)).copyTo(paths[i], 0);
      Matrix input = inputs.get(trials.get(i));
      if (input.columns() != m) {
        throw new IllegalArgumentException(
            "An input of %d channels came, the network takes %d.".formatted(input.columns(), m));
      }
      drives[i] = input.toRowMajor();
    }
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < rows; i++) {
        System.arraycopy(drives[i], t * m, drive.data(), i * m, m);
      }
      stepper.step(states, drive, next);
      for (int i = 0; i < rows; i++) {
        System.arraycopy(next.data(), i * n, paths[i], (t + 1) * n, n);
      }
      Batch swap = states;
      states = next;
      next = swap;
    }
    for (int i = 0; i < rows; i++) {
      Matrix path = Matrix.fromRowMajor(steps + 1, n, paths[i]);
      result.set(
          trials.get(i),
          new Trajectory(path, inputs.get(trials.get(i)), network.readout().of(path)));
    }
  }

  private static Matrix constant(Vector input, int steps) {
    double[] values = new double[steps * input.size()];
    for (int t = 0; t < steps; t++) {
      input.copyTo(values, t * input.size());
    }
    return Matrix.fromRowMajor(steps, input.size(), values);
  }
}
