package separatrix.files.recording;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers one after the other, kept as small as they allow without losing anything: a block of them
 * is whole numbers over a power of ten (of one, two or four bytes each), or floats, or doubles. A
 * table as people write it takes less memory than its text.
 */
final class CompactNumbers {
  /** Blocks are small beside the regions that collectors make of the heap. */
  private static final int BITS = 14;

  private static final int BLOCK = 1 << BITS;

  /** With more decimals a whole number of four bytes says little. */
  private static final int MOST_DECIMALS = 9;

  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  /** The numbers of a block. */
  private sealed interface Block {
    double at(int index);

    /** Bytes of memory. */
    long size();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bytes(byte[] values, double power) implements Block {
    @Override
    public double at(int index) {
      return decoded(values[index], Byte.MIN_VALUE, power);
    }

    @Override
    public long size() {
      return values.length;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Shorts(short[] values, double power) implements Block {
    @Override
    public double at(int index) {
      return decoded(values[index], Short.MIN_VALUE, power);
    }

    @Override
    public long size() {
      return 2L * values.length;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Ints(int[] values, double power) implements Block {
    @Override
    public double at(int index) {
      return decoded(values[index], Integer.MIN_VALUE, power);
    }

    @Override
    public long size() {
      return 4L * values.length;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Floats(float[] values) implements Block {
    @Override
    public double at(int index) {
      return values[index];
    }

    @Override
    public long size() {
      return 4L * values.length;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Doubles(double[] values) implements Block {
    @Override
    public double at(int index) {
      return values[index];
    }

    @Override
    public long size() {
      return 8L * values.length;
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final double[] filling = new double[BLOCK];
  private int filled;
  private int decimals;
  private long bytes;

  /** Adds a number that was written with so many decimals. */
  void add(double value, int itsDecimals) {
    filling[filled++] = value;
    decimals = Math.max(decimals, itsDecimals);
    if (filled == BLOCK) {
      close();
    }
  }

  /** To be called after the last number. */
  void close() {
    if (filled > 0) {
      Block block = compact();
      bytes += block.size();
      blocks.add(block);
    }
    filled = 0;
    decimals = 0;
  }

  /** Bytes of memory up to now. */
  long bytes() {
    return bytes;
  }

  double at(long index) {
    return blocks.get((int) (index >> BITS)).at((int) (index & (BLOCK - 1)));
  }

  private Block compact() {
    double largest = decimals > MOST_DECIMALS ? Double.NaN : largest(POWERS[decimals]);
    // Comparisons with NaN are false: what is no decimal is looked at as a float.
    if (largest < Byte.MAX_VALUE) {
      return bytesOver(POWERS[decimals]);
    }
    if (largest < Short.MAX_VALUE) {
      return shortsOver(POWERS[decimals]);
    }
    if (largest < Integer.MAX_VALUE) {
      return intsOver(POWERS[decimals]);
    }
    float[] floats = new float[filled];
    boolean isExact = true;
    for (int i = 0; i < filled; i++) {
      floats[i] = (float) filling[i];
      isExact &= Double.compare(floats[i], filling[i]) == 0;
    }
    return isExact ? new Floats(floats) : new Doubles(java.util.Arrays.copyOf(filling, filled));
  }

  /** The largest whole number m of v = m / power; NaN if a number is none. */
  private double largest(double power) {
    double largest = 0;
    for (int i = 0; i < filled; i++) {
      double value = filling[i];
      if (Double.isNaN(value)) {
        continue;
      }
      double whole = Math.rint(value * power);
      if (Double.compare(whole / power, value) != 0) {
        return Double.NaN;
      }
      largest = Math.max(largest, Math.abs(whole));
    }
    return largest;
  }

  /** The smallest whole number of its kind stands for NaN, the next one for −0. */
  private double encoded(int index, double power, double smallest) {
    double value = filling[index];
    if (Double.isNaN(value)) {
      return smallest;
    }
    return isMinusZero(value) ? smallest + 1 : Math.rint(value * power);
  }

  private static double decoded(int whole, int smallest, double power) {
    if (whole == smallest) {
      return Double.NaN;
    }
    return whole == smallest + 1 ? -0.0 : whole / power;
  }

  private static boolean isMinusZero(double value) {
    return value == 0 && 1 / value < 0;
  }

  private Block bytesOver(double power) {
    byte[] values = new byte[filled];
    for (int i = 0; i < filled; i++) {
      values[i] = (byte) encoded(i, power, Byte.MIN_VALUE);
    }
    return new Bytes(values, power);
  }

  private Block shortsOver(double power) {
    short[] values = new short[filled];
    for (int i = 0; i < filled; i++) {
      values[i] = (short) encoded(i, power, Short.MIN_VALUE);
    }
    return new Shorts(values, power);
  }

  private Block intsOver(double power) {
    int[] values = new int[filled];
    for (int i = 0; i < filled; i++) {
      values[i] = (int) encoded(i, power, Integer.MIN_VALUE);
    }
    return new Ints(values, power);
  }
}
