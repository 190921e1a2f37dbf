package separatrix.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.projection.Alignment;
import separatrix.projection.Pca;
import separatrix.projection.Projection;
import separatrix.task.Task;
import separatrix.task.Trial;
import separatrix.topology.Skeleton;

/**
 * One analysis: a network, what it was asked, what it did, how it is seen, where it stands still
 * and what kicks came to. These mean something only together, so they are one value; every verb
 * returns a new one.
 *
 * @param trajectories one per trial
 * @param components the principal components of all their states
 * @param projection the view's three axes
 * @param input the constant input under which fixed points are sought and kicks flow
 * @param skeleton how the fixed points hang together; empty until it was found
 */
public record Session(
    Subject subject,
    Task task,
    SessionSettings settings,
    List<Trial> trials,
    List<Trajectory> trajectories,
    Pca components,
    Projection projection,
    Vector input,
    FixedPoints fixedPoints,
    Skeleton skeleton,
    List<Kick> kicks) {
  /** A state with a larger coordinate has diverged; its square is still a number. */
  private static final double BOUND = 1e100;

  public Session {
    trials = List.copyOf(trials);
    trajectories = List.copyOf(trajectories);
    kicks = List.copyOf(kicks);
  }

  /** Draws the task's trials, runs the network on them and finds their principal components. */
  public static Session open(Subject subject, Task task, SessionSettings settings) {
    List<Trial> trials =
        task.draw(settings.trials(), new SplittableRandom(settings.seed())).trials();
    List<Trajectory> trajectories =
        new Simulator(subject.network()).run(trials.stream().map(Trial::inputs).toList());
    Pca components = Pca.of(states(trajectories));
    return new Session(
        subject,
        task,
        settings,
        trials,
        trajectories,
        components,
        components.view(0, 1, 2),
        Vector.zeros(subject.network().cell().inputSize()),
        FixedPoints.none(),
        Skeleton.none(),
        List.of());
  }

  /** Where a network diverges, what lies beyond all bounds would drown the rest. */
  private static Matrix states(List<Trajectory> trajectories) {
    List<Vector> states = new ArrayList<>();
    for (Trajectory trajectory : trajectories) {
      for (int t = 0; t <= trajectory.steps() && isBounded(trajectory.state(t)); t++) {
        states.add(trajectory.state(t));
      }
    }
    return Matrix.ofRows(states);
  }

  private static boolean isBounded(Vector state) {
    return state.maxAbs() <= BOUND;
  }

  /** A sentence about the first trial whose state leaves all bounds, if one does. */
  public Optional<String> divergence() {
    for (int k = 0; k < trajectories.size(); k++) {
      for (int t = 0; t <= trajectories.get(k).steps(); t++) {
        if (!isBounded(trajectories.get(k).state(t))) {
          return Optional.of(
              "The network diverges: in trial %d a unit is beyond %.0e at step %d; shorter trials show what comes before."
                  .formatted(k + 1, BOUND, t));
        }
      }
    }
    return Optional.empty();
  }

  /** All states of all trials that are not beyond all bounds, one per row. */
  public Matrix visitedStates() {
    return states(trajectories);
  }

  /** The same network on another task, from the start. */
  public Session withTask(Task newTask) {
    return open(subject, newTask, settings);
  }

  /**
   * All of this, where more is known of the network.
   *
   * @throws IllegalArgumentException if it is another network
   */
  public Session withSubject(Subject known) {
    if (!known.network().equals(subject.network())) {
      throw new IllegalArgumentException(
          "%s is another network than %s; open it anew.".formatted(known.name(), subject.name()));
    }
    return new Session(
        known,
        task,
        settings,
        trials,
        trajectories,
        components,
        projection,
        input,
        fixedPoints,
        skeleton,
        kicks);
  }

  /** The same task with other trials; points stand, for they do not depend on trials. */
  public Session withSettings(SessionSettings newSettings) {
    Session fresh = open(subject, task, newSettings);
    return new Session(
        subject,
        task,
        newSettings,
        fresh.trials,
        fresh.trajectories,
        fresh.components,
        fresh.projection,
        input,
        fixedPoints,
        Skeleton.none(),
        List.of());
  }

  /**
   * The same trials on the network as it has become, for instance while it learns. The view is
   * turned so that states stay where they were seen, as far as can be; points and flows of the
   * former network go.
   *
   * @param network with a state of the same size
   * @throws IllegalArgumentException where its states are not finite
   */
  public Session retrained(RecurrentNetwork network) {
    List<Trajectory> run = new Simulator(network).run(trials.stream().map(Trial::inputs).toList());
    Matrix visited = states(run);
    if (!visited.isFinite()) {
      throw new IllegalArgumentException(
          "The network's states are beyond all bounds; a network whose states are finite is due.");
    }
    Pca fresh = Pca.of(visited);
    return new Session(
        new Subject(network, subject.name(), subject.source()),
        task,
        settings,
        trials,
        run,
        fresh,
        Alignment.view(fresh, visited, projection.project(visitedStates())),
        input,
        FixedPoints.none(),
        Skeleton.none(),
        List.of());
  }

  public Session withProjection(Projection newProjection) {
    return with(newProjection, input, fixedPoints, skeleton, kicks);
  }

  /** Another constant input: the points and kicks under the old one go. */
  public Session withInput(Vector newInput) {
    if (newInput.size() != subject.network().cell().inputSize()) {
      throw new IllegalArgumentException(
          "The network takes %d inputs, %d came."
              .formatted(subject.network().cell().inputSize(), newInput.size()));
    }
    return with(projection, newInput, FixedPoints.none(), Skeleton.none(), List.of());
  }

  /**
   * These fixed points; kicks stay, for points keep their numbers while a search goes on. The
   * skeleton of the former points goes.
   */
  public Session withFixedPoints(FixedPoints points) {
    return with(projection, input, points, Skeleton.none(), kicks);
  }

  /** The skeleton of its points, with those points that only its flows have found. */
  public Session withSkeleton(Skeleton found) {
    return with(projection, input, found.points(), found, kicks);
  }

  private Session withKicks(List<Kick> newKicks) {
    return with(projection, input, fixedPoints, skeleton, newKicks);
  }

  private Session with(
      Projection view, Vector under, FixedPoints points, Skeleton joined, List<Kick> flows) {
    return new Session(
        subject,
        task,
        settings,
        trials,
        trajectories,
        components,
        view,
        under,
        points,
        joined,
        flows);
  }

  /** What a search in this session looks at. */
  public SearchProblem searchProblem() {
    return SearchProblem.of(subject.network().under(input), visitedStates());
  }

  /** The fixed points under the session's input, found anew. */
  public Session search(SearchSettings search, SearchProgress progress) {
    FixedPointFinder finder = new FixedPointFinder(searchProblem(), search);
    return withFixedPoints(finder.find(progress));
  }

  /** More starts; the points found before stay. */
  public Session searchOn(SearchSettings search, SearchProgress progress) {
    FixedPointFinder finder = new FixedPointFinder(searchProblem(), search);
    return withFixedPoints(finder.searchOn(fixedPoints, progress));
  }

  /** The state that an origin names. */
  public Vector state(Origin origin) {
    return new Kicker(this).state(origin);
  }

  /** The flows that a request brings about, not yet part of the session. */
  public List<Kick> flows(KickRequest request) {
    return new Kicker(this).kick(request, nextKickId());
  }

  /** This session with flows that were worked out before, numbered on from its own. */
  public Session withMoreKicks(List<Kick> more) {
    List<Kick> all = new ArrayList<>(kicks);
    for (Kick kick : more) {
      all.add(kick.numbered(nextKickId() + all.size() - kicks.size()));
    }
    return withKicks(all);
  }

  /** Kicks the state of the request's origin and follows the flow. */
  public Session kick(KickRequest request) {
    return withMoreKicks(flows(request));
  }

  private int nextKickId() {
    return 1 + kicks.stream().mapToInt(Kick::id).max().orElse(0);
  }

  public Session withoutKick(int id) {
    return withKicks(kicks.stream().filter(kick -> kick.id() != id).toList());
  }

  public Session withoutKicks() {
    return withKicks(List.of());
  }
}
