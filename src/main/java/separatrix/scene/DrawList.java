package separatrix.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Projected straight pieces of lines, in the order in which they should be drawn. */
final class DrawList {
  /** x, y, nearness, radius of both ends, then their palette coordinates. */
  static final int STRIDE = 10;

  private static final int BUCKETS = 4096;

  private float[] numbers = new float[STRIDE * 4096];
  private int[] table = new int[4096];
  private int[] item = new int[4096];
  private int[] order = {};
  private final List<int[]> tables = new ArrayList<>();
  private int count;

  void clear() {
    count = 0;
    tables.clear();
  }

  int count() {
    return count;
  }

  /** Makes a colour table known; returns its number. */
  int table(int[] argb) {
    tables.add(argb);
    return tables.size() - 1;
  }

  void add(
      float x0,
      float y0,
      float n0,
      float r0,
      float x1,
      float y1,
      float n1,
      float r1,
      float c0,
      float c1,
      int tableNumber,
      int itemNumber) {
    if (count == item.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      table = Arrays.copyOf(table, 2 * count);
      item = Arrays.copyOf(item, 2 * count);
    }
    int k = STRIDE * count;
    numbers[k] = x0;
    numbers[k + 1] = y0;
    numbers[k + 2] = n0;
    numbers[k + 3] = r0;
    numbers[k + 4] = x1;
    numbers[k + 5] = y1;
    numbers[k + 6] = n1;
    numbers[k + 7] = r1;
    numbers[k + 8] = c0;
    numbers[k + 9] = c1;
    table[count] = tableNumber;
    item[count] = itemNumber;
    count++;
  }

  /** Sorts roughly from far to near, so that smoothed edges blend with what is behind them. */
  void sort() {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      float n = numbers[STRIDE * i + 2];
      low = Math.min(low, n);
      high = Math.max(high, n);
    }
    float scale = high > low ? (BUCKETS - 1) / (high - low) : 0;
    int[] ends = new int[BUCKETS + 1];
    for (int i = 0; i < count; i++) {
      ends[(int) ((numbers[STRIDE * i + 2] - low) * scale) + 1]++;
    }
    for (int b = 0; b < BUCKETS; b++) {
      ends[b + 1] += ends[b];
    }
    if (order.length < count) {
      order = new int[item.length];
    }
    for (int i = 0; i < count; i++) {
      order[ends[(int) ((numbers[STRIDE * i + 2] - low) * scale)]++] = i;
    }
  }

  /** The {@code k}-th piece to draw. */
  int ordered(int k) {
    return order[k];
  }

  float[] numbers() {
    return numbers;
  }

  int[] colours(int piece) {
    return tables.get(table[piece]);
  }

  int item(int piece) {
    return item[piece];
  }
}
