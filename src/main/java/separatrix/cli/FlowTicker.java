package separatrix.cli;

import separatrix.topology.FlowProgress;

/** Shows on one line of a terminal how many flows have arrived; Ctrl-C ends the wait for others. */
final class FlowTicker implements FlowProgress {
  private static final String CLEAR_LINE = "\r\033[K";

  private final Terminal terminal;
  private final Interruption interruption;

  FlowTicker(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public void advanced(int arrived, int all, int steps) {
    if (terminal.watched()) {
      terminal
          .err()
          .printf("%s%d of %d flows have ended, %d steps", CLEAR_LINE, arrived, all, steps);
      terminal.err().flush();
    }
  }

  @Override
  public boolean isCancelled() {
    return interruption.isAsked();
  }

  /** Takes the line away before results are printed. */
  void clear() {
    if (terminal.watched()) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
    }
  }
}
