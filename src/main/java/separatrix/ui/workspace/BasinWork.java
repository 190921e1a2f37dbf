package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import separatrix.dynamics.Direction;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.projection.Projection;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.session.SlicePlane;
import separatrix.session.Topology;
import separatrix.topology.BasinPainter;
import separatrix.topology.BasinShare;
import separatrix.topology.BasinSlice;
import separatrix.topology.FlowProgress;
import separatrix.topology.FlowSettings;
import separatrix.topology.Flows;

/**
 * Measures in the background what each attractor catches: of states that the trials visit, of
 * states drawn at random, and of a plane through a state along two chosen directions.
 */
public final class BasinWork {
  private static final String KEY = "basins";
  private static final int STATES = 512;
  private static final int RESOLUTION = 96;

  /** What is painted reaches this far beyond the visited states. */
  private static final double MARGIN = 1.3;

  /**
   * What was measured.
   *
   * @param of the session that it was measured in
   * @param centre the state that the plane goes through
   * @param visited shares of visited states, the largest first
   * @param random shares of random states
   * @param painted the plane, as far as it has come; at most one
   * @param axes what the plane's two directions are called
   */
  public record Basins(
      Session of,
      Vector centre,
      List<BasinShare> visited,
      List<BasinShare> random,
      List<BasinSlice> painted,
      List<String> axes) {

    public Basins {
      visited = List.copyOf(visited);
      random = List.copyOf(random);
      painted = List.copyOf(painted);
      axes = List.copyOf(axes);
    }

    /** The plane, if some of it is painted. */
    public Optional<BasinSlice> slice() {
      return painted.stream().findFirst();
    }

    Basins with(BasinSlice slice) {
      return new Basins(of, centre, visited, random, List.of(slice), axes);
    }
  }

  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Optional<Basins>> basins =
      new ReadOnlyObjectWrapper<>(this, "basins", Optional.empty());
  private final ReadOnlyBooleanProperty running;
  private final ObjectProperty<SliceChoice> choice =
      new SimpleObjectProperty<>(this, "choice", SliceChoice.VIEW);

  BasinWork(Workspace workspace) {
    this.workspace = workspace;
    workspace.sessionProperty().addListener((_, _, now) -> sessionChanged(now));
    running = workspace.work().underWay(KEY);
  }

  /** What was measured last, as long as its network and input are shown. */
  public ReadOnlyObjectProperty<Optional<Basins>> basinsProperty() {
    return basins.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running;
  }

  /** Along which directions the next plane lies. */
  public ObjectProperty<SliceChoice> choiceProperty() {
    return choice;
  }

  /** Measures, and paints the plane through the selected state, or else through the mean. */
  public void measure() {
    Session now = workspace.session();
    if (now.fixedPoints().fixed().isEmpty()) {
      workspace.tell(
          Notice.information("Find fixed points first (S): basins are what attractors catch."));
      return;
    }
    Vector centre = Selections.state(now, workspace.selection()).orElseGet(() -> mean(now));
    Optional<Square> square = square(now, centre);
    if (square.isEmpty()) {
      workspace.tell(
          Notice.information(
              "The plane of modes goes along the two slowest to fall or fastest to grow of a fixed point: select one first."));
      return;
    }
    basins.set(Optional.empty());
    workspace
        .work()
        .startApart(
            KEY,
            "Measuring basins",
            job -> measured(now, centre, square.get(), job),
            measured -> basins.set(Optional.of(measured)));
  }

  /** What was measured before, of the session that is shown. */
  void restore(Optional<separatrix.session.saved.Basins> measured) {
    workspace.work().cancelAndDrop(KEY);
    Session now = workspace.session();
    basins.set(
        measured.map(
            it ->
                new Basins(
                    now,
                    it.centre(),
                    it.visited(),
                    it.random(),
                    it.painted().stream().toList(),
                    List.of("first direction", "second direction"))));
  }

  private static Vector mean(Session session) {
    Matrix visited = session.visitedStates();
    Vector sum = Vector.zeros(visited.columns());
    for (int row = 0; row < visited.rows(); row++) {
      sum = sum.plus(visited.row(row));
    }
    return sum.times(1.0 / visited.rows());
  }

  /** Ends early; what was painted stays. */
  public void cancel() {
    workspace.work().cancel(KEY);
  }

  private Basins measured(Session session, Vector centre, Square square, Job job) {
    Topology topology = new Topology(session);
    long seed = session.settings().seed();
    FlowProgress progress = SkeletonWork.watching(job);
    FlowSettings settings = FlowSettings.standard().withKept(2);
    Flows flows =
        session.skeleton().isEmpty()
            ? topology.flows(settings)
            : topology.flows(session.skeleton(), settings);
    Flows.Followed visited = flows.follow(topology.visited(STATES, seed), progress);
    flows = with(flows, visited);
    Flows.Followed random = flows.follow(topology.random(STATES, seed), progress);
    flows = with(flows, random);
    Basins shares =
        new Basins(
            session,
            centre,
            BasinShare.of(visited.runs()),
            BasinShare.of(random.runs()),
            List.of(),
            square.axes());
    job.report(-1, "painting the plane", () -> basins.set(Optional.of(shares)));
    BasinSlice slice =
        new BasinPainter(flows)
            .paint(
                square.plane(),
                partly ->
                    job.report(
                        -1,
                        "painting the plane",
                        () -> basins.set(Optional.of(shares.with(partly)))),
                quietly(job));
    return shares.with(slice);
  }

  private static Flows with(Flows flows, Flows.Followed followed) {
    return new Flows(flows.system(), flows.input(), followed.landmarks(), flows.settings());
  }

  /** A plane with the names of its directions. */
  private record Square(BasinPainter.Plane plane, List<String> axes) {}

  /** The plane that was chosen; empty where it asks for modes and no point is selected. */
  private Optional<Square> square(Session session, Vector centre) {
    return switch (choice.get()) {
      case VIEW ->
          Optional.of(
              new Square(
                  plane(session, centre),
                  List.of(session.projection().axisName(0), session.projection().axisName(1))));
      case COMPONENTS ->
          along(
              session,
              centre,
              new Direction.AlongComponent(0),
              new Direction.AlongComponent(1),
              List.of("component 1", "component 2"));
      case MODES ->
          workspace.selection() instanceof Selection.Point(int id)
                  && session.components().dimension() > 1
              ? along(
                  session,
                  centre,
                  new Direction.AlongMode(id, 1),
                  new Direction.AlongMode(id, 2),
                  List.of("mode 1", "mode 2"))
              : Optional.empty();
    };
  }

  private static Optional<Square> along(
      Session session, Vector centre, Direction first, Direction second, List<String> axes) {
    SlicePlane plane = SlicePlane.along(session, centre, first, second);
    return Optional.of(
        new Square(plane.square(plane.extent(session.visitedStates()), RESOLUTION), axes));
  }

  /** The plane of the first two axes, as wide as what the trials visit. */
  private static BasinPainter.Plane plane(Session session, Vector centre) {
    Projection view = session.projection();
    Vector seen = view.project(centre);
    Vector first = view.lift(seen.plus(Vector.of(1, 0, 0)), centre).minus(centre);
    Vector second = view.lift(seen.plus(Vector.of(0, 1, 0)), centre).minus(centre);
    var visited = view.project(session.visitedStates());
    double extent = 1e-3;
    for (int row = 0; row < visited.rows(); row++) {
      extent =
          Math.max(
              extent,
              Math.max(
                  Math.abs(visited.at(row, 0) - seen.at(0)),
                  Math.abs(visited.at(row, 1) - seen.at(1))));
    }
    return new BasinPainter.Plane(centre, first, second, MARGIN * extent, RESOLUTION);
  }

  private static FlowProgress quietly(Job job) {
    return new FlowProgress() {
      @Override
      public void advanced(int arrived, int all, int steps) {}

      @Override
      public boolean isCancelled() {
        return job.isCancelled();
      }
    };
  }

  private void sessionChanged(Session now) {
    boolean stands =
        basins
            .get()
            .filter(
                one ->
                    one.of().subject().equals(now.subject())
                        && one.of().input().equals(now.input()))
            .isPresent();
    if (!stands && basins.get().isPresent()) {
      workspace.work().cancelAndDrop(KEY);
      basins.set(Optional.empty());
    }
  }
}
