package separatrix;

import java.nio.file.Path;
import java.util.List;
import separatrix.cli.Commands;
import separatrix.cli.NoWindowException;
import separatrix.cli.Terminal;
import separatrix.ui.Launch;

/** The way in: no command opens the window; else the command runs. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Pictures are drawn in memory; without this, letters would ask for a display.
    System.setProperty("java.awt.headless", "true");
    System.exit(new Commands(Terminal.ofThisProcess(), Main::openWindow).run(arguments));
  }

  private static void openWindow(List<Path> files) throws NoWindowException {
    switch (Launch.window(files)) {
      case Launch.Outcome.Closed() -> {}
      case Launch.Outcome.NoDisplay(String reason) -> throw new NoWindowException(reason);
    }
  }
}
