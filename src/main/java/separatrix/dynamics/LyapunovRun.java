package separatrix.dynamics;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import separatrix.linalg.Batch;
import separatrix.linalg.Vector;

/** One orbit with a frame of displacements that it carries along. */
final class LyapunovRun {
  /** Slower than this, beside the size of its state, a system rests. */
  private static final double STILL = 1e-9;

  /** A speed that falls below this share of what it was has no end but zero. */
  private static final double FALLEN = 1e-3;

  private final TangentSteps tangent;
  private final OrthonormalFrame frame;
  private final Batch states;
  private final Batch products;
  private final double[][] parts;
  private int time;
  private int steps;
  private final double[] fastest = new double[LyapunovSettings.PARTS];
  private final double[] sizes = new double[LyapunovSettings.PARTS];
  private double speed;
  private double travelled;
  private double reach;
  private int asked;
  private boolean hasEscaped;

  LyapunovRun(TangentSteps tangent, Vector start, int count) {
    this.tangent = tangent;
    frame = new OrthonormalFrame(count, start.size());
    states = new Batch(count, start.size());
    products = new Batch(count, start.size());
    parts = new double[LyapunovSettings.PARTS][count];
    for (int k = 0; k < count; k++) {
      states.setRow(k, start);
    }
  }

  /** Runs, and turns the frame to where displacements go, without measuring. */
  void settle(int count, BooleanSupplier cancelled) {
    double[] forgotten = new double[states.rows()];
    for (int step = 0; step < count && !hasEscaped && !cancelled.getAsBoolean(); step++) {
      advance(forgotten);
    }
  }

  /** Measures over `count` steps, or as many as there are before it is cancelled. */
  void measure(int count, BooleanSupplier cancelled) {
    asked = count;
    Vector first = states.row(0);
    for (int step = 0; step < count && !hasEscaped && !cancelled.getAsBoolean(); step++) {
      int part = (int) ((long) step * parts.length / count);
      advance(parts[part]);
      travelled += speed;
      reach = Math.max(reach, states.row(0).distance(first));
      fastest[part] = Math.max(fastest[part], speed);
      sizes[part] = states.row(0).norm();
      steps += hasEscaped ? 0 : 1;
    }
  }

  private void advance(double[] logarithms) {
    tangent.at(states, time);
    hasEscaped = !tangent.image().row(0).isFinite();
    if (hasEscaped) {
      return;
    }
    tangent.times(frame.vectors(), products);
    frame.vectors().copyFrom(products);
    frame.orthonormalise(logarithms);
    double sum = 0;
    for (int i = 0; i < states.columns(); i++) {
      double moved = tangent.image().at(0, i) - states.at(0, i);
      sum += moved * moved;
    }
    speed = Math.sqrt(sum);
    System.arraycopy(tangent.image().data(), 0, states.data(), 0, states.data().length);
    time++;
  }

  int steps() {
    return steps;
  }

  /** Whether the state left the range of numbers, so that there is nothing more to measure. */
  boolean hasEscaped() {
    return hasEscaped;
  }

  /** Whether it was ended before all steps were measured. */
  boolean isCutShort() {
    return steps < asked;
  }

  /** Whether the state itself grew at half the rate at which displacements do, or faster. */
  boolean isRunningAway() {
    double span = steps * (1 - 1.0 / parts.length);
    return Math.log(sizes[parts.length - 1] / sizes[0]) > exponents().at(0) * span / 2;
  }

  /** Whether its way is long enough to have come back from where it was farthest from its start. */
  boolean hasComeBack() {
    return travelled >= 2 * reach;
  }

  boolean isAtRest() {
    double size = 1 + states.row(0).norm();
    double last = fastest[fastest.length - 1];
    return last < STILL * size || last < FALLEN * fastest[0];
  }

  Vector exponents() {
    double[] sums = new double[states.rows()];
    for (double[] part : parts) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += part[k] / Math.max(1, steps);
      }
    }
    return Vector.of(sums);
  }

  /** From the parts that are whole; where these are fewer than two, as large as what they tell. */
  Vector errors() {
    Vector mean = exponents();
    int n = asked == 0 ? 0 : (int) ((long) steps * parts.length / asked);
    if (n < 2) {
      return mean.map(Math::abs);
    }
    double[] sums = new double[states.rows()];
    double length = asked / (double) parts.length;
    for (double[] part : Arrays.copyOf(parts, n)) {
      for (int k = 0; k < sums.length; k++) {
        double difference = part[k] / length - mean.at(k);
        sums[k] += difference * difference;
      }
    }
    return Vector.of(sums).map(sum -> Math.sqrt(sum / (n - 1) / n));
  }
}
