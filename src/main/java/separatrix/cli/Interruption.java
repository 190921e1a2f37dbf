package separatrix.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import separatrix.files.Completion;

/**
 * Ctrl-C while a command works: what works can ask whether it came, and the process stays until the
 * command has said and written what it has, or two minutes.
 */
final class Interruption implements AutoCloseable {
  private static final long MOST_SECONDS = 120;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::hold, "interruption");
  private final BooleanSupplier givenUp;

  Interruption(Terminal terminal) {
    givenUp = terminal.givenUp();
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isAsked() {
    return asked.get() || givenUp.getAsBoolean();
  }

  /** What a file says of the work. */
  Completion completion() {
    return isAsked() ? Completion.CANCELLED : Completion.DONE;
  }

  private void hold() {
    asked.set(true);
    try {
      boolean isDone = done.await(MOST_SECONDS, TimeUnit.SECONDS);
      if (!isDone) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is said: the process may go. */
  @Override
  public void close() {
    done.countDown();
    if (!asked.get()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        // It came just now, and finds that all is done.
        asked.set(true);
      }
    }
  }
}
