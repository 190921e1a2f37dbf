package separatrix.files;

import java.io.IOException;
import java.io.InputStream;

/**
 * A network that comes with the program, under `sample-networks/` on the class path.
 *
 * @param name its folder
 * @param title a few words for a list
 * @param description what there is to see, in one sentence
 */
public record Sample(String name, String title, String description) {

  /** The network; a sample that cannot be read is a broken program. */
  public ImportedNetwork open() {
    String path = "/sample-networks/" + name + "/network.json";
    try (InputStream input = Sample.class.getResourceAsStream(path)) {
      if (input == null) {
        throw new IllegalStateException("The sample " + path + " is not on the class path.");
      }
      return new NetworkJson()
          .read(new SourceFile(name, input.readAllBytes()), ImportChoices.none());
    } catch (IOException broken) {
      throw new IllegalStateException("The sample " + path + " is broken.", broken);
    }
  }
}
