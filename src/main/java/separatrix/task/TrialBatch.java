package separatrix.task;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;

/** Several trials, drawn together. */
public record TrialBatch(List<Trial> trials) {

  public TrialBatch {
    trials = List.copyOf(trials);
  }

  /**
   * Trials to examine a network on: those of a generator of its own, which no training with the
   * same seed draws as long as it seeds its generators with numbers from 0 up.
   */
  public static TrialBatch heldOut(Task task, int count, long seed) {
    return task.draw(count, new SplittableRandom(~seed));
  }

  /** `count` trials drawn one after the other, by their number from 0. */
  static TrialBatch of(int count, IntFunction<Trial> draw) {
    if (count < 0) {
      throw new IllegalArgumentException("Trials are counted from 0 up, " + count + " were due.");
    }
    return new TrialBatch(IntStream.range(0, count).mapToObj(draw).toList());
  }

  public int size() {
    return trials.size();
  }

  public List<Matrix> inputs() {
    return trials.stream().map(Trial::inputs).toList();
  }

  public List<Matrix> targets() {
    return trials.stream().map(Trial::targets).toList();
  }

  public List<Matrix> weights() {
    return trials.stream().map(Trial::weights).toList();
  }

  /** The different conditions, in order of first appearance. */
  public List<String> conditions() {
    return trials.stream().map(Trial::condition).distinct().toList();
  }
}
