package separatrix.ui.plot;

import java.util.List;
import java.util.Locale;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/** A cell's architecture in words. */
public final class Architecture {
  private Architecture() {}

  /** Such as "GRU, reset after the product". */
  public static String of(Cell cell) {
    return switch (cell) {
      case Vanilla vanilla -> "vanilla, " + of(vanilla.activation());
      case Leaky leaky ->
          "leaky, %s, activation %s"
              .formatted(
                  of(leaky.activation()), leaky.form() == Leaky.Form.INSIDE ? "inside" : "outside");
      case Ugrnn _ -> "UGRNN";
      case Gru gru ->
          gru.reset() == Gru.Reset.AFTER
              ? "GRU, reset after the product"
              : "GRU, reset before the product";
      case Lstm _ -> "LSTM";
      case Stacked stack -> of(stack);
    };
  }

  /** The layers from the first on, alike ones counted. */
  private static String of(Stacked stack) {
    List<String> words = stack.layers().stream().map(Architecture::of).toList();
    return words.stream().distinct().count() == 1
        ? "%d layers of %s".formatted(words.size(), words.getFirst())
        : String.join("; then ", words);
  }

  private static String of(Activation activation) {
    return activation == Activation.RELU ? "ReLU" : activation.name().toLowerCase(Locale.ROOT);
  }
}
