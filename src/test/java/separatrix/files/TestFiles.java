package separatrix.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** The files that the tests read, by their name among the test resources. */
final class TestFiles {
  private TestFiles() {}

  static Path path(String name) {
    URL url = TestFiles.class.getResource("/" + name);
    if (url == null) {
      throw new IllegalArgumentException("There is no test file " + name + ".");
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] bytes(String name) {
    try (InputStream input = path(name).toUri().toURL().openStream()) {
      return input.readAllBytes();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static SourceFile file(String name) {
    return new SourceFile(String.valueOf(Path.of(name).getFileName()), bytes(name));
  }
}
