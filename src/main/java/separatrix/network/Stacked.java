package separatrix.network;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.TimeAxis;

/**
 * Several layers as one cell: within one step the first layer sees the input, and each further one
 * the new units of the layer below (their rates φ(x) where they are the currents of a leaky cell),
 * as in PyTorch's `num_layers`. The state is the units of all layers, the first layer's first, then
 * the memories of those that have one, in the same order. The Jacobian is block lower triangular in
 * the layers, so the spectrum is that of all layers together.
 *
 * @param layers the first is the one that sees the input; each takes as many inputs as the one
 *     below has units
 */
public record Stacked(List<Cell> layers) implements Cell {

  public Stacked {
    layers = List.copyOf(layers);
    if (layers.size() < 2) {
      throw new IllegalArgumentException(
          "A stack has two layers or more, %d came; take a single layer for itself."
              .formatted(layers.size()));
    }
    for (int k = 0; k < layers.size(); k++) {
      if (layers.get(k) instanceof Stacked) {
        throw new IllegalArgumentException(
            "Layer %d is a stack itself; give its layers one by one.".formatted(k + 1));
      }
      if (k > 0 && layers.get(k).inputSize() != layers.get(k - 1).units()) {
        throw new IllegalArgumentException(
            "Layer %d takes %d inputs, the layer below has %d units; as many are due."
                .formatted(k + 1, layers.get(k).inputSize(), layers.get(k - 1).units()));
      }
    }
  }

  /** The layer that the readout sees in most networks. */
  public Cell top() {
    return layers.getLast();
  }

  /** The first unit of the last layer: all after it are that layer's. */
  public int topUnit() {
    return units() - top().units();
  }

  /**
   * A readout of the last layer as one of all units, which sees the other layers' through zeros.
   */
  public Readout ofTop(Readout readout) {
    double[] values = new double[readout.outputs() * units()];
    for (int i = 0; i < readout.outputs(); i++) {
      readout.weights().row(i).copyTo(values, i * units() + topUnit());
    }
    return new Readout(
        Matrix.fromRowMajor(readout.outputs(), units(), values),
        readout.bias(),
        readout.activation());
  }

  /** What `layer` shows of its units to the layer above. */
  static Activation shown(Cell layer) {
    return switch (layer) {
      case Leaky leaky when leaky.form() == Leaky.Form.INSIDE -> leaky.activation();
      case Vanilla _, Leaky _, Ugrnn _, Gru _, Lstm _, Stacked _ -> Activation.IDENTITY;
    };
  }

  List<LayerPlace> places() {
    List<LayerPlace> places = new ArrayList<>();
    int hidden = 0;
    int memory = units();
    for (Cell layer : layers) {
      int more = layer.stateSize() - layer.units();
      places.add(new LayerPlace(hidden, layer.units(), memory, more));
      hidden += layer.units();
      memory += more;
    }
    return places;
  }

  @Override
  public int inputSize() {
    return layers.getFirst().inputSize();
  }

  @Override
  public int units() {
    return layers.stream().mapToInt(Cell::units).sum();
  }

  @Override
  public int stateSize() {
    return layers.stream().mapToInt(Cell::stateSize).sum();
  }

  /**
   * Steps, unless all layers are Euler steps of one size: then the stack has the fixed points and
   * the spectra of the flow, although a layer sees the one below a step later than Euler's.
   */
  @Override
  public TimeAxis time() {
    TimeAxis first = layers.getFirst().time();
    return layers.stream().allMatch(layer -> layer.time().equals(first))
        ? first
        : new TimeAxis.Steps();
  }

  /**
   * The boxes of all layers, each under any input from the box below; unbounded if one layer is.
   */
  @Override
  public Reach reach(Vector input) {
    double[] all = new double[stateSize()];
    List<LayerPlace> places = places();
    Reach reach = layers.getFirst().reach(input);
    for (int k = 0; k < layers.size(); k++) {
      Cell layer = layers.get(k);
      Vector bounds;
      switch (reach) {
        case Reach.Unbounded unbounded -> {
          return unbounded;
        }
        case Reach.Box(Vector box) -> bounds = box;
      }
      for (int i = 0; i < bounds.size(); i++) {
        all[places.get(k).coordinate(i)] = bounds.at(i);
      }
      if (k + 1 < layers.size()) {
        // Bounded activations stay within 1; an identity passes the bound on.
        Activation shown = shown(layer);
        Vector seen = bounds.slice(0, layer.units());
        reach =
            widest(layers.get(k + 1)).reach(shown == Activation.IDENTITY ? seen : seen.map(_ -> 1));
      }
    }
    return new Reach.Box(Vector.of(all));
  }

  /** A cell whose reach under an input u ≥ 0 is that of `layer` under all inputs within ±u. */
  private static Cell widest(Cell layer) {
    return switch (layer) {
      case Leaky c ->
          new Leaky(
              c.form(),
              c.recurrentWeights(),
              magnitudes(c.inputWeights()),
              c.bias().map(Math::abs),
              c.activation(),
              c.leak());
      case Lstm c ->
          new Lstm(c.recurrentWeights(), magnitudes(c.inputWeights()), c.bias(), c.activation());
      // Their reach does not depend on the input.
      case Vanilla _, Ugrnn _, Gru _, Stacked _ -> layer;
    };
  }

  private static Matrix magnitudes(Matrix matrix) {
    double[] values = matrix.toRowMajor();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i]);
    }
    return Matrix.fromRowMajor(matrix.rows(), matrix.columns(), values);
  }

  /** The nearest kink of any layer, and of what a layer shows to the one above. */
  @Override
  public double kinkDistance(Vector state, Vector input) {
    double distance = Double.POSITIVE_INFINITY;
    Vector drive = input;
    List<LayerPlace> places = places();
    for (int k = 0; k < layers.size(); k++) {
      Cell layer = layers.get(k);
      Vector own = places.get(k).of(state);
      distance = Math.min(distance, layer.kinkDistance(own, drive));
      if (k + 1 < layers.size()) {
        Batch next = new Batch(1, layer.stateSize());
        layer.stepper(1).step(Batch.of(own), Batch.of(drive), next);
        Vector units = next.row(0).slice(0, layer.units());
        distance = Math.min(distance, shown(layer).kinkDistance(units));
        drive = units.map(shown(layer)::of);
      }
    }
    return distance;
  }

  @Override
  public CellStepper stepper(int rows) {
    List<CellStepper> steppers = layers.stream().map(layer -> layer.stepper(rows)).toList();
    StackedBatch scratch = new StackedBatch(this);
    return (states, inputs, next) -> {
      scratch.take(states);
      Batch drive = inputs;
      for (int k = 0; k < layers.size(); k++) {
        steppers.get(k).step(scratch.from(k), drive, scratch.to(k));
        drive = scratch.show(k, scratch.to(k));
      }
      scratch.put(next);
    };
  }

  @Override
  public CellTangentMap tangentMap(int rows) {
    return new StackedTangent(this, rows);
  }
}
