package separatrix.session.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the session file of the present version, and the shapes of the records in it, into the
 * test data; run it in the project's folder when a version is new, and keep the files of the
 * versions before.
 */
final class SavedVersions {
  static final Path FOLDER = Path.of("src", "test", "resources", "session");
  static final Path SHAPES = FOLDER.resolve("shapes.txt");

  private SavedVersions() {}

  static Path file(int version) {
    return FOLDER.resolve("version-%d.separatrix".formatted(version));
  }

  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(SHAPES, Shapes.of(SavedForms.fresh(), Analysis.class));
    SessionFile.write(SampleSessions.full(), file(SessionFile.version()));
  }
}
