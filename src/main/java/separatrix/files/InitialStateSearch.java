package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import separatrix.linalg.Vector;

/** The initial state that a file stores as a parameter, under one of the usual names. */
final class InitialStateSearch {
  private static final Set<String> HIDDEN =
      Set.of(
          "h0",
          "h_0",
          "hidden0",
          "hx",
          "init_state",
          "initial_state",
          "init_hidden",
          "initial_hidden");

  private static final Set<String> MEMORY =
      Set.of("c0", "c_0", "cx", "init_cell", "initial_cell", "init_memory", "initial_memory");

  private final NamedTensors file;
  private final int units;
  private final int stateSize;
  private final List<String> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  InitialStateSearch(NamedTensors file, int units, int stateSize) {
    this.file = file;
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
      if (!names.contains(name.substring(name.lastIndexOf('.') + 1))) {
        continue;
      }
      Tensor tensor = TorchLayer.finite(file, name);
      boolean isWhole = offset == 0 && tensor.count() == stateSize;
      if (tensor.count() == units || isWhole) {
        tensor.vector().copyTo(state, offset);
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
