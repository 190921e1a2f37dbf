package separatrix.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** One flow on its way: where it is, which states it keeps, what it is near to. */
final class Track {
  static final int NOWHERE = -1;

  private final int most;
  private final List<double[]> kept = new ArrayList<>();
  private int stride = 1;

  final double[] state;
  double speed = Double.POSITIVE_INFINITY;
  int steps;

  /** The landmark that it is near to, from which step on, and how far from it at most since. */
  int near = NOWHERE;

  int entered;
  double farthest;

  /** Since which step nothing tells it apart from that landmark; or {@link #NOWHERE}. */
  int touching = NOWHERE;

  boolean isResting;
  Optional<Destination> destination = Optional.empty();

  Track(Vector start, int most) {
    this.most = most;
    state = start.toArray();
    kept.add(start.toArray());
  }

  boolean isUnderWay() {
    return destination.isEmpty() && !isResting;
  }

  /** Takes row `row` of `states` as the state one step on. */
  void advance(Batch states, int row) {
    int n = state.length;
    System.arraycopy(states.data(), row * n, state, 0, n);
    steps++;
    if (steps % stride == 0) {
      kept.add(state.clone());
      if (kept.size() > most) {
        thin();
      }
    }
  }

  private void thin() {
    int left = (kept.size() + 1) / 2;
    for (int i = 0; i < left; i++) {
      kept.set(i, kept.get(2 * i));
    }
    kept.subList(left, kept.size()).clear();
    stride *= 2;
  }

  /** Notes that it is `distance` away from landmark `landmark`. */
  void approach(int landmark, double distance) {
    if (near != landmark) {
      near = landmark;
      entered = steps;
      farthest = distance;
      touching = NOWHERE;
    }
    farthest = Math.max(farthest, distance);
  }

  void end(Destination at) {
    destination = Optional.of(at);
  }

  Vector position() {
    return Vector.of(state);
  }

  Run run() {
    List<double[]> rows = new ArrayList<>(kept);
    if (steps % stride != 0) {
      rows.add(state.clone());
    }
    double[] values = new double[rows.size() * state.length];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, i * state.length, state.length);
    }
    return new Run(
        Matrix.fromRowMajor(rows.size(), state.length, values),
        stride,
        steps,
        destination.orElseGet(() -> new Destination.Unsettled(speed)));
  }

  boolean isFinite() {
    return Arrays.stream(state).allMatch(Double::isFinite);
  }
}
