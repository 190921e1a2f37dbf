package separatrix.training;

import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.task.Trial;

/**
 * What is asked at each step: targets that are numbers and weights that are 0 where nothing is
 * asked.
 */
final class Asked {
  private final int outputs;
  private final double[] targets;
  private final double[] weights;

  private Asked(int outputs, double[] targets, double[] weights) {
    this.outputs = outputs;
    this.targets = targets;
    this.weights = weights;
    for (int i = 0; i < targets.length; i++) {
      if (Double.isNaN(targets[i])) {
        targets[i] = 0;
        weights[i] = 0;
      }
    }
  }

  /** A row for each step of a trial from `first` on, the first being 0. */
  static Asked of(Trial trial, int first) {
    int from = Math.min(first, trial.steps());
    return of(trial.targets().rows(from, trial.steps()), trial.weights().rows(from, trial.steps()));
  }

  static Asked of(Matrix targets, Matrix weights) {
    return new Asked(targets.columns(), targets.toRowMajor(), weights.toRowMajor());
  }

  int rows() {
    return outputs == 0 ? 0 : targets.length / outputs;
  }

  double target(int row, int output) {
    return targets[row * outputs + output];
  }

  double weight(int row, int output) {
    return weights[row * outputs + output];
  }

  /** Whether anything is asked in a row. */
  boolean asks(int row) {
    for (int k = 0; k < outputs; k++) {
      if (weight(row, k) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the outputs of a row weigh alike. */
  boolean weighsAlike(int row) {
    for (int k = 1; k < outputs; k++) {
      if (weight(row, k) != weight(row, 0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether in each row all outputs weigh alike. */
  boolean weighsAlike() {
    for (int row = 0; row < rows(); row++) {
      if (!weighsAlike(row)) {
        return false;
      }
    }
    return true;
  }

  /** Σ w (output − target)² over all trials' steps, divided by how many values they ask for. */
  static double miss(List<Trial> trials, List<Matrix> outputs) {
    double missed = 0;
    long asked = 0;
    for (int i = 0; i < trials.size(); i++) {
      double[] due = trials.get(i).targets().toRowMajor();
      double[] weights = trials.get(i).weights().toRowMajor();
      double[] came = outputs.get(i).toRowMajor();
      for (int k = 0; k < due.length; k++) {
        if (!Double.isNaN(due[k])) {
          missed += weights[k] * (came[k] - due[k]) * (came[k] - due[k]);
          asked++;
        }
      }
    }
    return missed / Math.max(1, asked);
  }
}
