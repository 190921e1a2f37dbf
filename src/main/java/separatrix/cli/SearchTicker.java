package separatrix.cli;

import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.SearchProgress;

/** Shows on one line of a terminal how a search goes on; Ctrl-C ends it with what there is. */
record SearchTicker(Terminal terminal, Interruption interruption) implements SearchProgress {
  private static final String CLEAR_LINE = "\r\033[K";

  static SearchTicker on(Terminal terminal, Interruption interruption) {
    return new SearchTicker(terminal, interruption);
  }

  @Override
  public void advanced(List<FixedPoint> soFar, double fraction) {
    if (terminal.watched()) {
      long fixed = soFar.stream().filter(FixedPoint::isFixed).count();
      terminal
          .err()
          .printf(
              "%s%s%d fixed points; Ctrl-C ends the search",
              CLEAR_LINE,
              fraction < 1e-3 ? "" : "%.0f %% of the starts, ".formatted(100 * fraction),
              fixed);
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
