package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import separatrix.dynamics.Direction;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Kick;
import separatrix.session.KickRequest;
import separatrix.session.Origin;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.session.saved.Smallest;
import separatrix.topology.Threshold;
import separatrix.topology.ThresholdSearch;

/**
 * Looks in the background for the smallest kick that changes where a state ends, and shows the two
 * runs on either side of it as kicks.
 */
public final class ThresholdWork {
  private static final String KEY = "threshold";

  /** The largest kick that is tried, in sizes of the whole state. */
  private static final double LARGEST = 2;

  private static final int STEPS = 16_384;

  /**
   * What was found last.
   *
   * @param of the session that it was found in
   * @param direction of the kick
   * @param search what came of it
   */
  public record Result(Session of, Direction direction, ThresholdSearch search) {}

  private record Both(Result result, List<Kick> kicks) {}

  private final Workspace workspace;
  private final KickWork kicks;
  private final ReadOnlyObjectWrapper<Optional<Result>> result =
      new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());

  ThresholdWork(Workspace workspace) {
    this.workspace = workspace;
    kicks = new KickWork(workspace);
    workspace.sessionProperty().addListener((_, _, now) -> sessionChanged(now));
  }

  /** What was found last, as long as its network and input are shown. */
  public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /**
   * Looks for the threshold of kicks along a direction.
   *
   * @param sign 1 for forth, −1 for back
   */
  public void find(Origin origin, Direction direction, int sign) {
    Session now = workspace.session();
    Optional<FixedPoint> unstable =
        (origin instanceof Origin.FromFixedPoint(int id) ? now.fixedPoints().byId(id) : none())
            .filter(point -> point.unstable() > 0);
    if (unstable.isPresent()) {
      workspace.tell(
          Notice.warning(
              unstable.get().label() + " is unstable: every kick, however small, decides its end.",
              "Select an attractor or a step of a trial; its threshold is the smallest kick that changes where it ends."));
      return;
    }
    double largest = sign * LARGEST * Math.sqrt(now.components().dimension());
    workspace
        .work()
        .start(
            KEY,
            "Looking for the threshold",
            job -> both(now, origin, direction, largest, job),
            found -> show(now, found));
  }

  private static Optional<FixedPoint> none() {
    return Optional.empty();
  }

  private static Both both(
      Session session, Origin origin, Direction direction, double largest, Job job) {
    ThresholdSearch search =
        new Topology(session)
            .threshold(origin, direction, largest, _ -> {}, SkeletonWork.watching(job));
    Result result = new Result(session, direction, search);
    if (!(search instanceof ThresholdSearch.Found(Threshold threshold))) {
      return new Both(result, List.of());
    }
    double unit = Math.signum(largest) / session.components().yardstick();
    int steps =
        Math.clamp(2L * Math.max(threshold.below().steps(), threshold.above().steps()), 200, STEPS);
    List<Kick> kicks =
        List.of(threshold.low(), threshold.high()).stream()
            .map(length -> new KickRequest(origin, direction, length * unit, 1, steps))
            .flatMap(request -> session.flows(request).stream())
            .toList();
    return new Both(result, kicks);
  }

  private void show(Session asked, Both found) {
    if (standsFor(asked, workspace.session())) {
      result.set(Optional.of(found.result()));
      if (!found.kicks().isEmpty()) {
        kicks.add(asked, found.kicks(), "Find threshold");
      }
    }
  }

  /** What was found before, in the session that is shown. */
  void restore(Optional<Smallest> found) {
    Session now = workspace.session();
    result.set(found.map(it -> new Result(now, it.direction(), it.search())));
  }

  private void sessionChanged(Session now) {
    if (result.get().filter(one -> !standsFor(one.of(), now)).isPresent()) {
      result.set(Optional.empty());
    }
  }

  private static boolean standsFor(Session asked, Session now) {
    return now.subject().equals(asked.subject()) && now.input().equals(asked.input());
  }
}
