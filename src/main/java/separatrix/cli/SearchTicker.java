package separatrix.cli;

import java.io.PrintWriter;
import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.SearchProgress;

/** Shows on one line of a terminal how a search goes on. */
final class SearchTicker implements SearchProgress {
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter err;

  private SearchTicker(PrintWriter err) {
    this.err = err;
  }

  /** A ticker where somebody looks on, else silence. */
  static SearchProgress on(Terminal terminal) {
    return terminal.watched() ? new SearchTicker(terminal.err()) : SearchProgress.silent();
  }

  @Override
  public void advanced(List<FixedPoint> soFar, double fraction) {
    long fixed = soFar.stream().filter(FixedPoint::isFixed).count();
    err.printf("%s%.0f %% of the starts, %d fixed points", CLEAR_LINE, 100 * fraction, fixed);
    err.flush();
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  /** Takes the line away before results are printed. */
  static void clear(Terminal terminal) {
    if (terminal.watched()) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
    }
  }
}
