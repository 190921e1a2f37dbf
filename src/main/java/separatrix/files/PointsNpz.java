package separatrix.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.zip.ZipOutputStream;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.Origin;
import separatrix.fixedpoint.PointsByInput;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;

/**
 * Fixed points as NumPy arrays under the names of FixedPointFinder's FixedPoints: `xstar` (points ×
 * n), `x_init` (the first start that ended there; NaN where none did), `inputs` (points × m),
 * `F_xstar`, `qstar`, `dq` (by how much the last step of the descent lowered q, before the point
 * was polished), `n_iters` (states that the descent tried), `J_xstar` (points × n × n),
 * `eigval_J_xstar` (complex, the largest magnitude first), `eigvec_J_xstar` (complex, a column per
 * mode), `is_stable`, `cond_id` (which input, from 0), and `tol_unique` of all. J is that of the
 * step. Its `qstar` is ½‖F(x) − x‖² as ours is.
 */
final class PointsNpz {
  private final List<FixedPoint> points;
  private final double[] conditions;
  private final RecurrentNetwork network;
  private final ModeArrays modes;

  private PointsNpz(List<FixedPoint> points, double[] conditions, RecurrentNetwork network) {
    this.points = points;
    this.conditions = conditions;
    this.network = network;
    modes = new ModeArrays(points, ModeArrays.LARGEST_FIRST);
  }

  /** Writes what was found under one input. */
  static void write(FixedPoints found, RecurrentNetwork network, Path path) throws IOException {
    int count = found.points().size();
    new PointsNpz(found.points(), new double[count], network).write(path);
  }

  /** Writes what was found under several. */
  static void write(PointsByInput found, RecurrentNetwork network, Path path) throws IOException {
    List<FixedPoint> points = new ArrayList<>();
    List<Integer> conditions = new ArrayList<>();
    for (int i = 0; i < found.found().size(); i++) {
      for (FixedPoint point : found.found().get(i).points()) {
        points.add(point);
        conditions.add(i);
      }
    }
    double[] ids = conditions.stream().mapToDouble(Integer::doubleValue).toArray();
    new PointsNpz(points, ids, network).write(path);
  }

  private void write(Path path) throws IOException {
    WholeFile.bytes(path, this::write);
  }

  private void write(OutputStream out) throws IOException {
    int count = points.size();
    int n = network.cell().stateSize();
    ZipOutputStream zip = new ZipOutputStream(out);
    NumpyArchive.put(zip, "xstar", rows(n, FixedPoint::state));
    NumpyArchive.put(zip, "x_init", rows(n, point -> start(point, n)));
    NumpyArchive.put(zip, "inputs", rows(network.cell().inputSize(), FixedPoint::input));
    NumpyArchive.put(
        zip, "F_xstar", rows(n, point -> network.under(point.input()).step(point.state())));
    NumpyArchive.put(zip, "qstar", values(FixedPoint::q));
    NumpyArchive.put(zip, "dq", values(point -> ofOrigin(point, Origin::change)));
    NumpyArchive.put(zip, "n_iters", values(point -> ofOrigin(point, Origin::steps)));
    NumpyArchive.put(
        zip,
        "J_xstar",
        "<f8",
        new int[] {count, n, n},
        i -> points.get(i).linearization().jacobian().toRowMajor());
    NumpyArchive.put(zip, "eigval_J_xstar", modes.eigenvalues(Mode::eigenvalue));
    modes.vectors(zip, "eigvec_J_xstar", Mode::right);
    double[] stable =
        points.stream().mapToDouble(point -> point.unstableAsStep() == 0 ? 1 : 0).toArray();
    NumpyArchive.put(zip, "is_stable", NumpyArray.writeTruth(new int[] {count}, stable));
    NumpyArchive.put(zip, "cond_id", NumpyArray.write(Tensor.of(Vector.of(conditions))));
    NumpyArchive.put(
        zip,
        "tol_unique",
        NumpyArray.write(Tensor.of(new int[] {}, new double[] {FixedPoints.SAME})));
    zip.finish();
  }

  private static Vector start(FixedPoint point, int n) {
    Origin origin = point.evidence().origin();
    return origin.isKnown() ? origin.start() : Vector.zeros(n).map(_ -> Double.NaN);
  }

  private static double ofOrigin(FixedPoint point, ToDoubleFunction<Origin> value) {
    Origin origin = point.evidence().origin();
    return origin.isKnown() ? value.applyAsDouble(origin) : Double.NaN;
  }

  /** One vector of each point. */
  @FunctionalInterface
  private interface Part {
    Vector of(FixedPoint point);
  }

  private byte[] rows(int columns, Part part) {
    double[] values = new double[points.size() * columns];
    for (int i = 0; i < points.size(); i++) {
      part.of(points.get(i)).copyTo(values, i * columns);
    }
    return NumpyArray.write(Tensor.of(new int[] {points.size(), columns}, values));
  }

  private byte[] values(ToDoubleFunction<FixedPoint> value) {
    double[] values = points.stream().mapToDouble(value).toArray();
    return NumpyArray.write(Tensor.of(Vector.of(values)));
  }
}
