package separatrix.cli;

import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.SearchProgress;

/** Shows how a search goes on; Ctrl-C ends it with what there is. */
record SearchTicker(TickerLine line, Interruption interruption) implements SearchProgress {

  static SearchTicker on(Terminal terminal, Interruption interruption) {
    return new SearchTicker(new TickerLine(terminal), interruption);
  }

  @Override
  public void advanced(List<FixedPoint> soFar, double fraction) {
    line.show(
        "%s%d fixed points; Ctrl-C ends the search"
            .formatted(
                fraction < 1e-3 ? "" : "%.0f %% of the starts, ".formatted(100 * fraction),
                soFar.stream().filter(FixedPoint::isFixed).count()));
  }

  @Override
  public boolean isCancelled() {
    return interruption.isAsked();
  }

  /** How many spectra are worked out. */
  void spectra(int done, int all) {
    line.show("all modes of %d of %d points".formatted(done, all));
  }

  void clear() {
    line.clear();
  }
}
