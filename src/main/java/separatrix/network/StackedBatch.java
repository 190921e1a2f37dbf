package separatrix.network;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Batch;

/**
 * Scratch memory of a stack: a batch of each layer's states before and after a step, and what each
 * shows to the layer above. It is made anew only when the number of rows changes.
 */
final class StackedBatch {
  private final List<Cell> layers;
  private final List<LayerPlace> places;
  private final List<Batch> from = new ArrayList<>();
  private final List<Batch> to = new ArrayList<>();
  private final List<Batch> shown = new ArrayList<>();
  private int rows = -1;

  StackedBatch(Stacked stack) {
    layers = stack.layers();
    places = stack.places();
  }

  /** Copies whole states into the layers' batches `from`. */
  void take(Batch states) {
    fit(states.rows());
    for (int k = 0; k < places.size(); k++) {
      places.get(k).take(states, from.get(k));
    }
  }

  /** Makes room for so many states. */
  void fit(int count) {
    if (count != rows) {
      rows = count;
      from.clear();
      to.clear();
      shown.clear();
      for (LayerPlace place : places) {
        from.add(new Batch(rows, place.size()));
        to.add(new Batch(rows, place.size()));
        shown.add(new Batch(rows, place.units()));
      }
    }
  }

  /** Copies the layers' batches `to` into whole states. */
  void put(Batch states) {
    for (int k = 0; k < places.size(); k++) {
      places.get(k).put(to.get(k), states);
    }
  }

  Batch from(int layer) {
    return from.get(layer);
  }

  Batch to(int layer) {
    return to.get(layer);
  }

  Batch shown(int layer) {
    return shown.get(layer);
  }

  /** What the layer above sees of `states`, the new ones of `layer`. */
  Batch show(int layer, Batch states) {
    Batch target = shown.get(layer);
    copyUnits(layer, states, target);
    Stacked.shown(layers.get(layer)).apply(target.data(), rows * places.get(layer).units());
    return target;
  }

  /** Copies the units of `states`, of `layer`, without its memory. */
  void copyUnits(int layer, Batch states, Batch units) {
    int n = places.get(layer).units();
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          states.data(), row * states.columns(), units.data(), row * units.columns(), n);
    }
  }
}
