package separatrix.files;

import java.util.Collection;
import java.util.stream.Collectors;

/** What refusals of all formats share: lists of names, and constructors' complaints. */
public final class Refusals {
  private static final int SHOWN = 8;

  private Refusals() {}

  /** Names for a sentence, the first few. */
  public static String listed(Collection<String> names) {
    String shown =
        names.stream()
            .limit(SHOWN)
            .map(UnreadableNetworkException::quoted)
            .collect(Collectors.joining(", "));
    int more = names.size() - SHOWN;
    return names.isEmpty() ? "nothing" : more > 0 ? shown + " and %d more".formatted(more) : shown;
  }

  /** Something that is made of what a file says. */
  @FunctionalInterface
  public interface Construction<T> {
    T make() throws UnreadableNetworkException;
  }

  /** What `construction` makes; its constructor's complaint, if any, is about the file. */
  public static <T> T checked(Construction<T> construction) throws UnreadableNetworkException {
    try {
      return construction.make();
    } catch (IllegalArgumentException unfit) {
      throw new UnreadableNetworkException(String.valueOf(unfit.getMessage()));
    }
  }
}
