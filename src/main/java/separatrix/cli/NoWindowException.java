package separatrix.cli;

/** No window can be opened on this machine; the reason has no full stop. */
public final class NoWindowException extends Exception {
  private final String reason;

  public NoWindowException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
