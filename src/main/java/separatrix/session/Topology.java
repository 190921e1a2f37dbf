package separatrix.session;

import java.util.List;
import java.util.SplittableRandom;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.topology.FlowProgress;
import separatrix.topology.FlowSettings;
import separatrix.topology.Flows;
import separatrix.topology.Landmarks;
import separatrix.topology.Skeleton;
import separatrix.topology.SkeletonFinder;

/** How the points of a session hang together, under its input. */
public record Topology(Session session) {

  /** A length that is typical of the session's states. */
  public double scale() {
    return Landmarks.of(List.of(), session.components().deviation(), system().dimension()).scale();
  }

  private Autonomous system() {
    return session.subject().network().under(session.input());
  }

  /** The skeleton of the session's points. */
  public Skeleton skeleton(FlowProgress progress) {
    return SkeletonFinder.standard(system(), session.input(), scale())
        .find(session.fixedPoints(), progress);
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
}
