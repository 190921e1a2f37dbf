package separatrix.files.layers;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Vector;

/** The initial state that a file stores as a parameter, under one of the usual names. */
final class InitialStateSearch {
  private static final Set<String> HIDDEN =
      Set.of(
          "h0",
          "h_0",
          "hidden0",
          "hx",
          "x0",
          "init_state",
          "initial_state",
          "init_hidden",
          "initial_hidden");

  private static final Set<String> MEMORY =
      Set.of("c0", "c_0", "cx", "init_cell", "initial_cell", "init_memory", "initial_memory");

  private final NamedTensors file;
  private final LayerSource layer;
  private final int units;
  private final int stateSize;
  private final List<String> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** The search for the state of `layer`, a block of n of what is stored for its stack. */
  InitialStateSearch(NamedTensors file, LayerSource layer, int units, int stateSize) {
    this.file = file;
    this.layer = layer;
    this.units = units;
    this.stateSize = stateSize;
  }

  /** The stored state; zero where none is stored. */
  Vector state() throws UnreadableNetworkException {
    double[] state = new double[stateSize];
    fill(HIDDEN, state, 0);
    if (stateSize > units) {
      fill(MEMORY, state, units);
    }
    if (found.isEmpty()) {
      notes.add("No initial state is stored: it starts from zero.");
    }
    return Vector.of(state);
  }

  /** The tensors that it came from. */
  List<String> found() {
    return found;
  }

  List<String> notes() {
    return notes;
  }

  private void fill(Set<String> names, double[] state, int offset)
      throws UnreadableNetworkException {
    for (String name : file.tensors().keySet()) {
      if (!names.contains(
          name.substring(1 + Math.max(name.lastIndexOf('.'), name.lastIndexOf('/'))))) {
        continue;
      }
      Tensor tensor = file.finite(name);
      boolean isWhole = offset == 0 && tensor.count() == stateSize;
      boolean isStack = layer.depth() > 1 && tensor.count() == layer.depth() * units;
      if (tensor.count() == units || isWhole || isStack) {
        int from = isStack ? layer.index() * units : 0;
        int size = isStack ? units : tensor.count();
        tensor.vector().slice(from, from + size).copyTo(state, offset);
        found.add(name);
        notes.add("The initial state is %s.".formatted(quoted(name)));
        return;
      }
      notes.add(
          "%s has %d values, not the %d of one initial state, and is not used."
              .formatted(quoted(name), tensor.count(), units));
    }
  }
}
