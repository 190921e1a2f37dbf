package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.PointsByInput;
import separatrix.fixedpoint.SlowGround;
import separatrix.network.RecurrentNetwork;

/**
 * Fixed points as files, by the ending of the name: `.json` ({@link PointsJson}, {@link
 * PointsByInputJson}), `.npz` with the names of FixedPointFinder ({@link PointsNpz}), `.csv`, a
 * line per point.
 */
public final class PointFiles {
  private PointFiles() {}

  /**
   * Writes what a search in `network`, called `name`, found, replacing what is at `path`.
   *
   * @param ground where it is slow, which `.json` alone has a place for
   */
  public static void write(
      FixedPoints found,
      Optional<SlowGround> ground,
      RecurrentNetwork network,
      String name,
      Path path)
      throws IOException {
    switch (ending(path)) {
      case ".json" -> PointsJson.write(found, ground, name, path);
      case ".npz" -> PointsNpz.write(found, network, path);
      default -> PointsCsv.write(found.points(), path);
    }
  }

  /** Writes what was found under several inputs. */
  public static void write(PointsByInput found, RecurrentNetwork network, String name, Path path)
      throws IOException {
    switch (ending(path)) {
      case ".json" -> PointsByInputJson.write(found, name, path);
      case ".npz" -> PointsNpz.write(found, network, path);
      default -> PointsCsv.write(found, path);
    }
  }

  private static String ending(Path path) throws UnwritableNetworkException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
    return switch (ending) {
      case ".json", ".npz", ".csv" -> ending;
      default ->
          throw new UnwritableNetworkException(
              "%s ends in no format for fixed points; end it in .json, .npz or .csv."
                  .formatted(quoted(name)));
    };
  }
}
