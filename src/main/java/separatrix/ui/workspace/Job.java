package separatrix.ui.workspace;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One piece of running work as the window sees it: a title, how far it is, and a way to stop it.
 * Its properties belong to the window's thread.
 */
public final class Job {
  private record News(double fraction, String message, Runnable partly) {}

  private final String key;
  private final String title;
  private final Executor window;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final AtomicReference<News> latest = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile Runnable whenCancelled = () -> {};
  private volatile boolean stale;

  Job(String key, String title, Executor window) {
    this.key = key;
    this.title = title;
    this.window = window;
  }

  /** What the work is about; new work with the same key takes the place of the old. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  /** From 0 to 1, or −1 while unknown. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Asks the work to stop soon; what it has found until then is kept. */
  public void cancel() {
    cancelled = true;
    whenCancelled.run();
  }

  /** Tells work that waits, and so cannot look, when it is asked to stop. */
  void onCancel(Runnable listener) {
    whenCancelled = listener;
  }

  /** Whether it was asked to stop; the work looks at this from its own thread. */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Tells the window how far the work is, from the work's thread. When the window is busy only the
   * latest news is shown.
   *
   * @param fraction from 0 to 1
   * @param partly shows what there is so far, on the window's thread
   */
  public void report(double fraction, String text, Runnable partly) {
    if (latest.getAndSet(new News(fraction, text, partly)) == null) {
      window.execute(this::showLatest);
    }
  }

  /** Stops the work and drops whatever it still has to say. */
  void supersede() {
    stale = true;
    cancel();
  }

  boolean isStale() {
    return stale;
  }

  private void showLatest() {
    News news = latest.getAndSet(null);
    if (news != null && !stale) {
      progress.set(news.fraction());
      message.set(news.message());
      news.partly().run();
    }
  }
}
