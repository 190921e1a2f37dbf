package separatrix.linalg;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** An immutable vector of doubles; copies at its boundary. */
public final class Vector {
  private final double[] values;

  private Vector(double[] values) {
    this.values = values;
  }

  public static Vector of(double... values) {
    return new Vector(values.clone());
  }

  public static Vector zeros(int size) {
    return new Vector(new double[size]);
  }

  /** The vector with a one at `index` and zeros elsewhere. */
  public static Vector unit(int size, int index) {
    double[] values = new double[size];
    values[index] = 1;
    return new Vector(values);
  }

  public int size() {
    return values.length;
  }

  public double at(int index) {
    return values[index];
  }

  public double[] toArray() {
    return values.clone();
  }

  /** Writes the values into `target` from `offset` on, without allocation. */
  public void copyTo(double[] target, int offset) {
    System.arraycopy(values, 0, target, offset, values.length);
  }

  public Vector plus(Vector other) {
    sameSize(other);
    double[] sum = values.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.values[i];
    }
    return new Vector(sum);
  }

  public Vector minus(Vector other) {
    return plus(other.times(-1));
  }

  public Vector times(double factor) {
    return map(value -> value * factor);
  }

  public Vector map(DoubleUnaryOperator function) {
    return new Vector(Arrays.stream(values).map(function).toArray());
  }

  /** The products of the coordinates, one by one. */
  public Vector scaled(Vector factors) {
    sameSize(factors);
    double[] products = values.clone();
    for (int i = 0; i < products.length; i++) {
      products[i] *= factors.values[i];
    }
    return new Vector(products);
  }

  public Vector slice(int from, int to) {
    return new Vector(Arrays.copyOfRange(values, from, to));
  }

  public double dot(Vector other) {
    sameSize(other);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return sum;
  }

  /** The Euclidean norm. */
  public double norm() {
    return Math.sqrt(dot(this));
  }

  public double maxAbs() {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, Math.abs(value));
    }
    return max;
  }

  /** The Euclidean distance to `other`. */
  public double distance(Vector other) {
    return minus(other).norm();
  }

  public boolean isFinite() {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  private void sameSize(Vector other) {
    if (other.values.length != values.length) {
      throw new IllegalArgumentException(
          "A vector of " + values.length + " met one of " + other.values.length + " values.");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector vector && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
