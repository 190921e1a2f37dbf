package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.PointFiles;
import separatrix.files.SpectrumFiles;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.PointsByInput;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SlowGround;
import separatrix.fixedpoint.WholeSpectra;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.session.Session;

/** Searches the fixed points of a network under a constant input, or under several. */
@Command(
    name = "fixed-points",
    description = {
      "Searches the fixed points of a network under a constant input, or under several.",
      "Ctrl-C ends it early; what was found until then is written."
    })
final class FixedPointsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();
  @Mixin private TrialOptions trials = new TrialOptions();
  @Mixin private SearchOptions search = new SearchOptions();

  @Option(
      names = "--inputs",
      paramLabel = "FILE",
      description =
          "Search under each input of a .npy, .npz, .csv or .json file, one per row, and match the points across them.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--slow",
      arity = "0..1",
      split = ",",
      paramLabel = "q,q,…",
      hideParamSyntax = true,
      fallbackValue = "1e-4,1e-5,1e-6,1e-8,1e-10",
      description =
          "Also tell where the network is slow, at each of these tolerances of q; 1e-4 to 1e-10 if none are given.")
  private List<Double> slow = List.of();

  @Option(
      names = "--out",
      paramLabel = "points.json|npz|csv",
      description =
          "Write the points: JSON with everything, NumPy under FixedPointFinder's names, or a table.")
  private List<Path> out = List.of();

  @Option(
      names = "--spectra",
      paramLabel = "spectra.json|npz|csv",
      description = "Write all modes of all points, with their vectors; as .csv a line each.")
  private List<Path> spectra = List.of();

  FixedPointsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (!slow.stream().allMatch(tolerance -> tolerance > 0 && tolerance < 1)) {
      throw new BadInputException("--slow has tolerances of q: numbers between 0 and 1 are due.");
    }
    if (!inputs.isEmpty() && !slow.isEmpty()) {
      throw new BadInputException(
          "--slow and --inputs came together; give --slow with one --input at a time.");
    }
    if (!inputs.isEmpty() && search.hasInput()) {
      throw new BadInputException(
          "--input and --inputs came together; give the inputs in one of them.");
    }
    if (!inputs.isEmpty() && !spectra.isEmpty()) {
      throw new BadInputException(
          "--spectra and --inputs came together; give --spectra with one --input at a time.");
    }
    Session session = trials.session(file, terminal);
    try (Interruption interruption = new Interruption(terminal)) {
      SearchTicker ticker = SearchTicker.on(terminal, interruption);
      if (inputs.isEmpty()) {
        one(session.withInput(search.input(session.subject().network())), ticker);
      } else {
        several(session, ticker);
      }
      terminal.out().flush();
    }
    return 0;
  }

  private void one(Session session, SearchTicker ticker) throws BadInputException, IOException {
    FixedPoints points = search.find(session, trials.seed(), ticker);
    Optional<String> spectraWords = spectra(points.points(), ticker);
    Optional<SlowGround> ground =
        slow.isEmpty()
            ? Optional.empty()
            : Optional.of(SlowGround.of(search.problem(session), slow, ticker));
    for (Path path : out) {
      PointFiles.write(points, ground, session.subject().network(), session.subject().name(), path);
    }
    for (Path path : spectra) {
      SpectrumFiles.write(points, session.subject().name(), path);
    }
    terminal.out().println(PointReport.of(points, session.input()));
    spectraWords.ifPresent(terminal.out()::println);
    ground.map(SlowReport::of).ifPresent(terminal.out()::println);
    if (ground.isPresent() && ticker.isCancelled()) {
      terminal
          .out()
          .println("Ended early: below the tolerances of q stand the states that had come there.");
    }
  }

  /**
   * Works out the modes that the search has left, and says how long it took. Files have them also
   * of a search that was cut short.
   */
  private Optional<String> spectra(List<FixedPoint> points, SearchTicker ticker) {
    List<FixedPoint> open = WholeSpectra.open(points);
    boolean isAskedForWords = out.isEmpty() && spectra.isEmpty();
    BooleanSupplier isEnough = () -> isAskedForWords && ticker.isCancelled();
    if (open.isEmpty() || isEnough.getAsBoolean()) {
      return Optional.empty();
    }
    long begun = System.nanoTime();
    WholeSpectra.workOut(open, isEnough, done -> ticker.spectra(done, open.size()));
    ticker.clear();
    int left = WholeSpectra.open(open).size();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "All %d modes of %s in %.2f s more%s.",
            open.getFirst().state().size(),
            (left == 0 ? "" : "%d of ".formatted(open.size() - left))
                + (open.size() == 1 ? "1 point" : open.size() + " points"),
            (System.nanoTime() - begun) * 1e-9,
            left == 0 ? "" : "; ended early"));
  }

  private void several(Session session, SearchTicker ticker) throws BadInputException, IOException {
    var network = session.subject().network();
    Matrix visited = search.visited(session);
    List<Vector> asked = InputsFile.inputs(inputs.getLast(), network.cell().inputSize());
    PointsByInput points =
        PointsByInput.search(
            asked,
            input -> SearchProblem.of(network.under(input), visited),
            search.settings(trials.seed()),
            ticker);
    ticker.clear();
    spectra(points.found().stream().flatMap(found -> found.points().stream()).toList(), ticker);
    for (Path path : out) {
      PointFiles.write(points, network, session.subject().name(), path);
    }
    terminal.out().println(ByInputReport.of(points));
  }
}
