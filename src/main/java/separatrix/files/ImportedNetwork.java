package separatrix.files;

import java.util.List;
import separatrix.network.RecurrentNetwork;

/**
 * A network out of a file, with what had to be assumed to understand it.
 *
 * @param name what to call it
 * @param task the task it was trained on, as the file names it; empty if the file does not say
 * @param notes what was understood and assumed, a sentence each
 * @param questions what the file leaves open
 */
public record ImportedNetwork(
    RecurrentNetwork network,
    String name,
    String task,
    List<String> notes,
    List<Question> questions) {

  public ImportedNetwork {
    notes = List.copyOf(notes);
    questions = List.copyOf(questions);
  }
}
