package separatrix.files;

import java.io.IOException;

/**
 * A file that cannot be read. The message is one sentence for the user, shown as it stands: what
 * was found, what was due, what to do.
 */
public final class UnreadableNetworkException extends IOException {
  private static final int LONGEST_NAME = 60;

  public UnreadableNetworkException(String sentence) {
    super(sentence);
  }

  /** A name out of a file, fit for a sentence: in quotes, shortened, harmless. */
  public static String quoted(String name) {
    String shown = printable(name.replace('"', '\''));
    return shown.codePointCount(0, shown.length()) > LONGEST_NAME
        ? "\"" + shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME)) + "…\""
        : "\"" + shown + "\"";
  }

  /** A name out of a file as a terminal may show it: one line, nothing that moves the cursor. */
  public static String printable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .map(point -> isPrintable(point) ? point : '?')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
