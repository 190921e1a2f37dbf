package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import separatrix.files.ImportMemory;
import separatrix.files.WholeFile;

/**
 * Where it is kept how files of each shape were read. A file that cannot be read counts as none, so
 * that the program always starts.
 */
public record ImportMemoryFile(Path path) {

  /** The file beside the user's preferences. */
  public static ImportMemoryFile beside(PreferencesFile preferences) {
    return new ImportMemoryFile(preferences.path().resolveSibling("conventions.json"));
  }

  public ImportMemory read() {
    try {
      return Files.exists(path) ? ImportMemory.read(Files.readString(path)) : ImportMemory.empty();
    } catch (IOException unreadable) {
      return ImportMemory.empty();
    }
  }

  /**
   * Writes the file in one piece, so that a crash leaves the old one.
   *
   * @throws IOException when the place cannot be written
   */
  public void write(ImportMemory memory) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    WholeFile.text(path, out -> out.write(memory.text()));
  }
}
