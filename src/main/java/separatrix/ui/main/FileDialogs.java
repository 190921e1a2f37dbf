package separatrix.ui.main;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a place among the files. */
interface FileDialogs {

  /** A file to open; empty when the user thinks better of it. */
  Optional<Path> networkToOpen();

  /** The file of a recorded run. */
  Optional<Path> runToCompare();

  /**
   * A file to write.
   *
   * @param title of the dialog
   * @param suggested name with its extension
   */
  Optional<Path> fileToSave(String title, String suggested);
}
