package separatrix.topology;

import java.util.Optional;
import separatrix.linalg.Matrix;

/**
 * How fast an orbit goes round: the peak of |Σ wₜ xₜ e^{−2πiρt}| with a window w that vanishes
 * smoothly at both ends, which tells ρ far more finely than one part in the length of the orbit.
 *
 * @param rate ρ, rounds per step
 */
record Rotation(double rate) {
  /** A guess may be off by this share. */
  private static final double SPREAD = 0.03;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** The peak near `guess` of an orbit, one state per row; empty where there is none inside. */
  static Optional<Rotation> near(Matrix path, double guess) {
    double[] window = window(path.rows());
    double[] signal = signal(path, window, guess);
    double grid = 0.25 / path.rows();
    int reach = Math.max(4, (int) Math.ceil(SPREAD * guess / grid));
    int best = 0;
    double highest = -1;
    for (int k = -reach; k <= reach; k++) {
      double power = power(signal, window, guess + k * grid);
      if (power > highest) {
        highest = power;
        best = k;
      }
    }
    if (Math.abs(best) == reach) {
      return Optional.empty();
    }
    return Optional.of(
        new Rotation(peak(signal, window, guess + (best - 1) * grid, guess + (best + 1) * grid)));
  }

  /** exp(−1 / (s (1 − s))), which is flat to all orders at both ends. */
  private static double[] window(int length) {
    double[] window = new double[length];
    double sum = 0;
    for (int t = 0; t < length; t++) {
      double s = (t + 0.5) / length;
      window[t] = Math.exp(-1 / (s * (1 - s)));
      sum += window[t];
    }
    for (int t = 0; t < length; t++) {
      window[t] /= sum;
    }
    return window;
  }

  /**
   * The orbit seen along the complex direction in which it goes round: real and imaginary parts in
   * turn, the mean taken off.
   */
  private static double[] signal(Matrix path, double[] window, double guess) {
    int length = path.rows();
    int n = path.columns();
    double[] data = path.toRowMajor();
    double[] mean = new double[n];
    double[] re = new double[n];
    double[] im = new double[n];
    for (int t = 0; t < length; t++) {
      for (int i = 0; i < n; i++) {
        mean[i] += window[t] * data[t * n + i];
      }
    }
    for (int t = 0; t < length; t++) {
      double cos = window[t] * Math.cos(2 * Math.PI * guess * t);
      double sin = window[t] * Math.sin(2 * Math.PI * guess * t);
      for (int i = 0; i < n; i++) {
        re[i] += cos * (data[t * n + i] - mean[i]);
        im[i] -= sin * (data[t * n + i] - mean[i]);
      }
    }
    double[] signal = new double[2 * length];
    for (int t = 0; t < length; t++) {
      for (int i = 0; i < n; i++) {
        signal[2 * t] += re[i] * (data[t * n + i] - mean[i]);
        signal[2 * t + 1] -= im[i] * (data[t * n + i] - mean[i]);
      }
    }
    return signal;
  }

  private static double power(double[] signal, double[] window, double rate) {
    double re = 0;
    double im = 0;
    for (int t = 0; t < window.length; t++) {
      double cos = window[t] * Math.cos(2 * Math.PI * rate * t);
      double sin = window[t] * Math.sin(2 * Math.PI * rate * t);
      re += signal[2 * t] * cos + signal[2 * t + 1] * sin;
      im += signal[2 * t + 1] * cos - signal[2 * t] * sin;
    }
    return re * re + im * im;
  }

  private static double peak(double[] signal, double[] window, double from, double to) {
    double low = from;
    double high = to;
    while (high - low > 1e-13 + 1e-12 * Math.abs(high)) {
      double inner = high - GOLDEN * (high - low);
      double outer = low + GOLDEN * (high - low);
      if (power(signal, window, inner) > power(signal, window, outer)) {
        high = outer;
      } else {
        low = inner;
      }
    }
    return (low + high) / 2;
  }
}
