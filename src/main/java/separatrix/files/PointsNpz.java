package separatrix.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.zip.ZipOutputStream;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.Vector;

/**
 * Fixed points as NumPy arrays under the names of FixedPointFinder's FixedPoints: `xstar` (points ×
 * n), `inputs` (points × m), `qstar`, `J_xstar` (points × n × n), `eigval_J_xstar` (complex, the
 * largest magnitude first), `eigvec_J_xstar` (complex, a column per mode), `is_stable`. J is that
 * of the step. Its `qstar` is ½‖F(x) − x‖² as ours is.
 */
final class PointsNpz {
  private PointsNpz() {}

  static void write(List<FixedPoint> points, Path path) throws IOException {
    int count = points.size();
    int n = count == 0 ? 0 : points.getFirst().state().size();
    int m = count == 0 ? 0 : points.getFirst().input().size();
    WholeFile.bytes(path, out -> write(points, n, m, out));
  }

  private static void write(List<FixedPoint> points, int n, int m, OutputStream out)
      throws IOException {
    int count = points.size();
    ZipOutputStream zip = new ZipOutputStream(out);
    NumpyArchive.put(zip, "xstar", rows(points, n, FixedPoint::state));
    NumpyArchive.put(zip, "inputs", rows(points, m, FixedPoint::input));
    NumpyArchive.put(zip, "qstar", NumpyArray.write(values(points, FixedPoint::q)));
    NumpyArchive.put(zip, "J_xstar", NumpyArray.write(jacobians(points, n)));
    NumpyArchive.put(
        zip,
        "eigval_J_xstar",
        NumpyArray.writeComplex(new int[] {count, n}, eigenvalues(points, n)));
    NumpyArchive.put(
        zip,
        "eigvec_J_xstar",
        NumpyArray.writeComplex(new int[] {count, n, n}, eigenvectors(points, n)));
    NumpyArchive.put(
        zip,
        "is_stable",
        NumpyArray.writeTruth(
            new int[] {count},
            values(points, point -> point.unstableAsStep() == 0 ? 1 : 0).values()));
    zip.finish();
  }

  /** One vector of each point. */
  @FunctionalInterface
  private interface Part {
    Vector of(FixedPoint point);
  }

  private static byte[] rows(List<FixedPoint> points, int columns, Part part) {
    double[] values = new double[points.size() * columns];
    for (int i = 0; i < points.size(); i++) {
      part.of(points.get(i)).copyTo(values, i * columns);
    }
    return NumpyArray.write(Tensor.of(new int[] {points.size(), columns}, values));
  }

  private static Tensor values(List<FixedPoint> points, ToDoubleFunction<FixedPoint> value) {
    return Tensor.of(Vector.of(points.stream().mapToDouble(value).toArray()));
  }

  private static Tensor jacobians(List<FixedPoint> points, int n) {
    double[] values = new double[points.size() * n * n];
    for (int i = 0; i < points.size(); i++) {
      double[] jacobian = points.get(i).linearization().jacobian().toRowMajor();
      System.arraycopy(jacobian, 0, values, i * n * n, n * n);
    }
    return Tensor.owning(new int[] {points.size(), n, n}, values);
  }

  private static List<Mode> modes(FixedPoint point) {
    return point.linearization().spectrum().modes().stream()
        .sorted(Comparator.comparingDouble((Mode mode) -> -mode.eigenvalue().abs()))
        .toList();
  }

  private static double[] eigenvalues(List<FixedPoint> points, int n) {
    double[] parts = new double[2 * points.size() * n];
    for (int i = 0; i < points.size(); i++) {
      List<Mode> modes = modes(points.get(i));
      for (int j = 0; j < n; j++) {
        parts[2 * (i * n + j)] = modes.get(j).eigenvalue().re();
        parts[2 * (i * n + j) + 1] = modes.get(j).eigenvalue().im();
      }
    }
    return parts;
  }

  private static double[] eigenvectors(List<FixedPoint> points, int n) {
    double[] parts = new double[2 * points.size() * n * n];
    for (int i = 0; i < points.size(); i++) {
      List<Mode> modes = modes(points.get(i));
      for (int j = 0; j < n; j++) {
        ComplexVector right = modes.get(j).right();
        for (int k = 0; k < n; k++) {
          int at = 2 * ((i * n + k) * n + j);
          parts[at] = right.re().at(k);
          parts[at + 1] = right.im().at(k);
        }
      }
    }
    return parts;
  }
}
