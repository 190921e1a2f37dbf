package separatrix.files.layers;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.Stacked;

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
  private final List<LayerSource> layers;
  private final Cell cell;
  private final List<String> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** The search for the state of `cell`, which was made of `layers`. */
  InitialStateSearch(NamedTensors file, List<LayerSource> layers, Cell cell) {
    this.file = file;
    this.layers = layers;
    this.cell = cell;
  }

  /** The stored state; zero where none is stored. */
  Vector state() throws UnreadableNetworkException {
    int units = cell.units();
    int memory = cell.stateSize() - units;
    double[] state = new double[cell.stateSize()];
    fill(HIDDEN, state, 0, units);
    if (memory > 0) {
      fill(MEMORY, state, units, memory);
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

  private void fill(Set<String> names, double[] state, int offset, int size)
      throws UnreadableNetworkException {
    List<String> stored =
        file.tensors().keySet().stream().filter(name -> names.contains(last(name))).toList();
    if (cell instanceof Stacked stack && fillEach(stored, stack, state, offset)) {
      return;
    }
    List<String> own = stored.stream().filter(name -> belongs(name, layers.getFirst())).toList();
    for (String name : layers.size() == 1 && !own.isEmpty() ? own : stored) {
      Optional<Vector> values = ofLayer(name, offset, size);
      if (values.isPresent()) {
        values.get().copyTo(state, offset);
        found.add(name);
        notes.add("The initial state is %s.".formatted(quoted(name)));
        return;
      }
    }
  }

  private static String last(String name) {
    return name.substring(1 + Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')));
  }

  /**
   * What `name` stores for the network, if it does: all of it, or the layer's part of a stack's.
   */
  private Optional<Vector> ofLayer(String name, int offset, int size)
      throws UnreadableNetworkException {
    LayerSource layer = layers.getFirst();
    Tensor tensor = file.finite(name);
    boolean isWhole = offset == 0 && tensor.count() == cell.stateSize();
    if (tensor.count() == size || isWhole) {
      return Optional.of(tensor.vector());
    }
    if (layers.size() == 1 && layer.depth() > 1 && tensor.count() == layer.depth() * size) {
      int from = layer.index() * size;
      return Optional.of(tensor.vector().slice(from, from + size));
    }
    notes.add(
        "%s has %d values, not the %d of one initial state, and is not used."
            .formatted(quoted(name), tensor.count(), size));
    return Optional.empty();
  }

  /** Takes a state for each layer under the layer's own name; none if one has none that fits. */
  private boolean fillEach(List<String> stored, Stacked stack, double[] state, int offset)
      throws UnreadableNetworkException {
    double[] values = state.clone();
    List<String> taken = new ArrayList<>();
    int at = offset;
    for (int k = 0; k < layers.size(); k++) {
      LayerSource layer = layers.get(k);
      Cell own = stack.layers().get(k);
      int size = offset == 0 ? own.units() : own.stateSize() - own.units();
      Optional<String> name = stored.stream().filter(each -> belongs(each, layer)).findFirst();
      if (size == 0) {
        continue;
      }
      if (name.isEmpty() || file.finite(name.get()).count() != size) {
        return false;
      }
      file.finite(name.get()).vector().copyTo(values, at);
      taken.add(name.get());
      at += size;
    }
    System.arraycopy(values, 0, state, 0, state.length);
    found.addAll(taken);
    taken.forEach(name -> notes.add("A layer's initial state is %s.".formatted(quoted(name))));
    return true;
  }

  /** Whether a tensor's name says that it is of this layer. */
  private static boolean belongs(String name, LayerSource layer) {
    return name.equals(layer.name() + "/" + last(name))
        || name.equals(layer.name() + "." + last(name));
  }
}
