package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.FollowedPoints;
import separatrix.fixedpoint.PointMatching;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;
import separatrix.session.TrainingTimeline;

/**
 * Makes sessions of a network while it learns, on a thread that gives way to the others: the same
 * trials along axes that turn as little as can be, and the fixed points followed from one network
 * to the next. Every few seconds a short search looks for points that are new.
 */
final class Follower implements AutoCloseable {
  private static final long MILLION = 1_000_000;

  /** From the end of one session to the beginning of the next. */
  private static final long PAUSE = 600 * MILLION;

  private static final long BETWEEN_SEARCHES = 4_000 * MILLION;

  /** A short search: it need not find everything at once, the next one comes soon. */
  private static final int STARTS = 256;

  private static final SearchSettings SHORT = shortSearch();

  /**
   * A session that has been made.
   *
   * @param base the session that it was made of
   */
  record Step(Session base, Session next) {}

  @SuppressWarnings(
      "ThreadPriorityCheck") // A wish, where the system grants it; nothing hangs on it.
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .daemon()
              .name("separatrix-follows")
              .priority(Thread.MIN_PRIORITY)
              .factory());

  private final AtomicBoolean isBusy = new AtomicBoolean();
  private volatile Optional<Session> base = Optional.empty();
  private final Consumer<Step> made;
  private volatile long nextAt;
  private volatile boolean isClosed;
  private long searchedAt = System.nanoTime() - BETWEEN_SEARCHES;
  private int unused = 1;

  /**
   * @param made takes each session, on this follower's thread
   */
  Follower(Consumer<Step> made) {
    this.made = made;
  }

  private static SearchSettings shortSearch() {
    SearchSettings all = SearchSettings.standard();
    return new SearchSettings(
        STARTS,
        STARTS / 4,
        all.noise(),
        all.seed(),
        all.tolerance(),
        all.slowTolerance(),
        all.deadBand(),
        all.maxSteps());
  }

  /** From now on sessions are made of this one. */
  void startFrom(Session session) {
    base = Optional.of(session);
  }

  /** Whether it is time for another network. */
  boolean isWaiting() {
    return !isBusy.get() && System.nanoTime() - nextAt > 0;
  }

  /** Takes the network as it is now. */
  void follow(RecurrentNetwork network) {
    Optional<Session> before = base;
    if (before.isEmpty() || isClosed || !isBusy.compareAndSet(false, true)) {
      return;
    }
    try {
      thread.execute(() -> make(before.get(), network));
    } catch (RejectedExecutionException closed) {
      isBusy.set(false);
    }
  }

  private void make(Session before, RecurrentNetwork network) {
    long begun = System.nanoTime();
    try {
      Session moved = moved(before, network);
      if (begun - searchedAt > BETWEEN_SEARCHES) {
        moved = searched(moved, SHORT);
        searchedAt = System.nanoTime();
      }
      made.accept(new Step(before, moved));
    } catch (IllegalArgumentException burst) {
      // States beyond all bounds cannot be shown; the run itself says that it has diverged.
      nextAt = System.nanoTime() + PAUSE;
    } finally {
      long now = System.nanoTime();
      nextAt = now + Math.max(PAUSE, now - begun);
      isBusy.set(false);
    }
  }

  private static Session moved(Session before, RecurrentNetwork network) {
    Session next = before.retrained(network);
    FixedPoints points =
        FollowedPoints.of(
            before.fixedPoints(), next.searchProblem(), SHORT, TrainingTimeline.reach(before));
    return next.withFixedPoints(points);
  }

  /** The session with points that were searched anew, under the numbers that they have. */
  private Session searched(Session session, SearchSettings settings) {
    SearchProgress closing =
        new SearchProgress() {
          @Override
          public void advanced(List<FixedPoint> soFar, double fraction) {}

          @Override
          public boolean isCancelled() {
            return isClosed;
          }
        };
    FixedPoints found = session.search(settings, closing).fixedPoints();
    FixedPoints before = session.fixedPoints();
    unused = before.points().stream().mapToInt(point -> point.id() + 1).reduce(unused, Math::max);
    FixedPoints numbered =
        PointMatching.of(before.points(), found.points(), TrainingTimeline.reach(session))
            .numbered(found, unused);
    unused = numbered.points().stream().mapToInt(point -> point.id() + 1).reduce(unused, Math::max);
    return session.withFixedPoints(numbered);
  }

  /** The session of the network in the end, with a whole search; on the caller's thread. */
  Session last(RecurrentNetwork network) {
    Session before =
        base.orElseThrow(() -> new IllegalStateException("There is no session to start from."));
    return searched(moved(before, network), SearchSettings.standard());
  }

  @Override
  public void close() {
    isClosed = true;
    thread.shutdown();
  }
}
