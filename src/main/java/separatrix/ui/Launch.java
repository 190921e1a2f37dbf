package separatrix.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import separatrix.ui.main.MainWindow;

/** The way into the window. */
public final class Launch {
  private Launch() {}

  /** How it went. */
  public sealed interface Outcome {

    /** The window was open, and has been closed. */
    record Closed() implements Outcome {}

    /**
     * No window can be opened here.
     *
     * @param reason in words, such as "no display: DISPLAY is not set"
     */
    record NoDisplay(String reason) implements Outcome {}
  }

  /**
   * Opens the window and returns when it is closed, or at once where there can be none.
   *
   * @param files to open in it; the first sample when there are none
   */
  public static Outcome window(List<Path> files) {
    Outcome possible = Display.check(System.getenv(), System.getProperties());
    if (possible instanceof Outcome.NoDisplay) {
      return possible;
    }
    MainWindow window = MainWindow.prepare(files);
    CountDownLatch closed = new CountDownLatch(1);
    try {
      Platform.startup(() -> window.show(closed::countDown));
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | UnsatisfiedLinkError failure) {
      // The toolkit gives no narrower type for a display or a library that lets it down.
      return new Outcome.NoDisplay("no display: JavaFX cannot start: " + failure.getMessage());
    }
    return new Outcome.Closed();
  }
}
