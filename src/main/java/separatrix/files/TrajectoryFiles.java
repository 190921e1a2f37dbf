package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;

/**
 * Trajectories as files. `.npz`: `states` (trials × (T + 1) × state size), `inputs` (trials × T ×
 * m), `outputs` (trials × (T + 1) × k) and `steps` (T of each trial); shorter trials end in NaN.
 * `.json`: the same, a list of trials. `.csv`: a line per trial and step.
 */
public final class TrajectoryFiles {
  private TrajectoryFiles() {}

  /** Writes to a `.npz`, `.json` or `.csv`, by the ending of the name. */
  public static void write(List<Trajectory> trajectories, Path path) throws IOException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".npz")) {
      npz(trajectories).write(path);
      return;
    }
    if (!name.endsWith(".json") && !name.endsWith(".csv")) {
      throw new UnwritableNetworkException(
          "%s ends in no format for trajectories; end it in .npz, .json or .csv."
              .formatted(quoted(name)));
    }
    WholeFile.text(
        path,
        out -> {
          if (name.endsWith(".json")) {
            json(trajectories, out);
          } else {
            csv(trajectories, out);
          }
        });
  }

  static NumpyArchive npz(List<Trajectory> trajectories) {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put("states", stacked(trajectories, Trajectory::states));
    arrays.put("inputs", stacked(trajectories, Trajectory::inputs));
    arrays.put("outputs", stacked(trajectories, Trajectory::outputs));
    double[] steps = trajectories.stream().mapToDouble(Trajectory::steps).toArray();
    arrays.put("steps", Tensor.of(new int[] {steps.length}, steps));
    return NumpyArchive.of(arrays);
  }

  /** One matrix per trial as one tensor, filled up with NaN to the longest. */
  private static Tensor stacked(List<Trajectory> trials, Function<Trajectory, Matrix> part) {
    int rows = trials.stream().map(part).mapToInt(Matrix::rows).max().orElse(0);
    int columns = trials.stream().map(part).mapToInt(Matrix::columns).max().orElse(0);
    double[] values = new double[trials.size() * rows * columns];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < trials.size(); i++) {
      double[] own = part.apply(trials.get(i)).toRowMajor();
      System.arraycopy(own, 0, values, i * rows * columns, own.length);
    }
    return Tensor.of(new int[] {trials.size(), rows, columns}, values);
  }

  private static void json(List<Trajectory> trajectories, Writer out) throws IOException {
    JsonText json = new JsonText(out);
    json.beginObject()
        .text("format", "separatrix-trajectories")
        .whole("version", 1)
        .beginArray("trials");
    for (Trajectory trajectory : trajectories) {
      json.beginObject()
          .matrix("states", trajectory.states())
          .matrix("inputs", trajectory.inputs())
          .matrix("outputs", trajectory.outputs())
          .endObject();
    }
    json.endArray().endObject().end();
  }

  /** The input of a step stands in the line of the state it drives; the last line has none. */
  private static void csv(List<Trajectory> trajectories, BufferedWriter out) throws IOException {
    if (trajectories.isEmpty()) {
      return;
    }
    Trajectory first = trajectories.getFirst();
    out.write("trial,step");
    header("input", first.inputs().columns(), out);
    header("output", first.outputs().columns(), out);
    header("state", first.states().columns(), out);
    out.newLine();
    for (int i = 0; i < trajectories.size(); i++) {
      Trajectory trajectory = trajectories.get(i);
      for (int t = 0; t <= trajectory.steps(); t++) {
        out.write((i + 1) + "," + t);
        cells(trajectory.inputs(), t, out);
        cells(trajectory.outputs(), t, out);
        cells(trajectory.states(), t, out);
        out.newLine();
      }
    }
  }

  private static void header(String name, int columns, Writer out) throws IOException {
    for (int i = 1; i <= columns; i++) {
      out.write("," + name + i);
    }
  }

  private static void cells(Matrix matrix, int row, Writer out) throws IOException {
    for (int i = 0; i < matrix.columns(); i++) {
      out.write(row < matrix.rows() ? "," + matrix.at(row, i) : ",");
    }
  }
}
