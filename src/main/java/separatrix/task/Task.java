package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a network is asked to do. A new task is one class and one line in {@link Tasks}. */
public interface Task {

  /** A short name without spaces, as on the command line: "flip-flop". */
  String name();

  /** What it asks, in one sentence. */
  String description();

  int inputs();

  /** The number of outputs it has targets for; 0 where nothing is asked. */
  int outputs();

  /** What can be set, with the present values. */
  List<Parameter> parameters();

  /**
   * This task with another value of one parameter.
   *
   * @throws IllegalArgumentException where it has no such parameter or the value is out of range
   */
  Task with(String parameter, double value);

  /** This task for a network of so many inputs and outputs, where it can be asked of one. */
  Optional<Task> fittedTo(int inputs, int outputs);

  /** `count` trials; the same generator state gives the same trials. */
  TrialBatch draw(int count, RandomGenerator random);
}
