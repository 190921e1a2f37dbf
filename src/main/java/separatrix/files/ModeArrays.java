package separatrix.files;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.zip.ZipOutputStream;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;

/** The modes of several points as NumPy arrays: a row per point, a column per mode. */
final class ModeArrays {
  static final Comparator<Mode> LARGEST_FIRST =
      Comparator.comparingDouble((Mode mode) -> -mode.eigenvalue().abs());

  private final List<List<Mode>> modes;
  private final int n;

  /** Each point's modes in `order`. */
  ModeArrays(List<FixedPoint> points, Comparator<Mode> order) {
    modes =
        points.stream()
            .map(point -> point.linearization().spectrum().modes().stream().sorted(order).toList())
            .toList();
    n = modes.isEmpty() ? 0 : modes.getFirst().size();
  }

  /** A complex number of each mode: points × n. */
  byte[] eigenvalues(Function<Mode, Complex> value) {
    double[] parts = new double[2 * modes.size() * n];
    for (int i = 0; i < modes.size(); i++) {
      for (int j = 0; j < n; j++) {
        Complex complex = value.apply(modes.get(i).get(j));
        parts[2 * (i * n + j)] = complex.re();
        parts[2 * (i * n + j) + 1] = complex.im();
      }
    }
    return NumpyArray.writeComplex(new int[] {modes.size(), n}, parts);
  }

  /** Writes a vector of each mode, as columns: points × n × n. */
  void vectors(ZipOutputStream zip, String name, Function<Mode, ComplexVector> vector)
      throws IOException {
    NumpyArchive.put(
        zip, name, "<c16", new int[] {modes.size(), n, n}, i -> columns(modes.get(i), vector));
  }

  private double[] columns(List<Mode> of, Function<Mode, ComplexVector> vector) {
    double[] parts = new double[2 * n * n];
    for (int j = 0; j < n; j++) {
      ComplexVector column = vector.apply(of.get(j));
      for (int k = 0; k < n; k++) {
        int at = 2 * (k * n + j);
        parts[at] = column.re().at(k);
        parts[at + 1] = column.im().at(k);
      }
    }
    return parts;
  }

  /** A number of each mode: points × n. */
  byte[] numbers(ToDoubleFunction<Mode> number) {
    return NumpyArray.write(Tensor.of(new int[] {modes.size(), n}, values(number)));
  }

  /** A truth of each mode, 0 or 1: points × n. */
  byte[] truths(ToDoubleFunction<Mode> truth) {
    return NumpyArray.writeTruth(new int[] {modes.size(), n}, values(truth));
  }

  private double[] values(ToDoubleFunction<Mode> number) {
    return modes.stream().flatMap(List::stream).mapToDouble(number).toArray();
  }
}
