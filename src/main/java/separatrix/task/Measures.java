package separatrix.task;

import java.util.List;
import separatrix.linalg.Matrix;

/** Measures that several tasks share. All leave out what is not asked: where the target is NaN. */
final class Measures {
  private Measures() {}

  /** The share of the asked values, steps × outputs, whose output has the sign of the target. */
  static double bitAccuracy(TrialBatch trials, List<Matrix> outputs) {
    long right = 0;
    long asked = 0;
    for (int i = 0; i < outputs.size(); i++) {
      double[] due = trials.trials().get(i).targets().toRowMajor();
      double[] given = outputs.get(i).toRowMajor();
      for (int k = 0; k < due.length; k++) {
        asked += Double.isNaN(due[k]) ? 0 : 1;
        right += given[k] * due[k] > 0 ? 1 : 0;
      }
    }
    return (double) right / asked;
  }

  /**
   * The share of the trials whose output sums up to the sign of the target: over all asked steps
   * where the target is not 0.
   */
  static double choiceAccuracy(TrialBatch trials, List<Matrix> outputs) {
    int right = 0;
    for (int i = 0; i < outputs.size(); i++) {
      double[] due = trials.trials().get(i).targets().toRowMajor();
      double[] given = outputs.get(i).toRowMajor();
      double agreement = 0;
      for (int k = 0; k < due.length; k++) {
        agreement += Double.isNaN(due[k]) ? 0 : due[k] * given[k];
      }
      right += agreement > 0 ? 1 : 0;
    }
    return (double) right / outputs.size();
  }

  /** The mean over trials of the distance ‖output − target‖, over all asked values of a trial. */
  static double distance(TrialBatch trials, List<Matrix> outputs) {
    double sum = 0;
    for (int i = 0; i < outputs.size(); i++) {
      double[] due = trials.trials().get(i).targets().toRowMajor();
      double[] given = outputs.get(i).toRowMajor();
      double square = 0;
      for (int k = 0; k < due.length; k++) {
        square += Double.isNaN(due[k]) ? 0 : (given[k] - due[k]) * (given[k] - due[k]);
      }
      sum += Math.sqrt(square);
    }
    return sum / outputs.size();
  }

  /**
   * R² = 1 − Σ (output − target)² / Σ (target − mean target)² over all asked values: 1 is perfect,
   * 0 as good as the best constant. Where all targets are the same it is 1 or 0.
   */
  static double rSquared(TrialBatch trials, List<Matrix> outputs) {
    long asked = 0;
    double sum = 0;
    for (Trial trial : trials.trials()) {
      for (double due : trial.targets().toRowMajor()) {
        asked += Double.isNaN(due) ? 0 : 1;
        sum += Double.isNaN(due) ? 0 : due;
      }
    }
    double mean = sum / asked;
    double missed = 0;
    double total = 0;
    for (int i = 0; i < outputs.size(); i++) {
      double[] due = trials.trials().get(i).targets().toRowMajor();
      double[] given = outputs.get(i).toRowMajor();
      for (int k = 0; k < due.length; k++) {
        if (!Double.isNaN(due[k])) {
          missed += (given[k] - due[k]) * (given[k] - due[k]);
          total += (due[k] - mean) * (due[k] - mean);
        }
      }
    }
    return total > 0 ? 1 - missed / total : missed == 0 ? 1 : 0;
  }
}
