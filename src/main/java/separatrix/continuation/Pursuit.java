package separatrix.continuation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A branch that is being followed from its seed, both ways at once, on the threads of a pool.
 *
 * @param seed where it starts
 * @param points how many points it has so far
 * @param isGivenUp whether nobody wants it any more
 * @param branch the branch when it is followed; nothing where the seed is on none, or on one before
 */
record Pursuit(
    Place seed,
    AtomicInteger points,
    AtomicBoolean isGivenUp,
    CompletableFuture<Optional<Traced>> branch) {
  private static final long MILLISECONDS_BETWEEN_REPORTS = 200;

  /**
   * Begins to follow the branch through a place, unless it is one of those before.
   *
   * @param pool its threads
   */
  static Pursuit of(
      Curve curve,
      Place seed,
      List<Traced> before,
      ContinuationProgress progress,
      ExecutorService pool) {
    AtomicInteger points = new AtomicInteger();
    AtomicBoolean isGivenUp = new AtomicBoolean();
    Tracer tracer =
        new Tracer(curve, () -> progress.isCancelled() || isGivenUp.get(), points::incrementAndGet);
    CompletableFuture<Optional<Station>> station =
        CompletableFuture.supplyAsync(
            () ->
                before.stream().anyMatch(branch -> branch.passesThrough(curve, seed))
                    ? Optional.empty()
                    : curve.seed(seed),
            pool);
    CompletableFuture<Optional<Half>> forth =
        station.thenApplyAsync(start -> start.map(tracer::follow), pool);
    CompletableFuture<Optional<Half>> back =
        station.thenApplyAsync(start -> start.map(Station::reversed).map(tracer::follow), pool);
    return new Pursuit(
        seed,
        points,
        isGivenUp,
        forth.thenCombine(back, (one, other) -> one.flatMap(f -> other.map(b -> Traced.of(b, f)))));
  }

  /** Waits for the branch, and reports now and then. */
  Optional<Traced> await(Runnable report) {
    try {
      while (true) {
        try {
          return branch.get(MILLISECONDS_BETWEEN_REPORTS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
          report.run();
        }
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      giveUp();
      throw new CancellationException("The continuation was interrupted.");
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A branch could not be followed.", failure.getCause());
    }
  }

  void giveUp() {
    isGivenUp.set(true);
  }
}
