package separatrix.topology;

import java.util.Optional;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Stepper;

/**
 * The first return of an orbit to where it was: a guess at a closed orbit.
 *
 * @param state where it returns to
 * @param period after how many steps, between steps by the closest approach of the chord
 * @param miss how far it misses, as a share of the orbit's size
 * @param size how far away it was in between, at most
 */
record Recurrence(Vector state, double period, double miss, double size) {
  /** A return misses by no more than this share of the orbit's size. */
  private static final double CLOSE = 0.1;

  /** Before it returns, an orbit has gone away by this share of its size. */
  private static final double AWAY = 0.5;

  /**
   * The first return to the state in the middle of the next `steps` steps from `start`; empty where
   * there is none, or where the orbit is no larger than `least`.
   */
  static Optional<Recurrence> of(DynamicalSystem system, Vector start, int steps, double least) {
    int n = system.dimension();
    double[] path = new double[(steps + 1) * n];
    Stepper stepper = system.stepper(1);
    Batch state = Batch.of(start);
    Batch next = new Batch(1, n);
    start.copyTo(path, 0);
    for (int t = 1; t <= steps; t++) {
      stepper.step(state, next);
      System.arraycopy(next.data(), 0, path, t * n, n);
      Batch swap = state;
      state = next;
      next = swap;
    }
    return of(path, n, steps, least);
  }

  /** The first return to the first of `path`'s rows, one state a step; empty as above. */
  static Optional<Recurrence> of(Matrix path, double least) {
    return of(path.toRowMajor(), path.columns(), path.rows() - 1, least);
  }

  private static Optional<Recurrence> of(double[] path, int n, int steps, double least) {
    Optional<Recurrence> first = firstReturn(path, n, 0, steps, least);
    // A second look elsewhere: chaos, too, comes close to one of its states now and then.
    return first.filter(
        found ->
            firstReturn(path, n, steps / 3, steps, least)
                .filter(other -> Math.abs(other.period - found.period) < 0.1 * found.period)
                .isPresent());
  }

  private static Optional<Recurrence> firstReturn(
      double[] path, int n, int from, int steps, double least) {
    double[] distances = new double[steps - from + 1];
    double size = 0;
    for (int t = from; t <= steps; t++) {
      distances[t - from] = distance(path, n, from, t);
      size = Math.max(size, distances[t - from]);
    }
    if (!(size > least)) {
      return Optional.empty();
    }
    boolean isAway = false;
    for (int t = 1; t < distances.length - 1; t++) {
      isAway |= distances[t] > AWAY * size;
      boolean isClosest = distances[t] <= distances[t - 1] && distances[t] <= distances[t + 1];
      if (isAway && isClosest) {
        double before = toChord(path, n, from, from + t - 1);
        double after = toChord(path, n, from, from + t);
        double miss =
            Math.min(
                miss(path, n, from, from + t - 1, before), miss(path, n, from, from + t, after));
        if (miss < CLOSE * size) {
          boolean isAfter =
              miss(path, n, from, from + t, after) <= miss(path, n, from, from + t - 1, before);
          double period = isAfter ? t + after : t - 1 + before;
          double[] state = java.util.Arrays.copyOfRange(path, from * n, (from + 1) * n);
          return Optional.of(new Recurrence(Vector.of(state), period, miss / size, size));
        }
      }
    }
    return Optional.empty();
  }

  private static double distance(double[] path, int n, int a, int b) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double difference = path[a * n + i] - path[b * n + i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  /** Where on the chord from state b to state b + 1, 0 to 1, it comes closest to state a. */
  private static double toChord(double[] path, int n, int a, int b) {
    double along = 0;
    double length = 0;
    for (int i = 0; i < n; i++) {
      double chord = path[(b + 1) * n + i] - path[b * n + i];
      along += chord * (path[a * n + i] - path[b * n + i]);
      length += chord * chord;
    }
    return length > 0 ? Math.clamp(along / length, 0, 1) : 0;
  }

  private static double miss(double[] path, int n, int a, int b, double part) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double on = path[b * n + i] + part * (path[(b + 1) * n + i] - path[b * n + i]);
      sum += (on - path[a * n + i]) * (on - path[a * n + i]);
    }
    return Math.sqrt(sum);
  }
}
