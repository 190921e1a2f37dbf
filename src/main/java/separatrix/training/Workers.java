package separatrix.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** The threads among which a step is divided; the caller's is the first of them. */
final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService others;

  Workers(int threads) {
    this.threads = threads;
    others =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1), Thread.ofPlatform().daemon().name("training-", 1).factory());
  }

  int threads() {
    return threads;
  }

  /** Runs job 0, 1 … `count` − 1, each on a thread of its own, and returns when all are done. */
  void run(int count, IntConsumer job) {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int number = i;
      running.add(others.submit(() -> job.accept(number)));
    }
    job.accept(0);
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The training was interrupted.");
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A part of a training step failed.", failure.getCause());
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
