package separatrix.files.layers;

import separatrix.files.Convention.Source;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/**
 * A layer's weights as a cell, under conventions. Two biases become one, except for a GRU's
 * candidate, whose second bias stands inside the reset's product.
 */
final class LayerCell {
  private final LayerWeights weights;
  private final Answers answers;

  LayerCell(LayerWeights weights, Answers answers) {
    this.weights = weights;
    this.answers = answers;
  }

  Cell cell() throws UnreadableNetworkException {
    LayerWeights layer =
        weights.kind() == Kind.RNN || weights.kind() == Kind.UGRNN
            ? weights
            : weights.inCanonicalOrder(
                answers.oneOf(
                    Subject.GATES,
                    preset(
                        Subject.GATES,
                        Presets.gates(
                            weights.kind(), weights.kind().canonicalOrder(), Source.FORMAT))));
    Source source = layer.kind() == Kind.RNN ? Source.ASSUMED : Source.FORMAT;
    Activation activation =
        answers.constant(
            Activation.class,
            Subject.ACTIVATION,
            preset(Subject.ACTIVATION, Presets.activation("tanh", source)));
    Vector bias = layer.inputBias().plus(layer.recurrentBias());
    return switch (layer.kind()) {
      case RNN -> simple(layer, bias, activation);
      case UGRNN ->
          new Ugrnn(
              layer.recurrent(), layer.input(), withGateBias(bias, 0, layer.units()), activation);
      case GRU -> gru(layer, bias, activation);
      case LSTM -> lstm(layer, bias, activation);
    };
  }

  private Cell simple(LayerWeights layer, Vector bias, Activation activation)
      throws UnreadableNetworkException {
    double leak =
        answers.number(Subject.LEAK, preset(Subject.LEAK, Presets.leak("1", Source.FORMAT)));
    Leaky.Form form =
        answers.constant(
            Leaky.Form.class,
            Subject.FORM,
            preset(Subject.FORM, Presets.form("outside", Source.FORMAT)));
    boolean isPlain = leak == 1 && form == Leaky.Form.OUTSIDE && !answers.hasChosen(Subject.FORM);
    return isPlain
        ? new Vanilla(layer.recurrent(), layer.input(), bias, activation)
        : new Leaky(form, layer.recurrent(), layer.input(), bias, activation, leak);
  }

  private Cell gru(LayerWeights layer, Vector bias, Activation activation)
      throws UnreadableNetworkException {
    int units = layer.units();
    Gru.Reset reset =
        answers.constant(
            Gru.Reset.class,
            Subject.RESET,
            preset(Subject.RESET, Presets.reset("after", Source.FORMAT)));
    String update =
        answers.oneOf(
            Subject.UPDATE, preset(Subject.UPDATE, Presets.update("keep", Source.FORMAT)));
    double sign = update.equals("keep") ? 1 : -1;
    Matrix recurrent = scaled(layer.recurrent(), units, sign);
    Matrix input = scaled(layer.input(), units, sign);
    Vector gates = Vector.of(scaled(bias.toArray(), units, units, sign));
    return switch (reset) {
      case AFTER ->
          new Gru(
              reset,
              recurrent,
              input,
              lastBlockOf(layer.inputBias(), gates, units),
              layer.recurrentBias().slice(2 * units, 3 * units),
              activation);
      case BEFORE -> new Gru(reset, recurrent, input, gates, Vector.zeros(units), activation);
    };
  }

  private Cell lstm(LayerWeights layer, Vector bias, Activation activation)
      throws UnreadableNetworkException {
    int units = layer.units();
    Vector biased = withGateBias(bias, units, 2 * units);
    return new Lstm(layer.recurrent(), layer.input(), biased, activation);
  }

  /** The bias with the constant that the program adds to the gate in rows `from` to `to`. */
  private Vector withGateBias(Vector bias, int from, int to) throws UnreadableNetworkException {
    double added =
        answers.number(
            Subject.FORGET_BIAS,
            preset(Subject.FORGET_BIAS, Presets.forgetBias("0", Source.FORMAT)));
    double[] values = bias.toArray();
    for (int i = from; i < to; i++) {
      values[i] += added;
    }
    return Vector.of(values);
  }

  /** The second block of n rows times `sign`: σ(−x) = 1 − σ(x), so z and 1 − z change places. */
  private static Matrix scaled(Matrix matrix, int units, double sign) {
    double[] values =
        scaled(matrix.toRowMajor(), units * matrix.columns(), units * matrix.columns(), sign);
    return Matrix.fromRowMajor(matrix.rows(), matrix.columns(), values);
  }

  private static double[] scaled(double[] values, int from, int count, double sign) {
    if (sign != 1) {
      for (int i = from; i < from + count; i++) {
        values[i] = -values[i];
      }
    }
    return values;
  }

  /** The first two blocks of `gates`, the third of `candidate`. */
  private static Vector lastBlockOf(Vector candidate, Vector gates, int units) {
    double[] values = candidate.toArray();
    System.arraycopy(gates.toArray(), 0, values, 0, 2 * units);
    return Vector.of(values);
  }

  private Preset preset(Subject subject, Preset otherwise) {
    return weights.presets().getOrDefault(subject, otherwise);
  }
}
