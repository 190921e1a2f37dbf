package separatrix.cli;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import separatrix.session.Session;

/** A network whose fixed points are searched before a command does its own work. */
final class SearchedNetwork {
  @Mixin private NetworkFile file = new NetworkFile();
  @Mixin private TrialOptions trials = new TrialOptions();
  @Mixin private SearchOptions search = new SearchOptions();

  /** The session with the points that are found; Ctrl-C ends the search with what there is. */
  Session session(Terminal terminal, Interruption interruption)
      throws BadInputException, IOException {
    return search.searched(trials.session(file, terminal), seed(), terminal, interruption);
  }

  /** The seed of everything random. */
  long seed() {
    return trials.seed();
  }
}
