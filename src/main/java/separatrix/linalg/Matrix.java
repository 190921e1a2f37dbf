package separatrix.linalg;

import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** An immutable dense matrix of doubles over EJML; copies at its boundary. */
public final class Matrix {
  private final SimpleMatrix values;

  private Matrix(SimpleMatrix values) {
    this.values = values;
  }

  /** A matrix of `rows` × `columns` from its values row by row. */
  public static Matrix fromRowMajor(int rows, int columns, double[] values) {
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "A matrix of %d × %d has %d values, %d came."
              .formatted(rows, columns, (long) rows * columns, values.length));
    }
    SimpleMatrix matrix = new SimpleMatrix(rows, columns);
    System.arraycopy(values, 0, matrix.getDDRM().data, 0, values.length);
    return new Matrix(matrix);
  }

  public static Matrix of(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] values = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "Row " + i + " has " + rows[i].length + " values, " + columns + " are due.");
      }
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    return fromRowMajor(rows.length, columns, values);
  }

  public static Matrix ofRows(List<Vector> rows) {
    return of(rows.stream().map(Vector::toArray).toArray(double[][]::new));
  }

  public static Matrix zeros(int rows, int columns) {
    return new Matrix(new SimpleMatrix(rows, columns));
  }

  public static Matrix identity(int size) {
    return new Matrix(SimpleMatrix.identity(size));
  }

  public int rows() {
    return values.getNumRows();
  }

  public int columns() {
    return values.getNumCols();
  }

  public double at(int row, int column) {
    return values.get(row, column);
  }

  public Vector row(int row) {
    int columns = columns();
    return Vector.of(Arrays.copyOfRange(values.getDDRM().data, row * columns, (row + 1) * columns));
  }

  public Vector column(int column) {
    double[] result = new double[rows()];
    for (int i = 0; i < result.length; i++) {
      result[i] = at(i, column);
    }
    return Vector.of(result);
  }

  /** Rows `from` (inclusive) to `to` (exclusive). */
  public Matrix rows(int from, int to) {
    return fromRowMajor(
        to - from,
        columns(),
        Arrays.copyOfRange(values.getDDRM().data, from * columns(), to * columns()));
  }

  /** The distance from `point` to the nearest row; infinite where there are none. */
  public double distanceOfRows(Vector point) {
    double[] data = values.getDDRM().data;
    double[] from = point.toArray();
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows(); i++) {
      double sum = 0;
      for (int j = 0; j < from.length && sum < nearest; j++) {
        double difference = data[i * from.length + j] - from[j];
        sum += difference * difference;
      }
      nearest = Math.min(nearest, sum);
    }
    return Math.sqrt(nearest);
  }

  /** A copy of the values, row by row. */
  public double[] toRowMajor() {
    return Arrays.copyOf(values.getDDRM().data, rows() * columns());
  }

  public Matrix transpose() {
    return new Matrix(values.transpose());
  }

  public Matrix plus(Matrix other) {
    return new Matrix(values.plus(other.values));
  }

  public Matrix minus(Matrix other) {
    return new Matrix(values.minus(other.values));
  }

  public Matrix times(double factor) {
    return new Matrix(values.scale(factor));
  }

  public Matrix times(Matrix other) {
    if (columns() != other.rows()) {
      throw new IllegalArgumentException(
          "A matrix of %d columns cannot multiply one of %d rows."
              .formatted(columns(), other.rows()));
    }
    double[] product = new double[rows() * other.columns()];
    Kernels.standard()
        .multiply(
            rows(),
            other.columns(),
            columns(),
            values.getDDRM().data,
            other.values.getDDRM().data,
            product);
    return fromRowMajor(rows(), other.columns(), product);
  }

  /**
   * sums[i] += A · vectors[i] for the first `count` vectors, each of as many values as A has
   * columns, each sum of as many as it has rows.
   */
  public void addProducts(int count, double[] vectors, double[] sums) {
    Kernels.standard()
        .gemm(
            Kernels.Form.PLAIN,
            Kernels.Form.TRANSPOSED,
            count,
            rows(),
            columns(),
            vectors,
            values.getDDRM().data,
            1,
            sums);
  }

  public Vector times(Vector vector) {
    double[] product = new double[rows()];
    double[] data = values.getDDRM().data;
    int columns = columns();
    if (vector.size() != columns) {
      throw new IllegalArgumentException(
          "A matrix of %d columns cannot multiply a vector of %d."
              .formatted(columns, vector.size()));
    }
    double[] factors = vector.toArray();
    for (int i = 0; i < product.length; i++) {
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        sum += data[i * columns + j] * factors[j];
      }
      product[i] = sum;
    }
    return Vector.of(product);
  }

  public double maxAbs() {
    return values.getNumElements() == 0 ? 0 : values.elementMaxAbs();
  }

  public boolean isFinite() {
    return !values.hasUncountable();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix matrix
        && rows() == matrix.rows()
        && columns() == matrix.columns()
        && Arrays.equals(toRowMajor(), matrix.toRowMajor());
  }

  @Override
  public int hashCode() {
    return 31 * rows() + Arrays.hashCode(toRowMajor());
  }

  @Override
  public String toString() {
    return rows() + " × " + columns() + " matrix";
  }
}
