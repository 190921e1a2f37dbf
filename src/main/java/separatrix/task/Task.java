package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import separatrix.linalg.Matrix;

/** What a network is asked to do. A new task is one class and one line in {@link Tasks}. */
public interface Task {

  /** A short name without spaces, as on the command line: "flip-flop". */
  String name();

  /** What it asks, in one sentence. */
  String description();

  /** What each input channel brings, in a word or two. */
  List<String> inputNames();

  /** What each output channel is asked for; none where nothing is asked. */
  List<String> outputNames();

  default int inputs() {
    return inputNames().size();
  }

  /** The number of outputs it has targets for; 0 where nothing is asked. */
  default int outputs() {
    return outputNames().size();
  }

  /** What can be set, with the present values. */
  List<Parameter> parameters();

  /**
   * This task with another value of one parameter.
   *
   * @throws IllegalArgumentException where it has no such parameter or the value is out of range
   */
  Task with(String parameter, double value);

  /** This task as papers ask it, with their numbers. */
  default List<Variant> variants() {
    return List.of();
  }

  /** This task for a network of so many inputs and outputs, where it can be asked of one. */
  default Optional<Task> fittedTo(int inputs, int outputs) {
    return inputs == inputs() && outputs == outputs() ? Optional.of(this) : Optional.empty();
  }

  /** `count` trials, equally long; the same generator state gives the same trials. */
  TrialBatch draw(int count, RandomGenerator random);

  /** How it is measured whether it is solved; empty where nothing is asked. */
  Optional<Criterion> criterion();

  /**
   * How well outputs do what the trials ask.
   *
   * @param trials of this task, at least one
   * @param outputs per trial T × outputs, row t the output after step t (a trajectory's outputs
   *     without those of the initial state); if one is not finite, the score is the worst
   * @throws IllegalArgumentException where sizes do not agree, or where this task asks nothing
   */
  default Score score(TrialBatch trials, List<Matrix> outputs) {
    return criterion()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The task %s asks nothing, so it cannot be scored; choose another."
                        .formatted(name())))
        .score(trials, outputs);
  }
}
