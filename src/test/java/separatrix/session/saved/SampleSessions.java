package separatrix.session.saved;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.ContinuationProgress;
import separatrix.continuation.ContinuationSettings;
import separatrix.continuation.DiagramSearch;
import separatrix.continuation.GainFamily;
import separatrix.dynamics.Direction;
import separatrix.files.ImportedNetwork;
import separatrix.files.Samples;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Gru;
import separatrix.network.Lstm;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Vanilla;
import separatrix.session.KickRequest;
import separatrix.session.Origin;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.session.Topology;
import separatrix.session.TrainingTimeline;
import separatrix.task.RandomPulses;
import separatrix.task.Task;
import separatrix.task.Tasks;
import separatrix.topology.BasinPainter;
import separatrix.topology.BasinShare;
import separatrix.topology.FlowProgress;
import separatrix.topology.FlowSettings;
import separatrix.topology.Flows;
import separatrix.training.Checkpoint;

/** Sessions of every cell, with all that can be found in them. */
final class SampleSessions {
  private SampleSessions() {}

  /** A vanilla, a leaky, a UGRNN, an LSTM, both GRUs and one of several layers. */
  static Stream<String> names() {
    return Stream.of(
        "flipflop-vanilla",
        "memory",
        "flipflop-ugrnn",
        "flipflop-lstm",
        "flipflop-gru",
        "reset-before",
        "stacked");
  }

  static Session opened(String name) {
    if (name.equals("reset-before") || name.equals("stacked")) {
      return Session.open(
          new Subject(name.equals("stacked") ? stacked() : resetBefore(), name, "made by hand"),
          RandomPulses.on(2),
          new SessionSettings(5, 7));
    }
    ImportedNetwork network =
        Samples.all().stream()
            .filter(sample -> sample.name().equals(name))
            .findFirst()
            .orElseThrow()
            .open();
    RecurrentNetwork net = network.network();
    Task task = Tasks.named(network.task(), net.cell().inputSize(), net.readout().outputs()).task();
    return Session.open(
        new Subject(net, network.name(), "sample:" + name), task, SessionSettings.standard());
  }

  /** With points, their skeleton, and kicks of every origin and direction. */
  static Session whole(String name) {
    Session session =
        opened(name).search(SearchSettings.standard().withStarts(40), SearchProgress.silent());
    int unstable =
        session.fixedPoints().fixed().stream()
            .filter(point -> point.unstable() > 0)
            .mapToInt(point -> point.id())
            .findFirst()
            .orElse(session.fixedPoints().points().getFirst().id());
    session = session.withSkeleton(new Topology(session).skeleton(FlowProgress.silent()));
    List<KickRequest> requests =
        List.of(
            KickRequest.of(
                new Origin.FromFixedPoint(unstable), new Direction.AlongMode(unstable, 1), 0.1),
            KickRequest.of(new Origin.FromTrajectory(1, 3), new Direction.AlongInput(0), -1.5),
            new KickRequest(
                new Origin.FromTrajectory(0, 0), new Direction.AtRandom(1L << 60), 1, 3, 200),
            KickRequest.of(new Origin.FromKick(1, 2), new Direction.AlongComponent(1), 0.3),
            KickRequest.of(new Origin.FromKick(2, 0), new Direction.AlongUnit(2), 1e-9),
            KickRequest.of(new Origin.FromKick(2, 0), new Direction.AlongReadout(0), 1));
    for (KickRequest request : requests) {
      session = session.kick(request);
    }
    return session;
  }

  /** A small network with a past, a diagram, and another network beside it. */
  static Analysis full() {
    Subject small = new Subject(vanilla(1.4), "small", "made by hand");
    SearchSettings search = SearchSettings.standard().withStarts(64).withSeed(1L << 61);
    Session session =
        Session.open(small, RandomPulses.on(2).with("length", 12), new SessionSettings(3, -5))
            .search(search, SearchProgress.silent());
    session = session.withSkeleton(new Topology(session).skeleton(FlowProgress.silent()));
    session =
        session.kick(
            KickRequest.of(new Origin.FromTrajectory(0, 1), new Direction.AlongInput(1), 0.5));
    TrainingTimeline past =
        TrainingTimeline.of(
            session,
            List.of(
                new Checkpoint(0, Double.MAX_VALUE, 0.5, vanilla(0.5)),
                new Checkpoint(10, 0.25, 0.75, vanilla(1.4))),
            search,
            patient());
    return new Analysis(
        session,
        search,
        List.of(small, new Subject(vanilla(0.5), "other", "made by hand")),
        Optional.of(past),
        Optional.of(diagram(session, search)),
        Optional.of(basins(session)),
        Optional.of(threshold(session)));
  }

  private static BifurcationDiagram diagram(Session session, SearchSettings search) {
    ContinuationSettings settings = ContinuationSettings.over(0.5, 1.5);
    return new DiagramSearch(
            new GainFamily(session.subject().network(), session.input()),
            settings,
            search,
            session.visitedStates())
        .on(List.of(), DiagramSearch.values(settings, 2), ContinuationProgress.silent());
  }

  private static Basins basins(Session session) {
    Topology topology = new Topology(session);
    Flows flows = topology.flows(session.skeleton(), FlowSettings.standard());
    BasinPainter.Plane plane =
        new BasinPainter.Plane(Vector.zeros(2), Vector.of(1, 0), Vector.of(0, 1), 1.5, 8);
    return new Basins(
        plane.centre(),
        BasinShare.of(flows.follow(topology.visited(16, 3), FlowProgress.silent()).runs()),
        List.of(),
        Optional.of(new BasinPainter(flows).paint(plane, _ -> {}, FlowProgress.silent())));
  }

  private static Smallest threshold(Session session) {
    Direction along = new Direction.AlongUnit(0);
    return new Smallest(
        along,
        new Topology(session)
            .threshold(new Origin.FromTrajectory(0, 5), along, 20, _ -> {}, FlowProgress.silent()));
  }

  private static TrainingTimeline.Watcher patient() {
    return new TrainingTimeline.Watcher() {
      @Override
      public void advanced(int done, int all) {}

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }

  private static RecurrentNetwork vanilla(double gain) {
    return RecurrentNetwork.fromRest(
        new Vanilla(
            Matrix.of(new double[][] {{gain, -0.3}, {0.2, gain}}),
            Matrix.identity(2),
            Vector.of(0.01, -0.02),
            Activation.TANH),
        new Readout(Matrix.identity(2), Vector.zeros(2), Activation.IDENTITY));
  }

  private static RecurrentNetwork resetBefore() {
    SplittableRandom random = new SplittableRandom(11);
    int n = 12;
    return new RecurrentNetwork(
        new Gru(
            Gru.Reset.BEFORE,
            matrix(3 * n, n, random),
            matrix(3 * n, 2, random),
            Vector.zeros(3 * n).map(_ -> 0.2 * random.nextGaussian()),
            Vector.zeros(n),
            Activation.TANH),
        new Readout(matrix(3, n, random), Vector.zeros(3), Activation.SIGMOID),
        Vector.zeros(n).map(_ -> 0.1 * random.nextGaussian()));
  }

  private static RecurrentNetwork stacked() {
    SplittableRandom random = new SplittableRandom(12);
    return RecurrentNetwork.fromRest(
        new Stacked(
            List.of(
                new Vanilla(
                    matrix(5, 5, random), matrix(5, 2, random), Vector.zeros(5), Activation.TANH),
                new Lstm(
                    matrix(16, 4, random),
                    matrix(16, 5, random),
                    Vector.zeros(16),
                    Activation.TANH))),
        new Readout(matrix(1, 9, random), Vector.zeros(1), Activation.IDENTITY));
  }

  private static Matrix matrix(int rows, int columns, SplittableRandom random) {
    double[] values = new double[rows * columns];
    Arrays.setAll(values, _ -> 1.5 * random.nextGaussian() / Math.sqrt(columns));
    return Matrix.fromRowMajor(rows, columns, values);
  }
}
