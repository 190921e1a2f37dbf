package separatrix.linalg;

import java.util.Arrays;

/**
 * A mutable block of doubles, rows × columns, row-major: one row per state. It lives inside
 * computations, where many states advance at once; between rooms travel {@link Matrix} and {@link
 * Vector}.
 */
public final class Batch {
  private final int rows;
  private final int columns;
  private final double[] data;

  public Batch(int rows, int columns) {
    this(rows, columns, new double[Math.multiplyExact(rows, columns)]);
  }

  private Batch(int rows, int columns, double[] data) {
    this.rows = rows;
    this.columns = columns;
    this.data = data;
  }

  public static Batch of(Matrix matrix) {
    return new Batch(matrix.rows(), matrix.columns(), matrix.toRowMajor());
  }

  /** A batch of one row. */
  public static Batch of(Vector row) {
    return new Batch(1, row.size(), row.toArray());
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The live array: entry (i, j) at i · columns + j. */
  public double[] data() {
    return data;
  }

  public double at(int row, int column) {
    return data[row * columns + column];
  }

  public void set(int row, int column, double value) {
    data[row * columns + column] = value;
  }

  public void setRow(int row, Vector values) {
    if (values.size() != columns) {
      throw new IllegalArgumentException(
          "A row of " + columns + " values is due, " + values.size() + " came.");
    }
    values.copyTo(data, row * columns);
  }

  /** Copies row `row` of `source` into row `into` of this batch. */
  public void copyRow(int into, Batch source, int row) {
    System.arraycopy(source.data, row * columns, data, into * columns, columns);
  }

  public void copyFrom(Batch source) {
    System.arraycopy(source.data, 0, data, 0, data.length);
  }

  public void fill(double value) {
    Arrays.fill(data, value);
  }

  public Vector row(int row) {
    return Vector.of(Arrays.copyOfRange(data, row * columns, (row + 1) * columns));
  }

  public Matrix toMatrix() {
    return Matrix.fromRowMajor(rows, columns, data);
  }
}
