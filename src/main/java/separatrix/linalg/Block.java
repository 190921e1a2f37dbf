package separatrix.linalg;

import java.lang.foreign.MemorySegment;

/**
 * A mutable row of numbers of one precision, for computations that exist in both: the same steps,
 * written once, run in single precision for speed and in double precision to be checked. Products
 * of matrices that lie in blocks are {@link Kernels#multiply(Panel, Kernels.Form, Panel,
 * Kernels.Form, double, Panel)}.
 *
 * <p>Operations change the first `count` values of this block, value by value, and mix no
 * precisions. They are plain loops over arrays that begin at the same index, which the virtual
 * machine turns into vector instructions.
 */
public sealed interface Block permits FloatBlock, DoubleBlock {

  static Block of(Precision precision, int size) {
    return switch (precision) {
      case SINGLE -> new FloatBlock(size);
      case DOUBLE -> new DoubleBlock(size);
    };
  }

  Precision precision();

  int size();

  double at(int index);

  void set(int index, double value);

  /** Values `from` (inclusive) to `to` (exclusive) become `value`. */
  void fill(int from, int to, double value);

  /** This block becomes the values from `from` on, rounded to its precision. */
  void load(double[] values, int from);

  /** Adds this block's values to `sums`. */
  void addTo(double[] sums);

  /** Copies `count` values of `source` from `from` on to `to` on. */
  void copy(int to, Block source, int from, int count);

  /** x ← tanh x; in single precision within 7 units in the last place. */
  void tanh(int count);

  /** x ← 1 / (1 + e⁻ˣ); in single precision within 1e-7. */
  void sigmoid(int count);

  /** x ← max(0, x). */
  void relu(int count);

  /** x ← x · (1 − y²), with y = tanh of something. */
  void timesTanhSlope(Block y, int count);

  /** x ← x · y (1 − y), with y = the sigmoid of something. */
  void timesSigmoidSlope(Block y, int count);

  /** x ← x where y > 0, else 0. */
  void timesReluSlope(Block y, int count);

  /** x ← a · b. */
  void product(Block a, Block b, int count);

  /** x ← x + a · b. */
  void addProduct(Block a, Block b, int count);

  /** x ← a − b. */
  void difference(Block a, Block b, int count);

  /** x ← factor · a. */
  void scaled(double factor, Block a, int count);

  /** x ← x + factor · a. */
  void addScaled(double factor, Block a, int count);

  /** x ← keep · a + take · b. */
  void mixed(double keep, Block a, double take, Block b, int count);

  /** x ← b + gate · (a − b). */
  void blend(Block gate, Block a, Block b, int count);

  /**
   * x becomes the slope of the weighted squared miss Σ w (x − target)²: x ← 2 `scale` w (x −
   * target), and 0 where the target is NaN.
   *
   * @return Σ w (x − target)², unscaled
   */
  double miss(Block target, Block weight, double scale, int count);

  /** The values in native eyes. */
  MemorySegment segment();
}
