package separatrix.topology;

import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Batch;
import separatrix.system.DynamicalSystem;
import separatrix.system.Stepper;

/** Some flows that advance together as one matrix on one thread. */
final class FlowBlock {
  /** Steps between two looks at where the states are. */
  private static final int LOOK = 8;

  /** A flow that has come this much closer to an attractor than it was is caught by it. */
  private static final double CLOSER = 0.5;

  /** Nearer than this share of the scale nothing is told apart. */
  private static final double TOUCHING = 1e-6;

  /** The smallest displacement that there is, as a share of the size of a cycle. */
  private static final double ROUNDING = 1e-17;

  /**
   * So many rounds, and e-fold growths past those due, tell a flow that is held from a slow one.
   */
  private static final int LEAST_HELD = 16;

  private static final double MARGIN = 7;

  /** Slower than this share of the scale per step is rest. */
  private static final double STILL = 1e-9;

  /** A coordinate beyond this has left all bounds. */
  private static final double BOUND = 1e100;

  private final DynamicalSystem system;
  private final Landmarks landmarks;
  private final List<FixedPoint> fixed;
  private final double[][] points;

  /** Whether a point keeps what comes near, also in Euler steps. */
  private final boolean[] attracting;

  FlowBlock(DynamicalSystem system, Landmarks landmarks) {
    this.system = system;
    this.landmarks = landmarks;
    fixed = landmarks.fixed();
    attracting = new boolean[fixed.size()];
    for (int k = 0; k < attracting.length; k++) {
      attracting[k] = fixed.get(k).isStable() && fixed.get(k).unstableAsStep() == 0;
    }
    points = fixed.stream().map(point -> point.state().toArray()).toArray(double[][]::new);
  }

  /** Advances `tracks` by up to `steps` steps, each until it has arrived. */
  void advance(List<Track> tracks, int steps, FlowProgress progress) {
    List<Track> active = tracks;
    Stepper stepper = system.stepper(active.size());
    Batch states = gathered(active);
    Batch next = new Batch(states.rows(), states.columns());
    for (int done = 1; done <= steps && !active.isEmpty(); done++) {
      stepper.step(states, next);
      for (int i = 0; i < active.size(); i++) {
        active.get(i).advance(next, i);
      }
      if (done % LOOK == 0 || done == steps) {
        for (int i = 0; i < active.size(); i++) {
          look(active.get(i), states, i);
        }
        if (!active.stream().allMatch(Track::isUnderWay)) {
          active = active.stream().filter(Track::isUnderWay).toList();
          next = gathered(active);
          states = new Batch(next.rows(), next.columns());
        }
        if (progress.isCancelled()) {
          return;
        }
      }
      Batch swap = states;
      states = next;
      next = swap;
    }
  }

  private Batch gathered(List<Track> tracks) {
    int n = system.dimension();
    Batch states = new Batch(tracks.size(), n);
    for (int i = 0; i < tracks.size(); i++) {
      System.arraycopy(tracks.get(i).state, 0, states.data(), i * n, n);
    }
    return states;
  }

  /** Looks where a track has come to; row `row` of `before` is its state one step ago. */
  private void look(Track track, Batch before, int row) {
    track.speed = distance(before.data(), row * track.state.length, track.state);
    if (!(track.speed < BOUND)) {
      track.end(new Destination.Diverged(track.steps));
      return;
    }
    double scale = landmarks.scale();
    int closest = closest(track.state, Landmarks.NEAR * scale);
    if (closest != Track.NOWHERE) {
      atPoint(track, closest);
    } else if (!onCycle(track)) {
      track.near = Track.NOWHERE;
      track.isResting = track.speed < STILL * scale;
    }
  }

  private void atPoint(Track track, int closest) {
    FixedPoint point = fixed.get(closest);
    double distance = distance(points[closest], 0, track.state);
    double scale = landmarks.scale();
    track.approach(closest, distance);
    boolean isCaught =
        attracting[closest] && (distance < CLOSER * track.farthest || distance < TOUCHING * scale);
    // Symmetry can lead a flow into a saddle exactly.
    boolean isStuck = distance < TOUCHING * scale && track.speed < STILL * scale;
    if (isCaught || isStuck) {
      track.end(new Destination.Reached(point.id(), track.entered));
    } else {
      // A point so close by that two cannot be told apart by distance alone.
      track.isResting = track.speed < STILL * scale;
    }
  }

  private boolean onCycle(Track track) {
    for (int k = 0; k < landmarks.cycles().size(); k++) {
      LimitCycle cycle = landmarks.cycles().get(k);
      double distance = cycle.distance(track.position());
      if (distance < Landmarks.NEAR * cycle.size()) {
        track.approach(points.length + k, distance);
        if (cycle.isStable() || isHeld(track, cycle, distance)) {
          track.end(new Destination.OnCycle(cycle.id(), cycle.period(), track.entered));
        }
        return true;
      }
    }
    return false;
  }

  /**
   * Whether rounding alone would have left the unstable `cycle` by now: symmetry can hold a flow.
   */
  private static boolean isHeld(Track track, LimitCycle cycle, double distance) {
    if (!(distance < TOUCHING * cycle.size())) {
      track.touching = Track.NOWHERE;
      return false;
    }
    track.touching = track.touching == Track.NOWHERE ? track.steps : track.touching;
    double growth = Math.log(cycle.multipliers().getFirst().abs());
    double rounds = (track.steps - track.touching) / cycle.period();
    return rounds > LEAST_HELD && rounds * growth > Math.log(TOUCHING / ROUNDING) + MARGIN;
  }

  /** The point within `near` of the state, the closest; or {@link Track#NOWHERE}. */
  private int closest(double[] state, double near) {
    int best = Track.NOWHERE;
    double bound = near * near;
    for (int k = 0; k < points.length; k++) {
      double sum = 0;
      double[] point = points[k];
      for (int i = 0; i < state.length && sum < bound; i++) {
        double difference = point[i] - state[i];
        sum += difference * difference;
      }
      if (sum < bound) {
        bound = sum;
        best = k;
      }
    }
    return best;
  }

  private static double distance(double[] first, int from, double[] second) {
    double sum = 0;
    for (int i = 0; i < second.length; i++) {
      double difference = first[from + i] - second[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
