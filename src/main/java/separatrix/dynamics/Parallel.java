package separatrix.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Jobs on the threads of a pool. */
public final class Parallel {
  private Parallel() {}

  /**
   * The results in the order of the jobs.
   *
   * @throws CancellationException if the thread that waits is interrupted
   */
  public static <T> List<T> all(List<Callable<T>> jobs, ExecutorService pool) {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(jobs)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The work was interrupted.");
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A part of the work failed.", failure.getCause());
    }
  }
}
