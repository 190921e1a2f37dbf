package separatrix.fixedpoint;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import separatrix.files.ImportChoices;
import separatrix.files.NumpyArchive;
import separatrix.files.NumpyArray;
import separatrix.files.Tensor;
import separatrix.files.formats.NetworkImporters;
import separatrix.linalg.Kernels;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.FlipFlop;

/**
 * The time to all fixed points of a network and the unstable modes of each, beside
 * FixedPointFinder's with 1,024 starts on the same network in the same run. Ours is the whole
 * search, three times: by the command `fixed-points` in a process of its own as it runs when it is
 * installed (the median of five), first in this process with Java's own flags, and later in it, as
 * in a window that is open. "all modes" is the command's time until every mode of every point is
 * known, which from 256 dimensions on comes after the search; the other's time has the right
 * vectors of its points in it. Of what the other reports, points count as true where Newton's
 * method arrives within 1e-3.
 */
final class FixedPointFinderRace {
  private static final int STARTS = 1024;
  private static final int COMMANDS = 5;
  private static final int LATER_TURNS = 3;

  /** What `sweep` tries: noise, learning rate, iterations and threads of the other. */
  private static final List<String> SWEEP =
      Stream.of("0.1", "0.5", "1.0")
          .flatMap(noise -> Stream.of("0.01", "0.1", "1.0").map(rate -> noise + " " + rate))
          .flatMap(both -> Stream.of("1", "2").map(threads -> both + " 5000 " + threads))
          .toList();

  private FixedPointFinderRace() {}

  /**
   * @param arguments a Python with PyTorch, a checkout of FixedPointFinder, then for each network
   *     its state dictionary as .npz and the other's settings in one word, "noise,rate,iterations,
   *     threads", or `sweep`, which tries eighteen and takes the best: of those that find most true
   *     points the quickest
   */
  public static void main(String[] arguments) throws IOException {
    System.out.printf("%s; %d threads%n", Kernels.standard().description(), threads());
    System.out.printf(
        "%-34s %9s %9s %8s %8s %16s %8s %9s %5s %-18s %6s %6s %6s %6s%n",
        "network",
        "command s",
        "all modes",
        "first s",
        "later s",
        "points",
        "other s",
        "reported",
        "true",
        "noise rate steps",
        "ratio",
        "all",
        "first",
        "later");
    try (Other other = new Other(arguments[0], arguments[1]);
        PackagedCommand packaged = new PackagedCommand()) {
      for (int i = 2; i + 1 < arguments.length; i += 2) {
        race(Path.of(arguments[i]), settings(arguments[i + 1]), other, packaged);
      }
    }
  }

  private static List<String> settings(String argument) {
    return argument.equals("sweep") ? SWEEP : List.of(argument.replace(',', ' '));
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static void race(Path file, List<String> settings, Other other, PackagedCommand packaged)
      throws IOException {
    PackagedCommand.Told command = command(file, packaged);
    RecurrentNetwork network = NetworkImporters.read(file, ImportChoices.none()).network();
    Session session =
        Session.open(
            new Subject(network, "network", file.toString()),
            new FlipFlop(3, 0.1, 100),
            SessionSettings.standard());
    SearchProblem problem = session.searchProblem();
    double first = seconds(problem);
    double later =
        IntStream.range(0, LATER_TURNS).mapToDouble(_ -> seconds(problem)).min().orElseThrow();
    FixedPoints found =
        new FixedPointFinder(problem, SearchSettings.standard()).find(SearchProgress.silent());
    List<Result> tried = new ArrayList<>();
    for (String each : settings) {
      tried.add(other.search(file, problem, each));
    }
    Result theirs =
        tried.stream()
            .min(
                Comparator.comparingInt((Result result) -> -result.found())
                    .thenComparingDouble(Result::seconds))
            .orElseThrow();
    System.out.printf(
        "%-34s %9.2f %9.2f %8.2f %8.2f %16s %8.2f %9d %5d %-18s %6.1f %6.1f %6.1f %6.1f%n",
        file.getName(Math.max(0, file.getNameCount() - 2)) + "/" + file.getFileName(),
        command.search(),
        command.all(),
        first,
        later,
        found.signature(),
        theirs.seconds(),
        theirs.reported(),
        theirs.found(),
        theirs.settings(),
        theirs.seconds() / command.search(),
        theirs.seconds() / command.all(),
        theirs.seconds() / first,
        theirs.seconds() / later);
  }

  /** The medians of several processes, after one that makes the archive of classes. */
  private static PackagedCommand.Told command(Path file, PackagedCommand command)
      throws IOException {
    command.search(file);
    List<Double> search = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (int turn = 0; turn < COMMANDS; turn++) {
      PackagedCommand.Told told = command.search(file);
      search.add(told.search());
      all.add(told.all());
    }
    Collections.sort(search);
    Collections.sort(all);
    return new PackagedCommand.Told(search.get(COMMANDS / 2), all.get(COMMANDS / 2));
  }

  private static double seconds(SearchProblem problem) {
    return new FixedPointFinder(problem, SearchSettings.standard())
        .find(SearchProgress.silent())
        .report()
        .seconds();
  }

  private static int distinct(SearchProblem problem, Matrix states) {
    KnownPoints points = new KnownPoints(List.of());
    int count = 0;
    for (int i = 0; i < states.rows(); i++) {
      Vector state = states.row(i);
      Polish polish = Polish.of(problem.system(), state);
      boolean isTrue =
          polish.q() < SearchSettings.standard().tolerance()
              && polish.state().minus(state).maxAbs() < 1e-3;
      if (isTrue && points.closest(polish.state(), 1e-6) < 0) {
        points.add(polish.state());
        count++;
      }
    }
    return count;
  }

  private record Result(String settings, double seconds, int reported, int found) {}

  /** FixedPointFinder in a process of its own. */
  private static final class Other implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    Other(String python, String checkout) throws IOException {
      var builder =
          new ProcessBuilder(python, "src/bench/python/fixed_point_finder.py", checkout)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      process = builder.start();
      answers = process.inputReader();
      questions = process.outputWriter();
    }

    Result search(Path network, SearchProblem problem, String settings) throws IOException {
      Matrix visited = problem.visited();
      SplittableRandom random = new SplittableRandom(1);
      List<Vector> starts = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        starts.add(visited.row(random.nextInt(visited.rows())));
      }
      Path states = Files.createTempFile("starts", ".npz");
      NumpyArchive.of(Map.of("states", Tensor.of(Matrix.ofRows(starts)))).write(states);
      questions.write("%s %s %s%n".formatted(network, states, settings));
      questions.flush();
      String answer = answers.readLine();
      Files.delete(states);
      if (answer == null) {
        throw new IOException("FixedPointFinder ended without an answer about " + network + ".");
      }
      List<String> parts = List.of(answer.split(" ", -1));
      Path reported = Path.of(parts.get(2));
      Matrix found =
          parts.get(1).equals("0")
              ? Matrix.zeros(0, visited.columns())
              : NumpyArray.read(reported).matrix();
      Files.delete(reported);
      return new Result(
          settings, Double.parseDouble(parts.get(0)), found.rows(), distinct(problem, found));
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
