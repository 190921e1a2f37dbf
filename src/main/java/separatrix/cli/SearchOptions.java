package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;

/** How to search for fixed points, and under which input. */
final class SearchOptions {
  private SearchSettings settings = SearchSettings.standard();

  @Mixin private InputOption input = new InputOption();

  @Option(
      names = "--states",
      paramLabel = "FILE",
      description = "Start from the states in a .npy or .npz file, not from trials.")
  private List<Path> states = List.of();

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "The most starts that are tried; ${DEFAULT-VALUE} if not given.",
      defaultValue = "4096")
  void starts(int given) {
    settings = settings.withStarts(given);
  }

  @Option(
      names = "--noise",
      paramLabel = "S",
      description = "Noise on the starts, in standard deviations; ${DEFAULT-VALUE} if not given.",
      defaultValue = "0.5")
  void noise(double given) {
    settings = settings.withNoise(given);
  }

  /** How to search, with this seed. */
  SearchSettings settings(long seed) {
    return (isComplete ? settings.complete() : settings).withSeed(seed);
  }

  @Option(
      names = "--complete",
      description =
          "Search on, without a budget, until the index audit is consistent and nothing new has come for long. Ctrl-C ends it.")
  private boolean isComplete;

  /** The session under the asked input with the points that a search finds. */
  Session searched(Session session, long seed, Terminal terminal, Interruption interruption)
      throws BadInputException, IOException {
    Session asked = session.withInput(input(session.subject().network()));
    return asked.withFixedPoints(find(asked, seed, SearchTicker.on(terminal, interruption)));
  }

  /** What a search under the session's input finds. */
  FixedPoints find(Session session, long seed, SearchTicker ticker)
      throws BadInputException, IOException {
    FixedPoints points = new FixedPointFinder(problem(session), settings(seed)).find(ticker);
    ticker.clear();
    return points;
  }

  /** What to search under the session's input. */
  SearchProblem problem(Session session) throws BadInputException, IOException {
    return SearchProblem.of(session.subject().network().under(session.input()), visited(session));
  }

  /** Whether an input was asked for. */
  boolean hasInput() {
    return input.isGiven();
  }

  /** The constant input of `network`. */
  Vector input(RecurrentNetwork network) throws BadInputException {
    return input.of(network);
  }

  /** The states to start from, one per row: the file's, or those the session's trials visit. */
  Matrix visited(Session session) throws BadInputException, IOException {
    return states.isEmpty()
        ? session.visitedStates()
        : StateFile.states(states.getLast(), session.subject().network().cell().stateSize());
  }
}
