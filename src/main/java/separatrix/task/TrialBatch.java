package separatrix.task;

import java.util.List;
import separatrix.linalg.Matrix;

/** Several trials, drawn together. */
public record TrialBatch(List<Trial> trials) {

  public TrialBatch {
    trials = List.copyOf(trials);
  }

  public List<Matrix> inputs() {
    return trials.stream().map(Trial::inputs).toList();
  }
}
