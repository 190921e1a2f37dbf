package separatrix.ui.workspace;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProgress;
import separatrix.session.Session;

/** Searches for fixed points in the background and shows them as they come. */
final class PointSearch {
  private static final String KEY = "search";

  /** A way to search in a session. */
  @FunctionalInterface
  interface Verb {
    Session search(Session session, SearchProgress progress);
  }

  private final BackgroundWork work;
  private final Consumer<FixedPoints> shown;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");

  /**
   * @param shown takes the points so far, and in the end the result, on the window's thread
   */
  PointSearch(BackgroundWork work, Consumer<FixedPoints> shown) {
    this.work = work;
    this.shown = shown;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Starts; a search that still runs is dropped. */
  void start(String title, Session session, Verb verb, Runnable done) {
    running.set(true);
    work.start(
        KEY,
        title,
        job -> verb.search(session, watching(job, session)).fixedPoints(),
        points -> {
          running.set(false);
          shown.accept(points);
          done.run();
        });
  }

  /** Ends early; what was found stays. */
  void cancel() {
    work.cancel(KEY);
  }

  /** Ends at once; what is still to come is not shown. */
  void drop() {
    work.cancelAndDrop(KEY);
    running.set(false);
  }

  /** For searches that show nothing before they are over. */
  static SearchProgress watching(Job job) {
    return new SearchProgress() {
      @Override
      public void advanced(List<FixedPoint> soFar, double fraction) {
        job.report(fraction, soFar.size() + " points", () -> {});
      }

      @Override
      public boolean isCancelled() {
        return job.isCancelled();
      }
    };
  }

  private SearchProgress watching(Job job, Session session) {
    FixedPoints before = session.fixedPoints();
    return new SearchProgress() {
      @Override
      public void advanced(List<FixedPoint> soFar, double fraction) {
        FixedPoints points = new FixedPoints(soFar, before.audit(), before.report());
        job.report(fraction, soFar.size() + " points", () -> shown.accept(points));
      }

      @Override
      public boolean isCancelled() {
        return job.isCancelled();
      }
    };
  }
}
