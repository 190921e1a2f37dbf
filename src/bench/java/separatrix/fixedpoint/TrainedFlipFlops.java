package separatrix.fixedpoint;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import separatrix.linalg.Vector;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.session.Topology;
import separatrix.task.FlipFlop;
import separatrix.topology.FlowProgress;
import separatrix.topology.Skeleton;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.Recipes;
import separatrix.training.Trainer;
import separatrix.training.TrainingControl;
import separatrix.training.TrainingObserver;
import separatrix.training.TrainingOutcome;
import separatrix.training.TrainingRun;

/** Trains flip-flops of different cells and sizes and tells which fixed points each has. */
final class TrainedFlipFlops {

  private record Entry(CellKind kind, int units, int bits) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(CellKind.VANILLA, 16, 2),
          new Entry(CellKind.GRU, 16, 2),
          new Entry(CellKind.VANILLA, 16, 3),
          new Entry(CellKind.VANILLA, 32, 3),
          new Entry(CellKind.GRU, 16, 3),
          new Entry(CellKind.GRU, 32, 3),
          new Entry(CellKind.LSTM, 16, 3),
          new Entry(CellKind.UGRNN, 32, 3),
          new Entry(CellKind.LSTM, 32, 3),
          new Entry(CellKind.VANILLA, 128, 3),
          new Entry(CellKind.GRU, 64, 3));

  private TrainedFlipFlops() {}

  /**
   * @param arguments the seed, 1 if none
   */
  public static void main(String[] arguments) {
    int seed = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
    System.out.println(
        "| bits | cell | task | points | saddles of one mode | joining attractors one bit apart | indices | missing, at least | search, s |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (Entry entry : ENTRIES) {
      report(entry, seed);
    }
  }

  private static void report(Entry entry, int seed) {
    FlipFlop task = new FlipFlop(entry.bits(), 0.1, 100);
    Architecture architecture = Architecture.of(entry.kind(), entry.units());
    try (TrainingRun run = Trainer.fresh(task, Recipes.of(task, architecture).withSeed(seed))) {
      TrainingOutcome outcome = run.run(TrainingObserver.silent(), new TrainingControl());
      Session session =
          Session.open(
              new Subject(outcome.report().network(), "trained", "here"),
              task,
              SessionSettings.standard());
      FixedPoints found =
          new FixedPointFinder(session.searchProblem(), SearchSettings.standard())
              .find(SearchProgress.silent());
      System.out.printf(
          Locale.ROOT,
          "| %d | %s %d | %s | %s | %d | %d | %s | %.1f | %.2f |%n",
          entry.bits(),
          entry.kind().word(),
          entry.units(),
          outcome instanceof TrainingOutcome.Solved ? "solved" : "not solved",
          found.signature(),
          found.fixed().stream().filter(point -> point.unstable() == 1).count(),
          neighbours(session.withFixedPoints(found)),
          found.audit().sentence(),
          found.report().missing().missing(),
          found.report().seconds());
    }
  }

  /** How many saddles of one unstable mode join attractors whose outputs differ in one sign. */
  private static long neighbours(Session session) {
    Skeleton skeleton = new Topology(session).skeleton(FlowProgress.silent());
    return skeleton.bridges().stream()
        .filter(
            bridge -> {
              Vector first = output(session, skeleton, bridge.first());
              Vector second = output(session, skeleton, bridge.second());
              return IntStream.range(0, first.size())
                      .filter(i -> first.at(i) * second.at(i) < 0)
                      .count()
                  == 1;
            })
        .count();
  }

  private static Vector output(Session session, Skeleton skeleton, int id) {
    Vector state = skeleton.points().byId(id).orElseThrow().state();
    return session.subject().network().readout().of(state);
  }
}
