package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Where the program writes what went wrong, with the traces that the window spares its user: a text
 * file that begins anew at a megabyte.
 */
public record LogFile(Path path) implements AutoCloseable {
  /** Held here, for the logging system forgets loggers that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("separatrix");

  private static final int MOST_BYTES = 1 << 20;

  /** The file beside the user's preferences. */
  public static LogFile beside(PreferencesFile preferences) {
    return new LogFile(preferences.path().resolveSibling("separatrix.log"));
  }

  /**
   * Writes there from now on; where that cannot be, the terminal says so and the program goes on.
   */
  public void begin() {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      // A per cent sign in a folder's name would be a pattern.
      String pattern = path.toString().replace("%", "%%");
      FileHandler handler = new FileHandler(pattern, MOST_BYTES, 1, true);
      handler.setFormatter(new SimpleFormatter());
      handler.setLevel(Level.ALL);
      LOGGER.addHandler(handler);
      LOGGER.setLevel(Level.FINE);
    } catch (IOException unwritable) {
      LOGGER.log(Level.WARNING, "The log " + path + " cannot be written.", unwritable);
    }
  }

  /** Ends writing. */
  @Override
  public void close() {
    for (Handler handler : LOGGER.getHandlers()) {
      if (handler instanceof FileHandler) {
        LOGGER.removeHandler(handler);
        handler.close();
      }
    }
  }
}
