package separatrix.session.saved;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.function.Supplier;
import separatrix.files.UnreadableNetworkException;

/** Refuses what does not fit together. */
final class Fitting {
  private Fitting() {}

  static void require(boolean holds, String place, String due) throws UnreadableNetworkException {
    if (!holds) {
      throw new UnreadableNetworkException(
          "The field %s does not fit the rest of the session: %s; save the session again."
              .formatted(quoted(place), due));
    }
  }

  /** What `made` makes; its complaint, if any, is about the file. */
  static <T> T checked(String place, Supplier<T> made) throws UnreadableNetworkException {
    try {
      return made.get();
    } catch (IllegalArgumentException | ArithmeticException unfit) {
      throw new UnreadableNetworkException(
          "The field %s does not fit (%s); save the session again."
              .formatted(quoted(place), quoted(String.valueOf(unfit.getMessage()))));
    }
  }
}
