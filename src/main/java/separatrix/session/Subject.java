package separatrix.session;

import separatrix.network.RecurrentNetwork;

/**
 * The network under study.
 *
 * @param name a short name to show
 * @param source where it came from, in words or as a path
 */
public record Subject(RecurrentNetwork network, String name, String source) {

  /** Whether it is the same network, though it may have learnt in between. */
  public boolean isSameAs(Subject other) {
    return name.equals(other.name)
        && source.equals(other.source)
        && network.cell().stateSize() == other.network.cell().stateSize()
        && network.cell().inputSize() == other.network.cell().inputSize();
  }
}
