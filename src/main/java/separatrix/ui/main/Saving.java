package separatrix.ui.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import separatrix.files.ImportedNetwork;
import separatrix.files.NetworkJson;
import separatrix.session.Session;
import separatrix.ui.workspace.Notice;
import separatrix.ui.workspace.Workspace;

/** Writes files in the background and says where they went. */
final class Saving {
  private Saving() {}

  /** Something that writes. */
  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  /** The network in the program's own format. */
  static void network(Workspace workspace, Path path) {
    Session session = workspace.session();
    ImportedNetwork network =
        new ImportedNetwork(
            session.subject().network(),
            session.subject().name(),
            session.task().name(),
            List.of(),
            List.of());
    save(workspace, path, () -> NetworkJson.write(network, path));
  }

  private static void save(Workspace workspace, Path path, Writing writing) {
    workspace
        .work()
        .start(
            "save " + path,
            "Saving " + path.getFileName(),
            _ -> told(path, writing),
            workspace::tell);
  }

  private static Notice told(Path path, Writing writing) {
    try {
      writing.write();
      return Notice.information("Saved " + path + ".");
    } catch (IOException failure) {
      return Notice.error(
          "%s cannot be written (%s)."
              .formatted(path, Optional.ofNullable(failure.getMessage()).orElse("no reason given")),
          "Choose another folder, or check that this one may be written.");
    }
  }
}
