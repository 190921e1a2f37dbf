package separatrix.task;

import java.util.random.RandomGenerator;

/** What a network is asked to do. A new task is one class and one line in the list of tasks. */
public interface Task {

  /** A short name, as on the command line: "flip-flop". */
  String name();

  /** What it asks, in one sentence. */
  String description();

  int inputs();

  /** The number of outputs it has targets for; 0 where nothing is asked. */
  int outputs();

  /** `count` trials; the same generator state gives the same trials. */
  TrialBatch draw(int count, RandomGenerator random);
}
