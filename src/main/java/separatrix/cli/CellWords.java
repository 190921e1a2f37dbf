package separatrix.cli;

import java.util.List;
import java.util.Locale;
import separatrix.files.Question;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;
import separatrix.system.TimeAxis;

/** A cell in words. */
final class CellWords {
  private CellWords() {}

  static String of(Cell cell) {
    return switch (cell) {
      case Vanilla vanilla -> "vanilla, " + of(vanilla.activation());
      case Leaky leaky ->
          "leaky, %s %s, leak %s"
              .formatted(
                  of(leaky.activation()),
                  leaky.form().name().toLowerCase(Locale.ROOT),
                  leaky.leak());
      case Ugrnn ugrnn -> "UGRNN, " + of(ugrnn.activation());
      case Gru gru ->
          "GRU, %s, reset %s the product"
              .formatted(of(gru.activation()), gru.reset().name().toLowerCase(Locale.ROOT));
      case Lstm lstm -> "LSTM, " + of(lstm.activation());
      case Stacked stack -> stack(stack);
    };
  }

  /** The layers with their units, from the first on; alike ones are counted. */
  private static String stack(Stacked stack) {
    List<String> words =
        stack.layers().stream()
            .map(layer -> "%d units, %s".formatted(layer.units(), of(layer)))
            .toList();
    return words.stream().distinct().count() == 1
        ? "%d layers of %s".formatted(words.size(), words.getFirst())
        : "%d layers: %s".formatted(words.size(), String.join("; ", words));
  }

  static String of(TimeAxis time) {
    return switch (time) {
      case TimeAxis.Steps _ -> "discrete: stable is |λ| < 1";
      case TimeAxis.Continuous(double dt) ->
          "continuous, a step is " + dt + " τ: stable is Re λ < 0";
    };
  }

  private static String of(Activation activation) {
    return activation.name().toLowerCase(Locale.ROOT);
  }

  /** A convention's name on the command line. */
  static String option(Question.Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The option that answers a question. */
  static String flag(Question.Subject subject) {
    return switch (subject) {
      case LAYER, ACTIVATION, READOUT, RESET, LEAK, FORM -> "--" + option(subject);
      case RECURRENT, INPUT, BIAS, ORIENTATION, GATES, UPDATE, FORGET_BIAS ->
          "--assume " + option(subject) + "=";
    };
  }
}
