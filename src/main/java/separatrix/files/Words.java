package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as the lower-case words that files and choices write. */
public final class Words {
  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant that `word` names; `what` says what it is for. */
  public static <E extends Enum<E>> E constant(Class<E> type, String what, String word)
      throws UnreadableNetworkException {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(word)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    throw new UnreadableNetworkException(
        "The %s %s is unknown; choose among %s.".formatted(what, quoted(word), known));
  }
}
