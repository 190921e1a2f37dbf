package separatrix.ui.testing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.network.ProductMemory;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.RandomPulses;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Workspace;

/**
 * A workspace on the three-bit hand-made memory, all of its 27 points found, for tests without a
 * window: what the background has to say waits until {@link #until} lets it speak.
 */
public final class MemoryWorkspace implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
  private final BackgroundWork work = new BackgroundWork(2, news::add);
  private final Workspace workspace;

  public MemoryWorkspace() {
    this(session());
  }

  /** The same of another session. */
  public MemoryWorkspace(Session session) {
    workspace = new Workspace(session, work);
  }

  /** The session that the workspace starts with. */
  public static Session session() {
    var network = new ProductMemory(3, 2, 0.1, 3).network();
    return Session.open(
            new Subject(network, "memory", "made by hand"),
            RandomPulses.on(3),
            new SessionSettings(4, 1))
        .search(SearchSettings.standard(), SearchProgress.silent());
  }

  public Workspace workspace() {
    return workspace;
  }

  /** Lets the background speak until something holds. */
  public void until(BooleanSupplier holds) throws InterruptedException {
    while (!holds.getAsBoolean()) {
      Runnable next = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("The background said nothing more and it still does not hold.");
      }
      next.run();
    }
  }

  @Override
  public void close() {
    work.close();
  }
}
