package separatrix.ui.workspace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The one door between the threads that compute and the thread that shows. Work runs on a bounded
 * pool; its result arrives on the window's thread. Of two pieces of work with the same key the
 * later wins: the earlier is asked to stop and its result is dropped.
 */
public final class BackgroundWork implements AutoCloseable {
  private final ExecutorService pool;
  private final Executor window;
  private final ObservableList<Job> jobs = FXCollections.observableArrayList();
  private Consumer<Notice> troubled = notice -> {};

  /**
   * @param threads of the pool
   * @param window runs what it is given on the thread that owns the properties
   */
  public BackgroundWork(int threads, Executor window) {
    this.pool = Executors.newFixedThreadPool(threads, BackgroundWork::worker);
    this.window = window;
  }

  /**
   * For a JavaFX window, with as many threads as the machine has cores but never fewer than two.
   */
  public static BackgroundWork forWindow() {
    // With one thread a kick would have to wait for a running search.
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    return new BackgroundWork(threads, Platform::runLater);
  }

  /** Who is told when work fails for a reason it did not foresee. */
  void onTrouble(Consumer<Notice> listener) {
    troubled = listener;
  }

  /** What runs or waits to run, oldest first; belongs to the window's thread. */
  public ObservableList<Job> jobs() {
    return jobs;
  }

  /**
   * Starts work from the window's thread.
   *
   * @param key what it is about: running work with the same key is superseded
   * @param title for the status bar, such as "Searching for fixed points"
   * @param work runs on the pool; may report through its job
   * @param done takes the result on the window's thread
   */
  public <T> Job start(String key, String title, Function<Job, T> work, Consumer<T> done) {
    cancelAndDrop(key);
    Job job = new Job(key, title, window);
    jobs.add(job);
    launch(pool, job, work, done);
    return job;
  }

  /**
   * Starts work that lasts for minutes, on a thread of its own that gives way to the others, and so
   * do those that it starts.
   */
  public <T> Job startApart(String key, String title, Function<Job, T> work, Consumer<T> done) {
    cancelAndDrop(key);
    Job job = new Job(key, title, window);
    jobs.add(job);
    launch(BackgroundWork::runApart, job, work, done);
    return job;
  }

  private static void runApart(Runnable task) {
    Thread.ofPlatform().daemon().name("separatrix-apart").start(GivingWay.toTheWindow(task));
  }

  /** Starts work that is over within a frame or two, and so is not listed among the jobs. */
  public <T> void startQuietly(String title, Supplier<T> work, Consumer<T> done) {
    launch(pool, new Job("", title, window), _ -> work.get(), done);
  }

  private <T> void launch(Executor runner, Job job, Function<Job, T> work, Consumer<T> done) {
    CompletableFuture.supplyAsync(() -> work.apply(job), runner)
        .whenCompleteAsync((result, failure) -> finish(job, result, failure, done), window)
        .exceptionally(
            failure -> {
              // What went wrong while showing a result must not vanish in the future.
              window.execute(() -> tell(job, failure));
              return null;
            });
  }

  /** Whether work with this key runs or waits to run. */
  boolean isUnderWay(String key) {
    return jobs.stream().anyMatch(job -> job.key().equals(key));
  }

  /** Asks work with this key to stop soon; what it has found until then is kept. */
  void cancel(String key) {
    jobs.stream().filter(job -> job.key().equals(key)).forEach(Job::cancel);
  }

  /** {@link #isUnderWay} as it changes. */
  ReadOnlyBooleanProperty underWay(String key) {
    ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper(this, key);
    jobs.addListener((Observable _) -> underWay.set(isUnderWay(key)));
    return underWay.getReadOnlyProperty();
  }

  /** Supersedes running work with this key, without starting any. */
  public void cancelAndDrop(String key) {
    jobs.stream().filter(job -> job.key().equals(key)).forEach(Job::supersede);
    jobs.removeIf(job -> job.key().equals(key));
  }

  @Override
  public void close() {
    jobs.forEach(Job::supersede);
    jobs.clear();
    pool.shutdownNow();
  }

  private <T> void finish(
      Job job, @Nullable T result, @Nullable Throwable failure, Consumer<T> done) {
    jobs.remove(job);
    if (failure == null && result != null && !job.isStale()) {
      done.accept(result);
    }
  }

  private void tell(Job job, Throwable failure) {
    if (!job.isStale()) {
      System.getLogger("separatrix").log(System.Logger.Level.DEBUG, job.title(), failure);
      troubled.accept(unforeseen(job, failure));
    }
  }

  private static Notice unforeseen(Job job, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String words =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return Notice.error(
        job.title() + " failed: " + words,
        "Undo the last change, or try again; if it comes back, please report it with the log that Help > About names.");
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "separatrix-work");
    thread.setDaemon(true);
    return thread;
  }
}
