package separatrix.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * What there is to draw of a task before any network does it: a few trials, channel by channel.
 *
 * @param trials of as many kinds as there are, as far as they go
 * @param inputs the least and the largest input of all of them, 0 included
 * @param targets the least and the largest target, 0 included
 */
public record Preview(Task task, List<Trial> trials, Range inputs, Range targets) {
  private static final int DRAWN_PER_SHOWN = 20;

  /**
   * One channel of a trial.
   *
   * @param values one per step, NaN where nothing is asked
   */
  public record Channel(String name, Vector values) {}

  /** From the least to the largest value of an axis. */
  public record Range(double least, double most) {
    static Range of(List<Matrix> values) {
      double least = 0;
      double most = 0;
      for (Matrix matrix : values) {
        for (double value : matrix.toRowMajor()) {
          least = Double.isNaN(value) ? least : Math.min(least, value);
          most = Double.isNaN(value) ? most : Math.max(most, value);
        }
      }
      return new Range(least, most);
    }
  }

  public Preview {
    trials = List.copyOf(trials);
  }

  /** A preview of `count` trials; a kind is shown twice only where all were shown once. */
  public static Preview of(Task task, int count, RandomGenerator random) {
    Set<String> kinds = new HashSet<>();
    List<Trial> shown = new ArrayList<>();
    List<Trial> others = new ArrayList<>();
    for (Trial trial : task.draw(count * DRAWN_PER_SHOWN, random).trials()) {
      (kinds.add(trial.condition()) ? shown : others).add(trial);
    }
    shown.addAll(others);
    TrialBatch batch = new TrialBatch(shown.subList(0, count));
    return new Preview(task, batch.trials(), Range.of(batch.inputs()), Range.of(batch.targets()));
  }

  /** What a trial, by its number from 0, brings. */
  public List<Channel> inputsOf(int trial) {
    return channels(task.inputNames(), trials.get(trial).inputs());
  }

  /** What a trial asks for. */
  public List<Channel> targetsOf(int trial) {
    return channels(task.outputNames(), trials.get(trial).targets());
  }

  private static List<Channel> channels(List<String> names, Matrix values) {
    return IntStream.range(0, names.size())
        .mapToObj(channel -> new Channel(names.get(channel), values.column(channel)))
        .toList();
  }
}
