package separatrix.task;

/** Which task a network is to run on, and how that is known. */
public sealed interface TaskGuess {

  /** The task to run on. */
  Task task();

  /** One sentence for the user. */
  String sentence();

  /** The task is known, or the only one that fits. */
  record Known(Task task, String sentence) implements TaskGuess {}

  /** The task is not known: these are inputs to see the network move, until the user chooses. */
  record Unknown(Task task, String sentence) implements TaskGuess {}
}
