package separatrix.ui.workspace;

/**
 * Something the user should know, shown in the window where it happened.
 *
 * @param text what happened, one sentence
 * @param advice what to do about it, one sentence; may be empty
 */
public record Notice(Severity severity, String text, String advice) {

  /** How much it matters. */
  public enum Severity {
    INFORMATION,
    WARNING,
    ERROR
  }

  public static Notice information(String text) {
    return new Notice(Severity.INFORMATION, text, "");
  }

  public static Notice warning(String text, String advice) {
    return new Notice(Severity.WARNING, text, advice);
  }

  public static Notice error(String text, String advice) {
    return new Notice(Severity.ERROR, text, advice);
  }

  /** Text and advice as one paragraph. */
  public String sentence() {
    return advice.isEmpty() ? text : text + " " + advice;
  }
}
