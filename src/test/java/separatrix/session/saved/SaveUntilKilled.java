package separatrix.session.saved;

import java.io.IOException;
import java.nio.file.Path;
import separatrix.fixedpoint.SearchSettings;
import separatrix.session.Session;

/**
 * A program that saves a session over and over until it is killed: arguments are the session, the
 * file to save, and the number of the first save. Each save bears its number, at its beginning and
 * among its settings, and is told when it is there.
 */
final class SaveUntilKilled {
  private SaveUntilKilled() {}

  public static void main(String[] arguments) throws IOException {
    Session session = SessionFile.read(Path.of(arguments[0])).analysis().session();
    Path path = Path.of(arguments[1]);
    for (long save = Long.parseLong(arguments[2]); ; save++) {
      SessionFile.write(numbered(session, save), path);
      System.out.println(save);
    }
  }

  static Analysis numbered(Session session, long save) {
    Analysis plain = Analysis.of(session);
    return new Analysis(
        session,
        SearchSettings.standard().withSeed(save),
        plain.others(),
        plain.past(),
        plain.diagram(),
        plain.basins(),
        plain.threshold());
  }
}
