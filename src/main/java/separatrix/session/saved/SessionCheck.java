package separatrix.session.saved;

import static separatrix.session.saved.Fitting.require;

import java.util.List;
import separatrix.dynamics.Trajectory;
import separatrix.files.UnreadableNetworkException;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Matrix;
import separatrix.network.RecurrentNetwork;
import separatrix.projection.Pca;
import separatrix.session.Kick;
import separatrix.session.Session;
import separatrix.task.Trial;
import separatrix.topology.Connection;
import separatrix.topology.LimitCycle;
import separatrix.topology.Run;

/** Whether the parts of a session that came out of a file fit together. */
record SessionCheck(Session session, String place) {

  static void of(Session session, String place) throws UnreadableNetworkException {
    SessionCheck check = new SessionCheck(session, place);
    check.network();
    check.trials();
    check.view();
    check.points(session.fixedPoints().points(), "fixedPoints");
    check.points(session.skeleton().points().points(), "skeleton.points");
    check.skeleton();
    check.kicks();
  }

  private RecurrentNetwork net() {
    return session.subject().network();
  }

  private int states() {
    return net().cell().stateSize();
  }

  private int inputs() {
    return net().cell().inputSize();
  }

  private void due(boolean holds, String field, String due) throws UnreadableNetworkException {
    require(holds, place + "." + field, due);
  }

  private void network() throws UnreadableNetworkException {
    due(
        session.input().size() == inputs() && session.input().isFinite(),
        "input",
        "the network takes %d inputs".formatted(inputs()));
    due(
        session.task().inputs() == inputs(),
        "task",
        "its task is to bring %d inputs".formatted(inputs()));
  }

  private void trials() throws UnreadableNetworkException {
    List<Trial> trials = session.trials();
    due(
        !trials.isEmpty() && trials.size() == session.trajectories().size(),
        "trials",
        "as many trials as trajectories, at least one, are due");
    for (int i = 0; i < trials.size(); i++) {
      Trajectory run = session.trajectories().get(i);
      due(
          trials.get(i).inputs().equals(run.inputs()),
          "trajectories[%d]".formatted(i),
          "its inputs are not those of its trial");
      trajectory(run, "trajectories[%d]".formatted(i));
    }
  }

  private void trajectory(Trajectory run, String field) throws UnreadableNetworkException {
    due(
        run.states().columns() == states()
            && (run.steps() == 0 || run.inputs().columns() == inputs())
            && run.outputs().columns() == net().readout().outputs(),
        field,
        "%d states, %d inputs and %d outputs are due"
            .formatted(states(), inputs(), net().readout().outputs()));
  }

  private void view() throws UnreadableNetworkException {
    Pca components = session.components();
    int n = states();
    due(
        components.mean().size() == n
            && isSquare(components.covariance(), n)
            && isSquare(components.components(), n)
            && components.variances().size() == n,
        "components",
        "components of %d dimensions are due".formatted(n));
    due(
        session.projection().dimension() == n,
        "projection",
        "axes of %d dimensions are due".formatted(n));
  }

  private static boolean isSquare(Matrix matrix, int n) {
    return matrix.rows() == n && matrix.columns() == n;
  }

  private void points(List<FixedPoint> points, String field) throws UnreadableNetworkException {
    due(
        points.stream().map(FixedPoint::id).distinct().count() == points.size(),
        field,
        "two points have one number");
    for (FixedPoint point : points) {
      due(
          point.state().size() == states() && point.input().size() == inputs(),
          field,
          "points of %d state coordinates are due".formatted(states()));
    }
  }

  private void skeleton() throws UnreadableNetworkException {
    for (LimitCycle cycle : session.skeleton().cycles()) {
      due(
          cycle.states().columns() == states() && cycle.states().isFinite(),
          "skeleton.cycles",
          "cycles of %d state coordinates are due".formatted(states()));
    }
    for (Connection connection : session.skeleton().connections()) {
      Run run = connection.run();
      due(
          connection.departure().leavesCycle()
              ? session.skeleton().cycle(connection.source()).isPresent()
              : session.skeleton().points().byId(connection.source()).isPresent(),
          "skeleton.connections",
          "a flow leaves a point or a cycle that is not there");
      due(
          run.states().rows() > 0
              && run.states().columns() == states()
              && run.stride() > 0
              && run.steps() >= 0,
          "skeleton.connections",
          "flows of %d state coordinates are due".formatted(states()));
    }
  }

  private void kicks() throws UnreadableNetworkException {
    due(
        session.kicks().stream().map(Kick::id).distinct().count() == session.kicks().size(),
        "kicks",
        "two kicks have one number");
    for (Kick kick : session.kicks()) {
      due(
          kick.from().size() == states() && Double.isFinite(kick.size()),
          "kicks",
          "a kick of %d state coordinates is due".formatted(states()));
      trajectory(kick.flow(), "kicks");
    }
  }
}
