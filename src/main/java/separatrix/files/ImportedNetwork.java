package separatrix.files;

import java.util.List;
import separatrix.network.RecurrentNetwork;
import separatrix.training.Checkpoint;

/**
 * A network out of a file, with what had to be assumed to understand it.
 *
 * @param name what to call it
 * @param task the task it was trained on, as the file names it; empty if the file does not say
 * @param notes what was understood, a sentence each
 * @param conventions everything that was taken to be so, by whom
 * @param checkpoints as it was at steps of its training, by step; empty if the file has none
 */
public record ImportedNetwork(
    RecurrentNetwork network,
    String name,
    String task,
    List<String> notes,
    List<Convention> conventions,
    List<Checkpoint> checkpoints) {

  public ImportedNetwork {
    notes = List.copyOf(notes);
    conventions = List.copyOf(conventions);
    checkpoints = List.copyOf(checkpoints);
  }

  /** A network without a past. */
  public ImportedNetwork(
      RecurrentNetwork network,
      String name,
      String task,
      List<String> notes,
      List<Convention> conventions) {
    this(network, name, task, notes, conventions, List.of());
  }

  /** The same, where `before` is what was answered for another file of this shape. */
  public ImportedNetwork remembering(ImportChoices before) {
    return new ImportedNetwork(
        network,
        name,
        task,
        notes,
        conventions.stream()
            .map(convention -> isOf(before, convention) ? convention.remembered() : convention)
            .toList(),
        checkpoints);
  }

  private static boolean isOf(ImportChoices before, Convention convention) {
    return convention.source() == Convention.Source.CHOSEN
        && convention.taken().equals(before.answer(convention.subject(), ""));
  }

  /** What the file leaves open, or where it was overruled. */
  public List<Question> questions() {
    return conventions.stream().filter(Convention::isOpen).map(Convention::question).toList();
  }
}
