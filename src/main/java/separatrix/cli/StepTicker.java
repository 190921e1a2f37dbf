package separatrix.cli;

import java.util.function.BooleanSupplier;

/** Counts the steps before each of which it is asked whether Ctrl-C came, and shows them. */
final class StepTicker implements BooleanSupplier {
  private static final long NANOSECONDS_BETWEEN_SHOWS = 100_000_000;

  private final TickerLine line;
  private final Interruption interruption;
  private final int all;
  private int step;
  private long shown;

  StepTicker(TickerLine line, Interruption interruption, int all) {
    this.line = line;
    this.interruption = interruption;
    this.all = all;
  }

  @Override
  public boolean getAsBoolean() {
    step++;
    long now = System.nanoTime();
    if (now - shown > NANOSECONDS_BETWEEN_SHOWS) {
      shown = now;
      line.show("step %d of %d".formatted(step, all));
    }
    return interruption.isAsked();
  }
}
