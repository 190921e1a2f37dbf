package separatrix.training;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Block;
import separatrix.linalg.Matrix;
import separatrix.linalg.Precision;
import separatrix.task.Trial;

/**
 * One thread's share of the trials of a step, run forth and back. Shorter trials are run to the
 * length of the longest under zero input, where nothing is asked of them.
 */
final class TrialShare {
  private final Precision precision;
  private final ParameterLayout layout;
  private final int rows;
  private final DriveNoise noise;
  private List<Trial> trials = List.of();
  private int steps;
  private Unrolling run;
  private UnrolledCell cell;
  private Block[] targets = new Block[0];
  private Block[] missWeights = new Block[0];

  /** For at most `rows` trials at once; the noise has this standard deviation on the drive. */
  TrialShare(ParameterLayout layout, Precision precision, int rows, double noise) {
    this.layout = layout;
    this.precision = precision;
    this.rows = rows;
    double leak = layout.architecture().leak();
    boolean isLeaky = layout.architecture().kind().isLeaky();
    this.noise = new DriveNoise(isLeaky ? noise * Math.sqrt(2 / leak) : noise);
    run = new Unrolling(layout, precision, rows, 1);
    cell = UnrolledCell.of(run, this.noise);
  }

  int rows() {
    return rows;
  }

  int steps() {
    return steps;
  }

  /**
   * Takes these trials, at most as many as there are rows.
   *
   * @return how many values of the outputs are asked
   */
  long load(List<Trial> given) {
    trials = given;
    steps = given.stream().mapToInt(Trial::steps).max().orElse(0);
    if (steps > run.steps || targets.length == 0) {
      makeRoom(Math.max(steps, 1));
    }
    int inputs = layout.inputs();
    int outputs = layout.outputs();
    int inputsFrom = (run.units + 1) * rows;
    for (int t = 0; t <= steps; t++) {
      run.seen[t].fill(inputsFrom, run.seen[t].size(), 0);
      targets[t].fill(0, targets[t].size(), Double.NaN);
      missWeights[t].fill(0, missWeights[t].size(), 0);
    }
    long asked = 0;
    for (int row = 0; row < given.size(); row++) {
      Trial trial = given.get(row);
      checkShape(trial);
      double[] u = trial.inputs().toRowMajor();
      double[] due = trial.targets().toRowMajor();
      double[] weight = trial.weights().toRowMajor();
      for (int t = 0; t < trial.steps(); t++) {
        for (int j = 0; j < inputs; j++) {
          run.seen[t].set(inputsFrom + j * rows + row, u[t * inputs + j]);
        }
        for (int j = 0; j < outputs; j++) {
          double value = due[t * outputs + j];
          asked += Double.isNaN(value) ? 0 : 1;
          targets[t + 1].set(j * rows + row, value);
          missWeights[t + 1].set(j * rows + row, weight[t * outputs + j]);
        }
      }
    }
    return asked;
  }

  private void makeRoom(int length) {
    run = new Unrolling(layout, precision, rows, length);
    cell = UnrolledCell.of(run, noise);
    targets = new Block[length + 1];
    missWeights = new Block[length + 1];
    for (int t = 0; t <= length; t++) {
      targets[t] = run.block(layout.outputs() * rows);
      missWeights[t] = run.block(layout.outputs() * rows);
    }
  }

  private void checkShape(Trial trial) {
    if (trial.inputs().columns() != layout.inputs()
        || trial.targets().columns() != layout.outputs()) {
      throw new IllegalArgumentException(
          "A trial has %d inputs and %d targets, the network %d and %d; train it on a task that fits."
              .formatted(
                  trial.inputs().columns(),
                  trial.targets().columns(),
                  layout.inputs(),
                  layout.outputs()));
    }
  }

  DriveNoise noise() {
    return noise;
  }

  /** Runs the trials from the initial state. */
  void forward(double[] parameters) {
    run.load(parameters);
    cell.start();
    for (int t = 0; t < steps; t++) {
      run.drive(t);
      cell.forward(t);
    }
    run.drive(steps);
  }

  /** Σ w (output − target)² over what is asked; afterwards the outputs hold its slopes, scaled. */
  double miss(double scale) {
    double sum = 0;
    for (int t = 1; t <= steps; t++) {
      sum += run.outputs[t].miss(targets[t], missWeights[t], scale, run.outputs[t].size());
    }
    return sum;
  }

  /** Σ r² over all units, trials and steps. */
  double activity() {
    double sum = 0;
    for (int t = 1; t <= steps; t++) {
      for (int i = 0; i < run.count; i++) {
        if (i % rows < trials.size()) {
          sum += run.seen[t].at(i) * run.seen[t].at(i);
        }
      }
    }
    return sum;
  }

  /**
   * Goes back from the slopes of the outputs to those of the parameters.
   *
   * @param activityScale what a rate adds to its own slope
   */
  void backward(double activityScale) {
    run.weightSlopes.fill(0, run.weightSlopes.size(), 0);
    run.outputs[0].fill(0, run.outputs[0].size(), 0);
    run.drive.fill(0, run.drive.size(), 0);
    cell.startBack();
    run.driveBack(steps, 0);
    addActivity(steps, activityScale);
    for (int t = steps - 1; t >= 0; t--) {
      double kept = cell.backward(t);
      run.driveBack(t, kept);
      if (t > 0) {
        addActivity(t, activityScale);
      }
    }
    cell.endBack();
  }

  private void addActivity(int t, double scale) {
    if (scale != 0) {
      run.unitSlopes.addScaled(scale, run.seen[t], run.count);
    }
  }

  /** Adds the slopes of the parameters to `gradient`. */
  void addSlopes(double[] gradient) {
    int panel = layout.panelSize();
    for (int i = 0; i < panel; i++) {
      gradient[i] += run.weightSlopes.at(i);
    }
    for (int i = panel; i < gradient.length; i++) {
      gradient[i] += run.initialSlopes.at(i - panel);
    }
  }

  /** The outputs after each step, per trial T × outputs; valid before the miss is taken. */
  List<Matrix> outputs() {
    int outputs = layout.outputs();
    List<Matrix> result = new ArrayList<>();
    for (int row = 0; row < trials.size(); row++) {
      int length = trials.get(row).steps();
      double[] values = new double[length * outputs];
      for (int i = 0; i < values.length; i++) {
        values[i] = run.outputs[i / outputs + 1].at(i % outputs * rows + row);
      }
      result.add(Matrix.fromRowMajor(length, outputs, values));
    }
    return result;
  }
}
