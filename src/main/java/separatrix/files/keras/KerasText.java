package separatrix.files.keras;

/**
 * Makes a configuration fit for our reader of JSON, which knows texts, numbers and lists of one
 * kind.
 */
final class KerasText {
  private KerasText() {}

  /** The same with true, false, null and the like as texts, and every number of a list as well. */
  static String plain(String json) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < json.length()) {
      char letter = json.charAt(at);
      int end = at + 1;
      if (letter == '"') {
        while (end < json.length() && json.charAt(end) != '"') {
          end += json.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, json.length());
        plain.append(json, at, end);
      } else if (Character.isLetterOrDigit(letter) || letter == '-') {
        while (end < json.length() && isWord(json.charAt(end))) {
          end++;
        }
        plain.append('"').append(json, at, end).append('"');
      } else {
        plain.append(letter);
      }
      at = end;
    }
    return plain.toString();
  }

  private static boolean isWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '-' || letter == '+' || letter == '.';
  }
}
