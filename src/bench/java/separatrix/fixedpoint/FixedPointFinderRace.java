package separatrix.fixedpoint;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
 * The time to all fixed points of a network, beside FixedPointFinder's with 1,024 starts on the
 * same network in the same run. Ours is the whole search with spectra; its first time in a process
 * that was just started counts as cold. Of what the other reports, points count as true where
 * Newton's method arrives within 1e-3.
 */
final class FixedPointFinderRace {
  private static final int STARTS = 1024;
  private static final int WARM_TURNS = 3;

  private FixedPointFinderRace() {}

  /**
   * @param arguments a Python with PyTorch, a checkout of FixedPointFinder, then for each network
   *     its state dictionary as .npz, and the other's best noise, rate and iterations
   */
  public static void main(String[] arguments) throws IOException {
    System.out.printf("%s; %d threads%n", Kernels.standard().description(), threads());
    System.out.printf(
        "%-36s %9s %9s %22s %9s %9s %6s %7s %7s%n",
        "network", "cold s", "warm s", "points", "other s", "reported", "true", "cold x", "warm x");
    try (Other other = new Other(arguments[0], arguments[1])) {
      for (int i = 2; i + 3 < arguments.length; i += 4) {
        race(
            Path.of(arguments[i]),
            String.join(" ", List.of(arguments).subList(i + 1, i + 4)),
            other);
      }
    }
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static void race(Path file, String settings, Other other) throws IOException {
    RecurrentNetwork network = NetworkImporters.read(file, ImportChoices.none()).network();
    Session session =
        Session.open(
            new Subject(network, "network", file.toString()),
            new FlipFlop(3, 0.1, 100),
            SessionSettings.standard());
    SearchProblem problem = session.searchProblem();
    double cold = seconds(problem);
    double warm =
        IntStream.range(0, WARM_TURNS).mapToDouble(_ -> seconds(problem)).min().orElseThrow();
    FixedPoints found =
        new FixedPointFinder(problem, SearchSettings.standard()).find(SearchProgress.silent());
    Result theirs = other.search(file, problem.visited(), settings);
    System.out.printf(
        "%-36s %9.2f %9.2f %22s %9.2f %9d %6d %7.1f %7.1f%n",
        file.getName(Math.max(0, file.getNameCount() - 2)) + "/" + file.getFileName(),
        cold,
        warm,
        found.signature(),
        theirs.seconds(),
        theirs.states().rows(),
        distinct(problem, theirs.states()),
        theirs.seconds() / cold,
        theirs.seconds() / warm);
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

  private record Result(double seconds, Matrix states) {}

  /** FixedPointFinder in a process of its own, with one thread and the library that we use. */
  private static final class Other implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    Other(String python, String checkout) throws IOException {
      var builder =
          new ProcessBuilder(python, "src/bench/python/fixed_point_finder.py", checkout)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("OPENBLAS_NUM_THREADS", "1");
      builder.environment().put("OMP_NUM_THREADS", "1");
      process = builder.start();
      answers = process.inputReader();
      questions = process.outputWriter();
    }

    Result search(Path network, Matrix visited, String settings) throws IOException {
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
      return new Result(Double.parseDouble(parts.get(0)), found);
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
