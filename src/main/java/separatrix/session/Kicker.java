package separatrix.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import separatrix.dynamics.Direction;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.topology.Destination;
import separatrix.topology.FlowProgress;
import separatrix.topology.FlowSettings;
import separatrix.topology.Flows;
import separatrix.topology.Landmarks;
import separatrix.topology.Run;

/** Kicks states and follows the flows until they end somewhere. */
record Kicker(Session session) {

  /** The kicks of a request, numbered from `firstId`. */
  List<Kick> kick(KickRequest request, int firstId) {
    Vector from = state(request.origin());
    List<Direction> directions = new ArrayList<>();
    List<Double> sizes = new ArrayList<>();
    List<Vector> starts = new ArrayList<>();
    for (int copy = 0; copy < request.copies(); copy++) {
      Direction direction = request.direction();
      double size = request.size();
      if (direction instanceof Direction.AtRandom(long seed)) {
        direction = new Direction.AtRandom(seed + copy);
      } else {
        size *= (copy + 1.0) / request.copies();
      }
      directions.add(direction);
      sizes.add(size);
      starts.add(from.plus(new Directions(session).of(direction, from).times(size * yardstick())));
    }
    List<Run> runs = follow(starts, request.steps());
    List<Kick> kicks = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      kicks.add(
          new Kick(
              firstId + i,
              request.origin(),
              directions.get(i),
              sizes.get(i),
              from,
              trajectory(runs.get(i)),
              destination(runs.get(i))));
    }
    return kicks;
  }

  private double yardstick() {
    return session.components().yardstick();
  }

  private List<Run> follow(List<Vector> starts, int steps) {
    Autonomous system = session.subject().network().under(session.input());
    Landmarks known = Landmarks.of(session.fixedPoints().points(), yardstick(), system.dimension());
    return new Flows(system, session.input(), known, FlowSettings.whole(steps))
        .follow(starts, FlowProgress.silent())
        .runs();
  }

  /** What only this flow knows of is unknown to the session. */
  private Destination destination(Run run) {
    return switch (run.destination()) {
      case Destination.Reached(int id, int steps) when session.fixedPoints().byId(id).isEmpty() ->
          new Destination.UnknownRest(steps);
      case Destination.OnCycle(int _, double period, int _) -> new Destination.Cycle(period);
      case Destination other -> other;
    };
  }

  private Trajectory trajectory(Run run) {
    Matrix inputs = Matrix.ofRows(Collections.nCopies(run.steps(), session.input()));
    return new Trajectory(
        run.states(), inputs, session.subject().network().readout().of(run.states()));
  }

  /** The state that an origin names. */
  Vector state(Origin origin) {
    return switch (origin) {
      case Origin.FromTrajectory(int trial, int step) ->
          session.trajectories().get(trial).state(step);
      case Origin.FromFixedPoint(int id) ->
          session
              .fixedPoints()
              .byId(id)
              .orElseThrow(
                  () -> new IllegalArgumentException("There is no fixed point number " + id + "."))
              .state();
      case Origin.FromKick(int id, int step) ->
          session.kicks().stream()
              .filter(kick -> kick.id() == id)
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("There is no kick number " + id + "."))
              .flow()
              .state(step);
    };
  }
}
