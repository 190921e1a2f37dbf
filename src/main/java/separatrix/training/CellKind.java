package separatrix.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An architecture without its size. */
public enum CellKind {
  VANILLA,
  /** x ← x + α (−x + W φ(x) + B u + b). */
  LEAKY_INSIDE,
  /** h ← (1 − α) h + α φ(W h + B u + b). */
  LEAKY_OUTSIDE,
  UGRNN,
  /** Reset after the product, as in PyTorch. */
  GRU,
  GRU_RESET_BEFORE,
  LSTM;

  /** As on the command line and in files: "vanilla", "leaky-inside", "gru". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(CellKind::word).toList();
  }

  /**
   * The kind that a word names.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static CellKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no cell \"%s\"; choose one of %s."
                        .formatted(word, String.join(", ", words()))));
  }

  /** Whether the state moves by a share of the way, which a leak sets. */
  public boolean isLeaky() {
    return this == LEAKY_INSIDE || this == LEAKY_OUTSIDE;
  }

  /** Rows of the recurrent weights for each unit. */
  int gates() {
    return switch (this) {
      case VANILLA, LEAKY_INSIDE, LEAKY_OUTSIDE -> 1;
      case UGRNN -> 2;
      case GRU, GRU_RESET_BEFORE -> 3;
      case LSTM -> 4;
    };
  }
}
