package separatrix.session;

import java.util.List;
import separatrix.files.Convention;
import separatrix.network.RecurrentNetwork;

/**
 * The network under study.
 *
 * @param name a short name to show
 * @param source where it came from, in words or as a path
 * @param notes what was found in its file, a sentence each
 * @param conventions under which its file was read; empty if it was made here
 */
public record Subject(
    RecurrentNetwork network,
    String name,
    String source,
    List<String> notes,
    List<Convention> conventions) {

  public Subject {
    notes = List.copyOf(notes);
    conventions = List.copyOf(conventions);
  }

  /** A network that needed no conventions. */
  public Subject(RecurrentNetwork network, String name, String source) {
    this(network, name, source, List.of(), List.of());
  }

  /** Whether it is the same network, though it may have learnt in between. */
  public boolean isSameAs(Subject other) {
    return name.equals(other.name)
        && source.equals(other.source)
        && network.cell().stateSize() == other.network.cell().stateSize()
        && network.cell().inputSize() == other.network.cell().inputSize();
  }
}
