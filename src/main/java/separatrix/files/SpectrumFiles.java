package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipOutputStream;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Complex;
import separatrix.linalg.Vector;
import separatrix.system.TimeAxis;

/**
 * The spectra of fixed points as files of their own, modes in our order, the fastest growing first.
 * `.csv`: a line per mode. `.json`: a list of points, each with its `modes`. `.npz`: `id`,
 * `eigenvalues` and `flow_eigenvalues` (points × n, complex), `right` and `left` (points × n × n,
 * complex, a column per mode, of unit length), `time_constants`, `frequencies`, `is_unstable`.
 */
public final class SpectrumFiles {
  private SpectrumFiles() {}

  /** Writes all modes of all points of the network called `network`, by the ending of the name. */
  public static void write(FixedPoints found, String network, Path path) throws IOException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      WholeFile.text(path, out -> csv(found, out));
    } else if (name.endsWith(".json")) {
      WholeFile.text(path, out -> json(found, network, out));
    } else if (name.endsWith(".npz")) {
      WholeFile.bytes(path, out -> npz(found.points(), out));
    } else {
      throw new UnwritableNetworkException(
          "%s ends in no format for spectra; end it in .json, .npz or .csv."
              .formatted(quoted(name)));
    }
  }

  private static void csv(FixedPoints found, BufferedWriter out) throws IOException {
    out.write("point,mode,re,im,magnitude,flow_re,flow_im,time_constant,frequency,unstable");
    out.newLine();
    for (FixedPoint point : found.points()) {
      for (Mode mode : point.linearization().spectrum().modes()) {
        line(out, point, mode);
      }
    }
  }

  private static void line(BufferedWriter out, FixedPoint point, Mode mode) throws IOException {
    out.write(
        "%d,%d,%s,%s,%s,%s,%s,%s,%s,%d"
            .formatted(
                point.id(),
                mode.number(),
                mode.eigenvalue().re(),
                mode.eigenvalue().im(),
                mode.eigenvalue().abs(),
                mode.flowEigenvalue().re(),
                mode.flowEigenvalue().im(),
                mode.timeConstant(),
                mode.frequency(),
                mode.isUnstable() ? 1 : 0));
    out.newLine();
  }

  private static void json(FixedPoints found, String network, Writer out) throws IOException {
    JsonText json = new JsonText(out);
    json.beginObject()
        .text("format", "separatrix-spectra")
        .whole("version", 1)
        .text("network", network)
        .beginArray("points");
    for (FixedPoint point : found.points()) {
      json.beginObject()
          .whole("id", point.id())
          .text("kind", Words.of(point.kind()))
          .vector("input", point.input())
          .vector("state", point.state())
          .beginArray("modes");
      for (Mode mode : point.linearization().spectrum().modes()) {
        mode(json, mode);
      }
      json.endArray().endObject();
    }
    json.endArray().endObject().end();
  }

  private static void mode(JsonText json, Mode mode) throws IOException {
    json.beginObject().vector("eigenvalue", pair(mode.eigenvalue()));
    if (mode.time() instanceof TimeAxis.Continuous) {
      json.vector("flowEigenvalue", pair(mode.flowEigenvalue()));
    }
    // On the border of stability a mode never decays: JSON has no infinity.
    if (Double.isFinite(mode.timeConstant())) {
      json.real("timeConstant", mode.timeConstant());
    } else {
      json.nothing("timeConstant");
    }
    json.real("frequency", mode.frequency())
        .truth("isUnstable", mode.isUnstable())
        .vector("rightRe", mode.right().re())
        .vector("rightIm", mode.right().im())
        .vector("leftRe", mode.left().re())
        .vector("leftIm", mode.left().im())
        .endObject();
  }

  private static Vector pair(Complex value) {
    return Vector.of(value.re(), value.im());
  }

  private static void npz(List<FixedPoint> points, OutputStream out) throws IOException {
    ModeArrays modes = new ModeArrays(points, Comparator.comparingInt(Mode::number));
    ZipOutputStream zip = new ZipOutputStream(out);
    double[] ids = points.stream().mapToDouble(FixedPoint::id).toArray();
    NumpyArchive.put(zip, "id", NumpyArray.write(Tensor.of(Vector.of(ids))));
    NumpyArchive.put(zip, "eigenvalues", modes.eigenvalues(Mode::eigenvalue));
    NumpyArchive.put(zip, "flow_eigenvalues", modes.eigenvalues(Mode::flowEigenvalue));
    modes.vectors(zip, "right", Mode::right);
    modes.vectors(zip, "left", Mode::left);
    NumpyArchive.put(zip, "time_constants", modes.numbers(Mode::timeConstant));
    NumpyArchive.put(zip, "frequencies", modes.numbers(Mode::frequency));
    NumpyArchive.put(zip, "is_unstable", modes.truths(mode -> mode.isUnstable() ? 1 : 0));
    zip.finish();
  }
}
