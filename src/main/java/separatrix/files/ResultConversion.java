package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;

/**
 * Turns results that this program has written into another form: trajectories from `.json` or
 * `.npz` into any of their forms, fixed points from `.json` into `.csv`.
 */
public final class ResultConversion {
  private static final String TRAJECTORIES = "separatrix-trajectories";
  private static final String POINTS = "separatrix-fixed-points";

  /** A format of ours begins so. */
  private static final String OURS = "separatrix-";

  private static final Pattern FORMAT =
      Pattern.compile("\"format\"\\s*:\\s*\"(separatrix-[a-z-]+)\"");
  private static final int BEGINNING = 256;

  /** Writes what was read in another form. */
  @FunctionalInterface
  public interface Conversion {
    void to(Path path) throws IOException, UnreadableNetworkException;
  }

  private ResultConversion() {}

  /** How to convert a file, if it holds a result and no network. */
  public static Optional<Conversion> of(SourceFile file) throws UnreadableNetworkException {
    if (new NetworkJson().recognises(file)) {
      return ofJson(file);
    }
    if (ZipArchive.isZip(file.bytes()) && ZipArchive.mentions(file.bytes(), "steps.npy")) {
      NumpyArchive archive = NumpyArchive.read(ZipArchive.open(file.bytes()));
      if (archive.arrays().keySet().containsAll(List.of("states", "inputs", "outputs", "steps"))) {
        List<Trajectory> trajectories = Refusals.checked(() -> trajectories(archive));
        return Optional.of(path -> TrajectoryFiles.write(trajectories, path));
      }
    }
    return Optional.empty();
  }

  private static Optional<Conversion> ofJson(SourceFile file) throws UnreadableNetworkException {
    String format = format(file);
    return switch (format) {
      case "", NetworkJson.FORMAT -> Optional.empty();
      case TRAJECTORIES -> {
        JsonFields json = JsonFields.top(JsonNode.read(file.bytes()));
        List<Trajectory> trajectories = Refusals.checked(() -> trajectories(json));
        yield Optional.of(path -> TrajectoryFiles.write(trajectories, path));
      }
      case POINTS -> {
        JsonFields json = JsonFields.top(JsonNode.read(file.bytes()));
        yield Optional.of(path -> pointsTo(json, path));
      }
      default ->
          throw new UnreadableNetworkException(
              "The file holds %s, which a command writes and nothing converts; run it again with --out and another ending."
                  .formatted(format.substring(OURS.length()).replace('-', ' ')));
    };
  }

  /** What our writers say in the first line; empty if the file is none of ours. */
  private static String format(SourceFile file) {
    byte[] bytes = file.bytes();
    String start =
        new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher format = FORMAT.matcher(start);
    return format.find() ? format.group(1) : "";
  }

  private static void pointsTo(JsonFields json, Path path)
      throws IOException, UnreadableNetworkException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv")) {
      throw new UnwritableNetworkException(
          "Fixed points in JSON have no Jacobians and become a .csv only, not %s; write others with fixed-points --out."
              .formatted(quoted(name)));
    }
    PointsCsv.write(json, path);
  }

  private static List<Trajectory> trajectories(JsonFields json) throws UnreadableNetworkException {
    List<Trajectory> trajectories = new ArrayList<>();
    for (JsonFields trial : json.objects("trials")) {
      trajectories.add(
          new Trajectory(trial.matrix("states"), trial.matrix("inputs"), trial.matrix("outputs")));
    }
    return trajectories;
  }

  /** Shorter trials are filled up; `steps` says how long they are. */
  private static List<Trajectory> trajectories(NumpyArchive archive)
      throws UnreadableNetworkException {
    Tensor states = archive.array("states");
    List<Trajectory> trajectories = new ArrayList<>();
    double[] steps = archive.array("steps").values();
    if (states.rank() != 3 || steps.length != states.size(0)) {
      throw new UnreadableNetworkException(
          "The array \"states\" is %s beside %d numbers of steps; trials × steps × units and one number each are due."
              .formatted(states, steps.length));
    }
    for (int i = 0; i < steps.length; i++) {
      int length = (int) steps[i];
      trajectories.add(
          new Trajectory(
              rows(archive, "states", i, length + 1),
              rows(archive, "inputs", i, length),
              rows(archive, "outputs", i, length + 1)));
    }
    return trajectories;
  }

  private static Matrix rows(NumpyArchive archive, String name, int trial, int count)
      throws UnreadableNetworkException {
    Matrix matrix = archive.array(name).slice(trial).matrix();
    if (count < 0 || count > matrix.rows()) {
      throw new UnreadableNetworkException(
          "Trial %d has %d rows of %s, %d are due; save the trajectories again."
              .formatted(trial + 1, matrix.rows(), quoted(name), count));
    }
    return matrix.rows(0, count);
  }
}
