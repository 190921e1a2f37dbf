package separatrix.training;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/**
 * Where each parameter of a network stands in one flat array, so that a step of all trials is one
 * matrix product: the panel P, whose rows are the drives of the cell and then the outputs, and
 * whose columns multiply [units; 1; inputs]; after it the initial state. Some places of the panel
 * stay empty, for instance where an output would see an input.
 *
 * <p>The rows of the cell are those of its record, with two exceptions. A GRU with its reset after
 * the product has rows r, z, the candidate's product W_n h + c and its input B_n u + b_n; one with
 * its reset before has the candidate's rows first.
 */
public final class ParameterLayout {
  private final Architecture architecture;
  private final int inputs;
  private final int outputs;
  private final int units;

  /** n + 1 + m. */
  private final int columns;

  /** Rows of the panel above the outputs. */
  private final int cellRows;

  public ParameterLayout(Architecture architecture, int inputs, int outputs) {
    Requirement.whole("number of inputs", inputs, 0, 100_000);
    Requirement.whole("number of outputs", outputs, 1, 100_000);
    this.architecture = architecture;
    this.inputs = inputs;
    this.outputs = outputs;
    units = architecture.units();
    columns = units + 1 + inputs;
    cellRows = (architecture.kind().gates() + (splitsCandidate() ? 1 : 0)) * units;
    Requirement.whole(
        "number of parameters",
        (long) (cellRows + outputs) * columns + architecture.stateSize(),
        1,
        Integer.MAX_VALUE / 2);
  }

  /**
   * The layout of a network.
   *
   * @throws IllegalArgumentException where its readout is none that can be trained
   */
  public static ParameterLayout of(RecurrentNetwork network) {
    Architecture architecture = Architecture.of(network.cell());
    Activation due =
        architecture.kind() == CellKind.LEAKY_INSIDE
            ? architecture.activation()
            : Activation.IDENTITY;
    if (network.readout().activation() != due) {
      throw new IllegalArgumentException(
          "The readout sees the units through %s; only through %s can this cell be trained."
              .formatted(network.readout().activation(), due));
    }
    return new ParameterLayout(
        architecture, network.cell().inputSize(), network.readout().outputs());
  }

  public Architecture architecture() {
    return architecture;
  }

  public int inputs() {
    return inputs;
  }

  public int outputs() {
    return outputs;
  }

  /** How long the flat array is, empty places included. */
  public int size() {
    return panelSize() + architecture.stateSize();
  }

  int panelSize() {
    return (cellRows + outputs) * columns;
  }

  int cellRows() {
    return cellRows;
  }

  int columns() {
    return columns;
  }

  private boolean splitsCandidate() {
    return architecture.kind() == CellKind.GRU;
  }

  /** The panel's row of a row of the cell's recurrent weights. */
  private int recurrentRow(int row) {
    return switch (architecture.kind()) {
      case GRU_RESET_BEFORE -> (row + units) % (3 * units);
      case VANILLA, LEAKY_INSIDE, LEAKY_OUTSIDE, UGRNN, GRU, LSTM -> row;
    };
  }

  /** The panel's row of a row of the cell's input weights and bias. */
  private int inputRow(int row) {
    return splitsCandidate() && row >= 2 * units ? row + units : recurrentRow(row);
  }

  int gateRows() {
    return architecture.kind().gates() * units;
  }

  int recurrent(int row, int column) {
    return recurrentRow(row) * columns + column;
  }

  int input(int row, int column) {
    return inputRow(row) * columns + units + 1 + column;
  }

  int bias(int row) {
    return inputRow(row) * columns + units;
  }

  /** A GRU's bias inside the product, where the reset comes after it. */
  int candidateBias(int unit) {
    return (2 * units + unit) * columns + units;
  }

  int readout(int output, int unit) {
    return (cellRows + output) * columns + unit;
  }

  int readoutBias(int output) {
    return (cellRows + output) * columns + units;
  }

  int initial(int coordinate) {
    return panelSize() + coordinate;
  }

  /** Gives every place of a weight: recurrent, input and readout. */
  void forEachWeight(IntConsumer action) {
    forEach(gateRows(), units, this::recurrent, action);
    forEach(gateRows(), inputs, this::input, action);
    forEach(outputs, units, this::readout, action);
  }

  /** Gives every place that holds a parameter, the initial state's too. */
  void forEachParameter(IntConsumer action) {
    forEachWeight(action);
    IntStream.range(0, gateRows()).map(this::bias).forEach(action);
    if (splitsCandidate()) {
      IntStream.range(0, units).map(this::candidateBias).forEach(action);
    }
    IntStream.range(0, outputs).map(this::readoutBias).forEach(action);
    IntStream.range(0, architecture.stateSize()).map(this::initial).forEach(action);
  }

  private static void forEach(int rows, int columns, IntBinaryOperator place, IntConsumer action) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        action.accept(place.applyAsInt(i, j));
      }
    }
  }

  /** The parameters of a network, which must be of this layout. */
  public double[] pack(RecurrentNetwork network) {
    double[] flat = new double[size()];
    Cell cell = network.cell();
    switch (cell) {
      case Vanilla c -> pack(flat, c.recurrentWeights(), c.inputWeights(), c.bias());
      case Leaky c -> pack(flat, c.recurrentWeights(), c.inputWeights(), c.bias());
      case Ugrnn c -> pack(flat, c.recurrentWeights(), c.inputWeights(), c.bias());
      case Lstm c -> pack(flat, c.recurrentWeights(), c.inputWeights(), c.bias());
      case Stacked _ -> throw new IllegalArgumentException("A stack of layers has no such layout.");
      case Gru c -> {
        pack(flat, c.recurrentWeights(), c.inputWeights(), c.bias());
        if (splitsCandidate()) {
          for (int i = 0; i < units; i++) {
            flat[candidateBias(i)] = c.candidateBias().at(i);
          }
        }
      }
    }
    put(flat, network.readout().weights(), this::readout);
    put(flat, network.readout().bias(), this::readoutBias);
    put(flat, network.initialState(), this::initial);
    return flat;
  }

  private void pack(double[] flat, Matrix recurrent, Matrix input, Vector bias) {
    put(flat, recurrent, this::recurrent);
    put(flat, input, this::input);
    put(flat, bias, this::bias);
  }

  private static void put(double[] flat, Matrix matrix, IntBinaryOperator place) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        flat[place.applyAsInt(i, j)] = matrix.at(i, j);
      }
    }
  }

  private static void put(double[] flat, Vector vector, IntUnaryOperator place) {
    for (int i = 0; i < vector.size(); i++) {
      flat[place.applyAsInt(i)] = vector.at(i);
    }
  }

  /** The network that has these parameters. */
  public RecurrentNetwork unpack(double[] flat) {
    Matrix recurrent = matrix(flat, gateRows(), units, this::recurrent);
    Matrix input = matrix(flat, gateRows(), inputs, this::input);
    Vector bias = vector(flat, gateRows(), this::bias);
    Activation activation = architecture.activation();
    Cell cell =
        switch (architecture.kind()) {
          case VANILLA -> new Vanilla(recurrent, input, bias, activation);
          case LEAKY_INSIDE ->
              new Leaky(Leaky.Form.INSIDE, recurrent, input, bias, activation, architecture.leak());
          case LEAKY_OUTSIDE ->
              new Leaky(
                  Leaky.Form.OUTSIDE, recurrent, input, bias, activation, architecture.leak());
          case UGRNN -> new Ugrnn(recurrent, input, bias, activation);
          case GRU ->
              new Gru(
                  Gru.Reset.AFTER,
                  recurrent,
                  input,
                  bias,
                  vector(flat, units, this::candidateBias),
                  activation);
          case GRU_RESET_BEFORE ->
              new Gru(Gru.Reset.BEFORE, recurrent, input, bias, Vector.zeros(units), activation);
          case LSTM -> new Lstm(recurrent, input, bias, activation);
        };
    return new RecurrentNetwork(
        cell,
        new Readout(
            matrix(flat, outputs, units, this::readout),
            vector(flat, outputs, this::readoutBias),
            architecture.kind() == CellKind.LEAKY_INSIDE ? activation : Activation.IDENTITY),
        vector(flat, architecture.stateSize(), this::initial));
  }

  private static Matrix matrix(double[] flat, int rows, int columns, IntBinaryOperator place) {
    double[] values = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[i * columns + j] = flat[place.applyAsInt(i, j)];
      }
    }
    return Matrix.fromRowMajor(rows, columns, values);
  }

  private static Vector vector(double[] flat, int size, IntUnaryOperator place) {
    double[] values = new double[size];
    Arrays.setAll(values, i -> flat[place.applyAsInt(i)]);
    return Vector.of(values);
  }
}
