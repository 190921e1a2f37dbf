package separatrix.linalg;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A block of floats. */
final class FloatBlock implements Block {
  final float[] data;
  private final MemorySegment segment;

  FloatBlock(int size) {
    data = new float[size];
    segment = MemorySegment.ofArray(data);
  }

  private static float[] of(Block block) {
    return ((FloatBlock) block).data;
  }

  @Override
  public Precision precision() {
    return Precision.SINGLE;
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
    data[index] = (float) value;
  }

  @Override
  public void fill(int from, int to, double value) {
    Arrays.fill(data, from, to, (float) value);
  }

  @Override
  public void load(double[] values, int from) {
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) values[from + i];
    }
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
    float[] x = data;
    for (int i = 0; i < count; i++) {
      x[i] = Tanh.of(x[i]);
    }
  }

  @Override
  public void sigmoid(int count) {
    float[] x = data;
    for (int i = 0; i < count; i++) {
      x[i] = 0.5f + 0.5f * Tanh.of(0.5f * x[i]);
    }
  }

  @Override
  public void relu(int count) {
    float[] x = data;
    for (int i = 0; i < count; i++) {
      x[i] = Math.max(0, x[i]);
    }
  }

  @Override
  public void timesTanhSlope(Block y, int count) {
    float[] x = data;
    float[] v = of(y);
    for (int i = 0; i < count; i++) {
      x[i] *= 1 - v[i] * v[i];
    }
  }

  @Override
  public void timesSigmoidSlope(Block y, int count) {
    float[] x = data;
    float[] v = of(y);
    for (int i = 0; i < count; i++) {
      x[i] *= v[i] * (1 - v[i]);
    }
  }

  @Override
  public void timesReluSlope(Block y, int count) {
    float[] x = data;
    float[] v = of(y);
    for (int i = 0; i < count; i++) {
      x[i] = v[i] > 0 ? x[i] : 0;
    }
  }

  @Override
  public void product(Block a, Block b, int count) {
    float[] x = data;
    float[] v = of(a);
    float[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] = v[i] * w[i];
    }
  }

  @Override
  public void addProduct(Block a, Block b, int count) {
    float[] x = data;
    float[] v = of(a);
    float[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] += v[i] * w[i];
    }
  }

  @Override
  public void difference(Block a, Block b, int count) {
    float[] x = data;
    float[] v = of(a);
    float[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] = v[i] - w[i];
    }
  }

  @Override
  public void scaled(double factor, Block a, int count) {
    float[] x = data;
    float[] v = of(a);
    float c = (float) factor;
    for (int i = 0; i < count; i++) {
      x[i] = c * v[i];
    }
  }

  @Override
  public void addScaled(double factor, Block a, int count) {
    float[] x = data;
    float[] v = of(a);
    float c = (float) factor;
    for (int i = 0; i < count; i++) {
      x[i] += c * v[i];
    }
  }

  @Override
  public void mixed(double keep, Block a, double take, Block b, int count) {
    float[] x = data;
    float[] v = of(a);
    float[] w = of(b);
    float ofA = (float) keep;
    float ofB = (float) take;
    for (int i = 0; i < count; i++) {
      x[i] = ofA * v[i] + ofB * w[i];
    }
  }

  @Override
  public void blend(Block gate, Block a, Block b, int count) {
    float[] x = data;
    float[] g = of(gate);
    float[] v = of(a);
    float[] w = of(b);
    for (int i = 0; i < count; i++) {
      x[i] = w[i] + g[i] * (v[i] - w[i]);
    }
  }

  @Override
  public double miss(Block target, Block weight, double scale, int count) {
    float[] x = data;
    float[] due = of(target);
    float[] w = of(weight);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double miss = Float.isNaN(due[i]) ? 0 : x[i] - due[i];
      sum += w[i] * miss * miss;
      x[i] = (float) (2 * scale * w[i] * miss);
    }
    return sum;
  }

  @Override
  public MemorySegment segment() {
    return segment;
  }
}
