package separatrix.cli;

import separatrix.topology.SlowProgress;

/** Shows how many states have become slow; Ctrl-C ends it with those. */
record SlowTicker(TickerLine line, Interruption interruption) implements SlowProgress {

  @Override
  public void slowed(int slow, int all, int steps) {
    line.show("%d of %d states are slow after %d steps".formatted(slow, all, steps));
  }

  @Override
  public void linearised(int done, int all) {
    line.show("%d of %d states are linearised".formatted(done, all));
  }

  @Override
  public boolean isCancelled() {
    return interruption.isAsked();
  }
}
