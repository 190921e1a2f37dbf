package separatrix.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import separatrix.dynamics.Direction;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.system.Reach;
import separatrix.topology.FlowProgress;
import separatrix.topology.FlowSettings;
import separatrix.topology.Flows;
import separatrix.topology.Landmarks;
import separatrix.topology.Skeleton;
import separatrix.topology.SkeletonFinder;
import separatrix.topology.ThresholdBracket;
import separatrix.topology.ThresholdFinder;
import separatrix.topology.ThresholdSearch;

/** How the points of a session hang together, under its input. */
public record Topology(Session session) {
  /** So many states of a kind are followed for what no unstable point leads to. */
  private static final int FOLLOWED = 64;

  private static final long SEED = 1;

  /** A length that is typical of the session's states. */
  public double scale() {
    return Landmarks.of(List.of(), session.components().yardstick(), system().dimension()).scale();
  }

  private Autonomous system() {
    return session.subject().network().under(session.input());
  }

  /**
   * The skeleton of the session's points. Random states are followed beside the visited ones: there
   * may be attractors that no trial came near, and a search that starts from trials misses these.
   */
  public Skeleton skeleton(FlowProgress progress) {
    List<Vector> besides = new ArrayList<>(visited(FOLLOWED, SEED));
    besides.addAll(random(FOLLOWED, SEED));
    return SkeletonFinder.standard(system(), session.input(), scale())
        .find(session.fixedPoints(), besides, progress);
  }

  /** Flows to the session's points, and to no cycle that is known. */
  public Flows flows(FlowSettings settings) {
    return new Flows(
        system(),
        session.input(),
        new Landmarks(session.fixedPoints().points(), List.of(), scale()),
        settings);
  }

  /** Flows to the points and cycles of a skeleton. */
  public Flows flows(Skeleton skeleton, FlowSettings settings) {
    return new Flows(
        system(),
        session.input(),
        new Landmarks(skeleton.points().points(), skeleton.cycles(), scale()),
        settings);
  }

  /** `count` states drawn at random from those that the trials visit. */
  public List<Vector> visited(int count, long seed) {
    Matrix states = session.visitedStates();
    return new SplittableRandom(seed).ints(count, 0, states.rows()).mapToObj(states::row).toList();
  }

  /** `count` states drawn at random from the box that bounds the system, or the visited states. */
  public List<Vector> random(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Supplier<Vector> draw =
        switch (system().reach()) {
          case Reach.Box box -> () -> box.draw(random);
          case Reach.Unbounded _ -> amongVisited(random);
        };
    return Stream.generate(draw).limit(count).toList();
  }

  /** States between the least and the largest visited coordinates. */
  private Supplier<Vector> amongVisited(RandomGenerator random) {
    Matrix states = session.visitedStates();
    double[] low = new double[states.columns()];
    double[] high = new double[states.columns()];
    for (int i = 0; i < low.length; i++) {
      double[] values = states.column(i).toArray();
      low[i] = Arrays.stream(values).min().orElse(0);
      high[i] = Arrays.stream(values).max().orElse(0);
    }
    return () -> {
      double[] state = new double[low.length];
      for (int i = 0; i < state.length; i++) {
        state[i] = low[i] + (high[i] - low[i]) * random.nextDouble();
      }
      return Vector.of(state);
    };
  }

  /**
   * The smallest kick that changes where a state ends.
   *
   * @param largest in standard deviations of the data, or of length where these do not move;
   *     negative for the other way
   * @param shown is given every narrower bracket, on this thread
   */
  public ThresholdSearch threshold(
      Origin origin,
      Direction direction,
      double largest,
      Consumer<ThresholdBracket> shown,
      FlowProgress progress) {
    Vector from = session.state(origin);
    Vector unit = new Directions(session).of(direction, from).times(Math.signum(largest));
    return new ThresholdFinder(flows(FlowSettings.standard()))
        .along(from, unit, Math.abs(largest) * session.components().yardstick(), shown, progress);
  }
}
