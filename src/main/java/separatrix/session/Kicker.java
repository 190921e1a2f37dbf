package separatrix.session;

import java.util.ArrayList;
import java.util.List;
import separatrix.dynamics.Direction;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** Kicks states and follows the flow until it ends somewhere. */
record Kicker(Session session) {
  private static final int CHUNK = 100;

  /** At rest within this share of the data's spread. */
  private static final double NEAR = 1e-3;

  private static final double STILL = 1e-9;

  /** The kicks of a request, numbered from `firstId`. */
  List<Kick> kick(KickRequest request, int firstId) {
    Vector from = state(request.origin());
    double unit = session.components().deviation() * Math.sqrt(from.size());
    List<Kick> kicks = new ArrayList<>();
    for (int copy = 0; copy < request.copies(); copy++) {
      Direction direction = request.direction();
      double size = request.size();
      if (direction instanceof Direction.AtRandom(long seed)) {
        direction = new Direction.AtRandom(seed + copy);
      } else {
        size *= (copy + 1.0) / request.copies();
      }
      Vector displacement =
          new Directions(session)
              .of(direction, from)
              .times(size * session.components().deviation());
      kicks.add(follow(firstId + copy, request, direction, size, from, displacement, unit));
    }
    return kicks;
  }

  private Kick follow(
      int id,
      KickRequest request,
      Direction direction,
      double size,
      Vector from,
      Vector displacement,
      double unit) {
    Simulator simulator = new Simulator(session.subject().network());
    List<Trajectory> parts = new ArrayList<>();
    Vector state = from.plus(displacement);
    int done = 0;
    Destination destination = new Destination.Unsettled(Double.POSITIVE_INFINITY);
    while (done < request.steps() && destination instanceof Destination.Unsettled) {
      Trajectory part =
          simulator.freeRun(state, session.input(), Math.min(CHUNK, request.steps() - done));
      destination = destination(part, done, unit);
      parts.add(part);
      done += part.steps();
      state = part.last();
    }
    Trajectory whole = join(parts);
    if (destination instanceof Destination.Unsettled) {
      destination = cycleOr(destination, whole, unit);
    }
    return new Kick(id, request.origin(), direction, size, from, whole, destination);
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

  private Destination destination(Trajectory part, int done, double unit) {
    Vector last = part.last();
    double speed = part.steps() == 0 ? 0 : last.distance(part.state(part.steps() - 1));
    if (!last.isFinite()) {
      return new Destination.Unsettled(Double.POSITIVE_INFINITY);
    }
    for (FixedPoint point : session.fixedPoints().fixed()) {
      boolean near = point.state().distance(last) < NEAR * unit;
      if (near && (point.isStable() || speed < STILL * unit)) {
        return new Destination.Reached(point.id(), done + arrival(part, point.state(), unit));
      }
    }
    return speed < STILL * unit
        ? new Destination.UnknownRest(done + part.steps())
        : new Destination.Unsettled(speed);
  }

  /** The first step after which the flow stays near `rest`. */
  private static int arrival(Trajectory part, Vector rest, double unit) {
    int step = part.steps();
    while (step > 0 && part.state(step - 1).distance(rest) < NEAR * unit) {
      step--;
    }
    return step;
  }

  /** The shortest return of the last state to within 5 % of the orbit's size, after it has left. */
  private static Destination cycleOr(Destination otherwise, Trajectory flow, double unit) {
    Vector last = flow.last();
    int horizon = Math.min(flow.steps() / 2, 1000);
    double size = 0;
    for (int back = 1; back <= horizon; back++) {
      size = Math.max(size, last.distance(flow.state(flow.steps() - back)));
    }
    if (size < NEAR * unit) {
      return otherwise;
    }
    boolean left = false;
    for (int back = 1; back < horizon; back++) {
      double distance = last.distance(flow.state(flow.steps() - back));
      left |= distance > 0.5 * size;
      double next = last.distance(flow.state(flow.steps() - back - 1));
      if (left && distance < 0.05 * size && distance <= next) {
        return new Destination.Cycle(back);
      }
    }
    return otherwise;
  }

  private Trajectory join(List<Trajectory> parts) {
    List<Vector> states = new ArrayList<>(List.of(parts.getFirst().state(0)));
    List<Vector> inputs = new ArrayList<>();
    for (Trajectory part : parts) {
      for (int t = 0; t < part.steps(); t++) {
        states.add(part.state(t + 1));
        inputs.add(part.inputs().row(t));
      }
    }
    Matrix path = Matrix.ofRows(states);
    Matrix drive =
        inputs.isEmpty() ? Matrix.zeros(0, session.input().size()) : Matrix.ofRows(inputs);
    return new Trajectory(path, drive, session.subject().network().readout().of(path));
  }
}
