package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.Locale;
import separatrix.files.Question.Subject;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Vanilla;

/**
 * A PyTorch layer as a cell. Its two biases become one, except for a GRU's candidate, whose second
 * bias stands inside the reset's product.
 */
record TorchCell(TorchLayer layer, ImportChoices choices) {

  Cell cell() throws UnreadableNetworkException {
    Activation activation = choice(Activation.class, Subject.ACTIVATION, Activation.TANH);
    Vector bias = layer.inputBias().plus(layer.recurrentBias());
    return switch (layer.gates()) {
      case 1 -> simple(bias, activation);
      case 3 -> gru(bias, activation);
      default -> new Lstm(layer.recurrent(), layer.input(), bias, activation);
    };
  }

  private Cell simple(Vector bias, Activation activation) throws UnreadableNetworkException {
    double leak = leak();
    if (leak == 1 && !choices.has(Subject.FORM)) {
      return new Vanilla(layer.recurrent(), layer.input(), bias, activation);
    }
    Leaky.Form form = choice(Leaky.Form.class, Subject.FORM, Leaky.Form.OUTSIDE);
    return new Leaky(form, layer.recurrent(), layer.input(), bias, activation, leak);
  }

  private Cell gru(Vector bias, Activation activation) throws UnreadableNetworkException {
    int units = layer.units();
    Gru.Reset reset = choice(Gru.Reset.class, Subject.RESET, Gru.Reset.AFTER);
    Vector candidate = layer.recurrentBias().slice(2 * units, 3 * units);
    return switch (reset) {
      case AFTER ->
          new Gru(
              reset,
              layer.recurrent(),
              layer.input(),
              gatesOf(bias, layer.inputBias(), units),
              candidate,
              activation);
      case BEFORE ->
          new Gru(reset, layer.recurrent(), layer.input(), bias, Vector.zeros(units), activation);
    };
  }

  /** The first two blocks of `gates`, the third of `candidate`. */
  private static Vector gatesOf(Vector gates, Vector candidate, int units) {
    double[] values = candidate.toArray();
    System.arraycopy(gates.toArray(), 0, values, 0, 2 * units);
    return Vector.of(values);
  }

  private double leak() throws UnreadableNetworkException {
    String answer = choices.answer(Subject.LEAK, "1");
    try {
      return Double.parseDouble(answer);
    } catch (NumberFormatException _) {
      throw new UnreadableNetworkException(
          "The leak %s is no number; one above 0 and at most 1 is due.".formatted(quoted(answer)));
    }
  }

  private <E extends Enum<E>> E choice(Class<E> type, Subject subject, E otherwise)
      throws UnreadableNetworkException {
    String answer = choices.answer(subject, otherwise.name());
    return Words.constant(type, subject.name().toLowerCase(Locale.ROOT), answer);
  }
}
