package separatrix.linalg;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A block of doubles. */
final class DoubleBlock implements Block {
  final double[] data;
  private final MemorySegment segment;

  DoubleBlock(int size) {
    data = new double[size];
    segment = MemorySegment.ofArray(data);
  }

  private static double[] of(Block block) {
    return ((DoubleBlock) block).data;
  }

  @Override
  public Precision precision() {
    return Precision.DOUBLE;
  }

  @Override
  public int size() {
    return data.length;
  }

  @Override
  public double at(int index) {
    return data[index];
  }

  @Override
  public void set(int index, double value) {
    data[index] = value;
  }

  @Override
  public void fill(int from, int to, double value) {
    Arrays.fill(data, from, to, value);
  }

  @Override
  public void load(double[] values, int from) {
    System.arraycopy(values, from, data, 0, data.length);
  }

  @Override
  public void addTo(double[] sums) {
    for (int i = 0; i < data.length; i++) {
      sums[i] += data[i];
    }
  }

  @Override
  public void copy(int to, Block source, int from, int count) {
    System.arraycopy(of(source), from, data, to, count);
  }

  @Override
  public void tanh(int count) {
    double[] x = data;
    for (int i = 0; i < count; i++) {
      x[i] = Math.tanh(x[i]);
    }
  }

  @Override
  public void sigmoid(int count) {
    double[] x = data;
    for (int i = 0; i < count; i++) {
      x[i] = 1 / (1 + Math.exp(-x[i]));
    }
  }

  @Override
  public void relu(int count) {
    double[] x = data;
    for (int i = 0; i < count; i++) {
      x[i] = Math.max(0, x[i]);
    }
  }

  @Override
  public void timesTanhSlope(Block y, int count) {
    double[] x = data;
    double[] v = of(y);
    for (int i = 0; i < count; i++) {
      x[i] *= 1 - v[i] * v[i];
    }
  }

  @Override
  public void timesSigmoidSlope(Block y, int count) {
    double[] x = data;
    double[] v = of(y);
    for (int i = 0; i < count; i++) {
      x[i] *= v[i] * (1 - v[i]);
    }
  }

  @Override
  public void timesReluSlope(Block y, int count) {
    double[] x = data;
    double[] v = of(y);
    for (int i = 0; i < count; i++) {
      x[i] = v[i] > 0 ? x[i] : 0;
    }
  }

  @Override
  public void product(Block a, Block b, int count) {
    double[] x = data;
    double[] v = of(a);
    double[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] = v[i] * w[i];
    }
  }

  @Override
  public void addProduct(Block a, Block b, int count) {
    double[] x = data;
    double[] v = of(a);
    double[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] += v[i] * w[i];
    }
  }

  @Override
  public void difference(Block a, Block b, int count) {
    double[] x = data;
    double[] v = of(a);
    double[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] = v[i] - w[i];
    }
  }

  @Override
  public void scaled(double factor, Block a, int count) {
    double[] x = data;
    double[] v = of(a);
    double c = factor;
    for (int i = 0; i < count; i++) {
      x[i] = c * v[i];
    }
  }

  @Override
  public void addScaled(double factor, Block a, int count) {
    double[] x = data;
    double[] v = of(a);
    double c = factor;
    for (int i = 0; i < count; i++) {
      x[i] += c * v[i];
    }
  }

  @Override
  public void mixed(double keep, Block a, double take, Block b, int count) {
    double[] x = data;
    double[] v = of(a);
    double[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] = keep * v[i] + take * w[i];
    }
  }

  @Override
  public void blend(Block gate, Block a, Block b, int count) {
    double[] x = data;
    double[] g = of(gate);
    double[] v = of(a);
    double[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] = w[i] + g[i] * (v[i] - w[i]);
    }
  }

  @Override
  public double miss(Block target, Block weight, double scale, int count) {
    double[] x = data;
    double[] due = of(target);
    double[] w = of(weight);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double miss = Double.isNaN(due[i]) ? 0 : x[i] - due[i];
      sum += w[i] * miss * miss;
      x[i] = (2 * scale * w[i] * miss);
    }
    return sum;
  }

  @Override
  public MemorySegment segment() {
    return segment;
  }
}
