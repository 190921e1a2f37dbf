package separatrix.cli;

import separatrix.topology.FlowProgress;

/** Shows how many flows have arrived; Ctrl-C ends the wait for others. */
record FlowTicker(TickerLine line, Interruption interruption) implements FlowProgress {

  static FlowTicker on(Terminal terminal, Interruption interruption) {
    return new FlowTicker(new TickerLine(terminal), interruption);
  }

  @Override
  public void advanced(int arrived, int all, int steps) {
    line.show("%d of %d flows have ended, %d steps".formatted(arrived, all, steps));
  }

  @Override
  public boolean isCancelled() {
    return interruption.isAsked();
  }

  void clear() {
    line.clear();
  }
}
