package separatrix.cli;

import java.nio.file.Path;
import java.util.List;

/** The program's window, as the commands see it. */
@FunctionalInterface
public interface Window {

  /**
   * Opens the window on these files, or on a sample if there are none, and returns when it closes.
   *
   * @throws NoWindowException if this machine cannot open one
   */
  void open(List<Path> files) throws NoWindowException;
}
