package separatrix.files;

import java.util.List;
import separatrix.network.RecurrentNetwork;
import separatrix.training.Checkpoint;

/**
 * A network out of a file, with what had to be assumed to understand it.
 *
 * @param name what to call it
 * @param task the task it was trained on, as the file names it; empty if the file does not say
 * @param notes what was understood and assumed, a sentence each
 * @param questions what the file leaves open
 * @param checkpoints as it was at steps of its training, by step; empty if the file has none
 */
public record ImportedNetwork(
    RecurrentNetwork network,
    String name,
    String task,
    List<String> notes,
    List<Question> questions,
    List<Checkpoint> checkpoints) {

  public ImportedNetwork {
    notes = List.copyOf(notes);
    questions = List.copyOf(questions);
    checkpoints = List.copyOf(checkpoints);
  }

  /** A network without a past. */
  public ImportedNetwork(
      RecurrentNetwork network,
      String name,
      String task,
      List<String> notes,
      List<Question> questions) {
    this(network, name, task, notes, questions, List.of());
  }
}
