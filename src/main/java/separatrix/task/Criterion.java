package separatrix.task;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.task.Score.Better;

/**
 * How it is measured whether a task is solved.
 *
 * @param name what is measured, with its unit if it has one: "bit accuracy"
 * @param threshold from which on the task counts as solved
 * @param better which way is better
 * @param measure from trials and outputs to the value
 */
public record Criterion(String name, double threshold, Better better, Measure measure) {

  /** The value of the outputs on the trials; all outputs are finite and of the targets' shape. */
  @FunctionalInterface
  public interface Measure {
    double of(TrialBatch trials, List<Matrix> outputs);
  }

  static Criterion atLeast(double threshold, String name, Measure measure) {
    return new Criterion(name, threshold, Better.HIGHER, measure);
  }

  static Criterion atMost(double threshold, String name, Measure measure) {
    return new Criterion(name, threshold, Better.LOWER, measure);
  }

  /** What is due: "bit accuracy of at least 0.99". */
  public String words() {
    return "%s of at %s %s"
        .formatted(
            name,
            better == Better.HIGHER ? "least" : "most",
            new BigDecimal(threshold)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString());
  }

  /** The score of outputs, the worst of all where one of them is not finite. */
  Score score(TrialBatch trials, List<Matrix> outputs) {
    check(trials, outputs);
    double value =
        outputs.stream().allMatch(Matrix::isFinite) ? measure.of(trials, outputs) : better.worst();
    return new Score(name, Double.isNaN(value) ? better.worst() : value, threshold, better);
  }

  private static void check(TrialBatch trials, List<Matrix> outputs) {
    if (trials.size() == 0 || outputs.size() != trials.size()) {
      throw new IllegalArgumentException(
          "The outputs of %d trials came for %d; one trial or more and as many outputs are due."
              .formatted(outputs.size(), trials.size()));
    }
    for (int i = 0; i < outputs.size(); i++) {
      Matrix output = outputs.get(i);
      Matrix target = trials.trials().get(i).targets();
      if (output.rows() != target.rows() || output.columns() != target.columns()) {
        throw new IllegalArgumentException(
            "Outputs of %d × %d came for trial %d; %d × %d are due, a row for the output after each step."
                .formatted(
                    output.rows(), output.columns(), i + 1, target.rows(), target.columns()));
      }
    }
  }
}
