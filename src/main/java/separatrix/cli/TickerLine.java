package separatrix.cli;

/** The one line of a terminal on which a command shows how far it is; nothing if nobody looks. */
record TickerLine(Terminal terminal) {
  private static final String CLEAR_LINE = "\r\033[K";

  void show(String words) {
    if (terminal.watched()) {
      terminal.err().print(CLEAR_LINE + words);
      terminal.err().flush();
    }
  }

  /** Takes the line away, before results are printed. */
  void clear() {
    show("");
  }
}
