package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import separatrix.dynamics.Parallel;
import separatrix.dynamics.Spectrum;

/**
 * What a search leaves for later: of points in many dimensions it knows only the modes near the
 * border of stability and past it.
 */
public final class WholeSpectra {
  private WholeSpectra() {}

  /** The points of which not every mode is known yet. */
  public static List<FixedPoint> open(List<FixedPoint> points) {
    return points.stream().filter(point -> !spectrum(point).isComplete()).toList();
  }

  /**
   * Works out all modes of points, several points at once.
   *
   * @param isCancelled leaves those that have not begun
   * @param told how many are done, after each; on whatever thread did it
   */
  public static void workOut(
      List<FixedPoint> points, BooleanSupplier isCancelled, IntConsumer told) {
    AtomicInteger done = new AtomicInteger();
    List<Callable<Integer>> jobs = new ArrayList<>();
    for (FixedPoint point : points) {
      jobs.add(
          () -> {
            if (!isCancelled.getAsBoolean()) {
              spectrum(point).modes();
              told.accept(done.incrementAndGet());
            }
            return done.get();
          });
    }
    int threads = Math.clamp(points.size(), 1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      Parallel.all(jobs, pool);
    }
  }

  private static Spectrum spectrum(FixedPoint point) {
    return point.linearization().spectrum();
  }
}
