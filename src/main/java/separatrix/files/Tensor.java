package separatrix.files;

import java.util.Arrays;
import java.util.Objects;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** An immutable array of numbers of any rank, as files hold them; values row by row (C order). */
public final class Tensor {
  private final int[] shape;
  private final double[] values;

  private Tensor(int[] shape, double[] values) {
    this.shape = shape;
    this.values = values;
  }

  /** A tensor of `shape`; both arrays are copied. */
  public static Tensor of(int[] shape, double[] values) {
    long count = 1;
    for (int size : shape) {
      count = Math.multiplyExact(count, (long) size);
    }
    if (count != values.length) {
      throw new IllegalArgumentException(
          "A tensor of shape %s has %d values, %d came."
              .formatted(Arrays.toString(shape), count, values.length));
    }
    return new Tensor(shape.clone(), values.clone());
  }

  public static Tensor of(Vector vector) {
    return new Tensor(new int[] {vector.size()}, vector.toArray());
  }

  public static Tensor of(Matrix matrix) {
    return new Tensor(new int[] {matrix.rows(), matrix.columns()}, matrix.toRowMajor());
  }

  /** A tensor that takes over arrays nobody else holds: large weights are not copied again. */
  public static Tensor owning(int[] shape, double[] values) {
    return new Tensor(shape, values);
  }

  /** A tensor whose values come column by column (Fortran order): the first axis runs fastest. */
  public static Tensor ofColumnMajor(int[] shape, double[] columnMajor) {
    double[] values = new double[columnMajor.length];
    int[] index = new int[shape.length];
    for (int i = 0; i < values.length; i++) {
      int source = 0;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        source = source * shape[axis] + index[axis];
      }
      values[i] = columnMajor[source];
      for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
        index[axis] = 0;
      }
    }
    return new Tensor(shape.clone(), values);
  }

  /** The tensor with its axes in the opposite order. */
  public static Tensor ofReversedAxes(Tensor tensor) {
    int[] shape = new int[tensor.rank()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = tensor.size(shape.length - 1 - axis);
    }
    return ofColumnMajor(shape, tensor.values);
  }

  public int rank() {
    return shape.length;
  }

  public int[] shape() {
    return shape.clone();
  }

  /** The size along `axis`, counted from 0. */
  public int size(int axis) {
    return shape[axis];
  }

  /** The number of values. */
  public int count() {
    return values.length;
  }

  /** The value at an index per axis. */
  public double at(int... index) {
    if (index.length != shape.length) {
      throw new IllegalArgumentException(
          "%d indices came for a tensor of rank %d.".formatted(index.length, shape.length));
    }
    int flat = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      flat = flat * shape[axis] + Objects.checkIndex(index[axis], shape[axis]);
    }
    return values[flat];
  }

  /** A copy of all values, row by row. */
  public double[] values() {
    return values.clone();
  }

  /** The part with `index` along the first axis, of one rank less. */
  public Tensor slice(int index) {
    requireRank(rank() >= 1, "at least 1");
    int[] rest = Arrays.copyOfRange(shape, 1, shape.length);
    int size = shape[0] == 0 ? 0 : values.length / shape[0];
    Objects.checkIndex(index, shape[0]);
    return new Tensor(rest, Arrays.copyOfRange(values, index * size, (index + 1) * size));
  }

  /** This tensor of rank 2 as a matrix. */
  public Matrix matrix() {
    requireRank(rank() == 2, "2");
    return Matrix.fromRowMajor(shape[0], shape[1], values);
  }

  /** All values as one vector, whatever the shape. */
  public Vector vector() {
    return Vector.of(values);
  }

  public boolean isFinite() {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  private void requireRank(boolean isRight, String due) {
    if (!isRight) {
      throw new IllegalArgumentException("%s came; rank %s is due.".formatted(this, due));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor tensor
        && Arrays.equals(shape, tensor.shape)
        && Arrays.equals(values, tensor.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Tensor of shape " + Arrays.toString(shape);
  }
}
