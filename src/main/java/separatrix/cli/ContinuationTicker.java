package separatrix.cli;

import java.util.List;
import separatrix.continuation.Branch;
import separatrix.continuation.ContinuationProgress;

/** Shows on one line of a terminal how branches are followed; Ctrl-C ends them early. */
record ContinuationTicker(Terminal terminal, Interruption interruption)
    implements ContinuationProgress {
  private static final String CLEAR_LINE = "\r\033[K";

  @Override
  public void advanced(List<Branch> soFar, String doing) {
    if (terminal.watched()) {
      int points = soFar.stream().mapToInt(branch -> branch.points().size()).sum();
      terminal
          .err()
          .printf("%s%s; %d branches, %d points so far", CLEAR_LINE, doing, soFar.size(), points);
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
