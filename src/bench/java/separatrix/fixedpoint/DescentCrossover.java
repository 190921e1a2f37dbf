package separatrix.fixedpoint;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import separatrix.files.ImportChoices;
import separatrix.files.formats.NetworkImporters;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.FlipFlop;

/**
 * What a start costs, in processor time of one thread, by dense Levenberg-Marquardt and by
 * Newton-Krylov, on networks of different sizes: where the one should hand over to the other.
 */
final class DescentCrossover {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private DescentCrossover() {}

  /**
   * @param arguments how many starts, then files of networks
   */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    System.out.printf(
        "%-28s %5s %-20s %10s %6s %6s %s%n",
        "network", "n", "method", "ms a start", "found", "points", "other ends");
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      RecurrentNetwork network =
          NetworkImporters.read(Path.of(file), ImportChoices.none()).network();
      int n = network.cell().stateSize();
      Session session =
          Session.open(
              new Subject(network, file, "file"),
              new FlipFlop(3, 0.1, 100),
              SessionSettings.standard());
      SearchProblem problem = session.searchProblem();
      SearchSettings settings = SearchSettings.standard();
      List<Vector> starts =
          new StartStates(problem, settings.noise(), new SplittableRandom(1))
              .next(count, List.of(), new IndexAudit.Consistent(1)).stream()
                  .map(Start::state)
                  .toList();
      int capacity = Descent.capacity(n);
      for (int turn = 0; turn < 2; turn++) {
        report(
            file, n, "dense", new LevenbergMarquardt(problem.system(), settings, 16), starts, 16);
        report(
            file,
            n,
            "Krylov",
            new TwoStageDescent(problem.system(), settings, capacity),
            starts,
            capacity);
      }
    }
  }

  private static void report(
      String file, int n, String name, Descent descent, List<Vector> starts, int capacity) {
    long begun = THREADS.getCurrentThreadCpuTime();
    List<SearchOutcome> outcomes = new ArrayList<>();
    for (int from = 0; from < starts.size(); from += capacity) {
      outcomes.addAll(
          descent.solve(
              starts.subList(from, Math.min(starts.size(), from + capacity)),
              new KnownPoints(List.of())));
    }
    double seconds = (THREADS.getCurrentThreadCpuTime() - begun) * 1e-9;
    KnownPoints points = new KnownPoints(List.of());
    int distinct = 0;
    int found = 0;
    for (SearchOutcome outcome : outcomes) {
      if (outcome instanceof SearchOutcome.Found(Vector state, double _, int _, double _)) {
        found++;
        if (points.closest(state, 1e-5) < 0) {
          points.add(state);
          distinct++;
        }
      }
    }
    System.out.printf(
        "%-28s %5d %-20s %10.2f %6d %6d %s%n",
        Path.of(file).getFileName(),
        n,
        name,
        1e3 * seconds / starts.size(),
        found,
        distinct,
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.getClass().getSimpleName(), Collectors.summingInt(_ -> 1))));
  }
}
