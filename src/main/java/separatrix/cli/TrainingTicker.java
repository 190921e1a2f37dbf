package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import separatrix.files.TrainingJson;
import separatrix.task.Task;
import separatrix.training.TrainingObserver;
import separatrix.training.TrainingProgress;
import separatrix.training.TrainingState;

/** Shows on one line of a terminal how a training run goes on, and keeps its states in a file. */
final class TrainingTicker implements TrainingObserver, AutoCloseable {
  private static final int WIDTH = 24;
  private static final long SHOWN_EVERY = 100_000_000;

  private final Terminal terminal;
  private final Task task;
  private final Path underWay;
  private final List<IOException> failures = new ArrayList<>();
  private long shown;

  TrainingTicker(Terminal terminal, Task task, Path underWay) {
    this.terminal = terminal;
    this.task = task;
    this.underWay = underWay;
  }

  @Override
  public void advanced(TrainingProgress progress) {
    long now = System.nanoTime();
    if (terminal.watched() && now - shown > SHOWN_EVERY) {
      shown = now;
      new TickerLine(terminal).show(line(progress));
    }
  }

  private static String line(TrainingProgress progress) {
    int done = (int) ((long) WIDTH * progress.step() / progress.mostSteps());
    double left = progress.secondsLeft();
    return String.format(
        Locale.ROOT,
        "[%s%s] step %d, loss %.3g, %s, %.0f steps/s, at most %s left",
        "=".repeat(done),
        " ".repeat(WIDTH - done),
        progress.step(),
        progress.loss(),
        progress.score().words(),
        progress.stepsPerSecond(),
        left < 1e6 ? "%d:%02d".formatted((long) left / 60, (long) left % 60) : "?");
  }

  @Override
  public void kept(TrainingState state) {
    try {
      TrainingJson.write(state, task, task.name() + ", under way", underWay);
    } catch (IOException failure) {
      // The run goes on; that it could not be kept is said at its end.
      failures.add(failure);
    }
  }

  /** Says once that states could not be kept, if so. */
  void check() {
    if (!failures.isEmpty()) {
      terminal
          .err()
          .printf(
              "separatrix: the run could not be kept in \"%s\" (%s).%n",
              underWay, failures.getFirst().getMessage());
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    new TickerLine(terminal).clear();
  }
}
