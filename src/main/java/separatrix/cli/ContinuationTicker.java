package separatrix.cli;

import java.util.List;
import separatrix.continuation.Branch;
import separatrix.continuation.ContinuationProgress;

/** Shows how branches are followed; Ctrl-C ends them early. */
record ContinuationTicker(TickerLine line, Interruption interruption)
    implements ContinuationProgress {

  @Override
  public void advanced(List<Branch> soFar, String doing) {
    int points = soFar.stream().mapToInt(branch -> branch.points().size()).sum();
    line.show("%s; %d branches, %d points so far".formatted(doing, soFar.size(), points));
  }

  @Override
  public boolean isCancelled() {
    return interruption.isAsked();
  }
}
