package separatrix.network;

import java.util.List;
import java.util.stream.IntStream;
import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;

/**
 * The step of a stack and its derivatives. With Jₖ = ∂Fₖ/∂hₖ, Bₖ = ∂Fₖ/∂uₖ and the slopes sₖ of
 * what layer k shows of its units, δh'ₖ = Jₖ δhₖ + Bₖ (sₖ₋₁ ∘ δh'ₖ₋₁): each layer takes up what the
 * new state of the one below has changed.
 */
final class StackedTangent implements Cell.CellTangentMap {
  private final Stacked stack;
  private final List<Cell> layers;
  private final List<LayerPlace> places;
  private final List<Cell.CellTangentMap> tangents;
  private final StackedBatch point;
  private final StackedBatch product;

  /** s of each layer, rows × units. */
  private final List<double[]> slopes;

  private Batch image;

  StackedTangent(Stacked stack, int rows) {
    this.stack = stack;
    layers = stack.layers();
    places = stack.places();
    tangents = layers.stream().map(layer -> layer.tangentMap(rows)).toList();
    point = new StackedBatch(stack);
    product = new StackedBatch(stack);
    slopes = places.stream().map(place -> new double[rows * place.units()]).toList();
    image = new Batch(rows, stack.stateSize());
  }

  @Override
  public void at(Batch states, Batch inputs) {
    if (image.rows() != states.rows()) {
      image = new Batch(states.rows(), stack.stateSize());
    }
    point.take(states);
    Batch drive = inputs;
    for (int k = 0; k < layers.size(); k++) {
      tangents.get(k).at(point.from(k), drive);
      places.get(k).put(tangents.get(k).image(), image);
      drive = point.show(k, tangents.get(k).image());
      Activation shown = Stacked.shown(layers.get(k));
      double[] slope = slopes.get(k);
      for (int i = 0; i < states.rows() * places.get(k).units(); i++) {
        slope[i] = shown.slope(drive.data()[i]);
      }
    }
  }

  @Override
  public Batch image() {
    return image;
  }

  @Override
  public void times(Batch vectors, Batch products) {
    product.take(vectors);
    for (int k = 0; k < layers.size(); k++) {
      Batch own = product.to(k);
      tangents.get(k).times(product.from(k), own);
      if (k > 0) {
        // What layer k was given is no longer needed: its place takes what comes from below.
        Batch below = product.from(k);
        tangents.get(k).inputTimes(passedOn(k - 1), below);
        add(below, own);
      }
    }
    product.put(products);
  }

  /** The change of what `layer` shows, of that of its new state. */
  private Batch passedOn(int layer) {
    Batch shown = product.shown(layer);
    product.copyUnits(layer, product.to(layer), shown);
    scale(shown, slopes.get(layer));
    return shown;
  }

  @Override
  public void transposedTimes(Batch vectors, Batch products) {
    product.take(vectors);
    descend();
    for (int k = 0; k < layers.size(); k++) {
      tangents.get(k).transposedTimes(product.from(k), product.to(k));
    }
    product.put(products);
  }

  /** Adds to the covectors of each layer, in `from`, what those above make of them. */
  private void descend() {
    for (int k = layers.size() - 1; k > 0; k--) {
      Batch below = product.shown(k - 1);
      tangents.get(k).transposedInputTimes(product.from(k), below);
      scale(below, slopes.get(k - 1));
      Batch covectors = product.from(k - 1);
      for (int row = 0; row < covectors.rows(); row++) {
        for (int i = 0; i < below.columns(); i++) {
          covectors.data()[row * covectors.columns() + i] += below.at(row, i);
        }
      }
    }
  }

  @Override
  public void inputTimes(Batch vectors, Batch products) {
    product.fit(vectors.rows());
    tangents.getFirst().inputTimes(vectors, product.to(0));
    for (int k = 1; k < layers.size(); k++) {
      tangents.get(k).inputTimes(passedOn(k - 1), product.to(k));
    }
    product.put(products);
  }

  @Override
  public void transposedInputTimes(Batch vectors, Batch products) {
    product.take(vectors);
    descend();
    tangents.getFirst().transposedInputTimes(product.from(0), products);
  }

  private static void add(Batch more, Batch to) {
    for (int i = 0; i < to.data().length; i++) {
      to.data()[i] += more.data()[i];
    }
  }

  private static void scale(Batch batch, double[] factors) {
    for (int i = 0; i < batch.data().length; i++) {
      batch.data()[i] *= factors[i];
    }
  }

  @Override
  public void stateJacobian(int row, double[] jacobian) {
    int size = stack.stateSize();
    java.util.Arrays.fill(jacobian, 0, size * size, 0);
    // Row i of `below`: how unit i of the layer below changes with the states of all layers so far.
    double[] below = new double[0];
    for (int k = 0; k < layers.size(); k++) {
      int own = places.get(k).size();
      double[] direct = new double[own * own];
      tangents.get(k).stateJacobian(row, direct);
      LayerPlace place = places.get(k);
      for (int i = 0; i < own; i++) {
        for (int j = 0; j < own; j++) {
          jacobian[place.coordinate(i) * size + place.coordinate(j)] = direct[i * own + j];
        }
      }
      if (k > 0) {
        through(k, row, below, size, jacobian);
      }
      below = unitRows(k, row, jacobian, size);
    }
  }

  @Override
  public void inputJacobian(int row, double[] jacobian) {
    int columns = stack.inputSize();
    java.util.Arrays.fill(jacobian, 0, stack.stateSize() * columns, 0);
    LayerPlace first = places.getFirst();
    double[] direct = new double[first.size() * columns];
    tangents.getFirst().inputJacobian(row, direct);
    for (int i = 0; i < first.size(); i++) {
      System.arraycopy(direct, i * columns, jacobian, first.coordinate(i) * columns, columns);
    }
    for (int k = 1; k < layers.size(); k++) {
      through(k, row, unitRows(k - 1, row, jacobian, columns), columns, jacobian);
    }
  }

  /** Adds Bₖ · below to the rows of layer k. */
  private void through(int k, int row, double[] below, int columns, double[] jacobian) {
    if (columns == 0) {
      return;
    }
    LayerPlace place = places.get(k);
    int seen = layers.get(k).inputSize();
    double[] inputs = new double[place.size() * seen];
    tangents.get(k).inputJacobian(row, inputs);
    double[] reached = new double[place.size() * columns];
    Kernels.standard().multiply(place.size(), columns, seen, inputs, below, reached);
    for (int i = 0; i < place.size(); i++) {
      int to = place.coordinate(i) * columns;
      for (int j = 0; j < columns; j++) {
        jacobian[to + j] += reached[i * columns + j];
      }
    }
  }

  /** The rows of layer k's units, times the slopes of what it shows. */
  private double[] unitRows(int k, int row, double[] jacobian, int columns) {
    int n = places.get(k).units();
    double[] rows = new double[n * columns];
    IntStream.range(0, n)
        .forEach(
            i -> {
              double slope = slopes.get(k)[row * n + i];
              int from = (places.get(k).hidden() + i) * columns;
              for (int j = 0; j < columns; j++) {
                rows[i * columns + j] = slope * jacobian[from + j];
              }
            });
    return rows;
  }
}
