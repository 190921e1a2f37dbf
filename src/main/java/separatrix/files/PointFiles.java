package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SlowGround;

/**
 * Fixed points as files, by the ending of the name: `.json` ({@link PointsJson}), `.npz` with the
 * names of FixedPointFinder ({@link PointsNpz}), `.csv`, a line per point. Spectra as `.csv`, a
 * line per mode.
 */
public final class PointFiles {
  private PointFiles() {}

  /**
   * Writes what a search in the network called `network` found, replacing what is at `path`.
   *
   * @param ground where it is slow, which `.json` alone has a place for
   */
  public static void write(
      FixedPoints found, Optional<SlowGround> ground, String network, Path path)
      throws IOException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      PointsJson.write(found, ground, network, path);
    } else if (name.endsWith(".npz")) {
      PointsNpz.write(found.points(), path);
    } else if (name.endsWith(".csv")) {
      WholeFile.text(
          path,
          out -> {
            points(found, out);
          });
    } else {
      throw new UnwritableNetworkException(
          "%s ends in no format for fixed points; end it in .json, .npz or .csv."
              .formatted(quoted(name)));
    }
  }

  /** Writes all modes of all points as `.csv`. */
  public static void writeSpectra(FixedPoints found, Path path) throws IOException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv")) {
      throw new UnwritableNetworkException(
          "%s ends in no format for spectra; end it in .csv, or write the points as .json or .npz with their eigenvalues."
              .formatted(quoted(name)));
    }
    WholeFile.text(
        path,
        out -> {
          out.write("point,mode,re,im,magnitude,flow_re,flow_im,time_constant,frequency,unstable");
          out.newLine();
          for (FixedPoint point : found.points()) {
            for (Mode mode : point.linearization().spectrum().modes()) {
              mode(out, point, mode);
            }
          }
        });
  }

  private static void mode(BufferedWriter out, FixedPoint point, Mode mode) throws IOException {
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

  private static void points(FixedPoints found, BufferedWriter out) throws IOException {
    if (found.points().isEmpty()) {
      return;
    }
    FixedPoint first = found.points().getFirst();
    out.write("id,kind,q,speed,unstable,marginal,index,hits");
    for (int i = 1; i <= first.input().size(); i++) {
      out.write(",input" + i);
    }
    for (int i = 1; i <= first.state().size(); i++) {
      out.write(",state" + i);
    }
    out.newLine();
    for (FixedPoint point : found.points()) {
      out.write(
          "%d,%s,%s,%s,%d,%d,%d,%d"
              .formatted(
                  point.id(),
                  Words.of(point.kind()),
                  point.q(),
                  point.speed(),
                  point.unstable(),
                  point.marginal(),
                  point.index(),
                  point.hits()));
      for (double value : point.input().toArray()) {
        out.write("," + value);
      }
      for (double value : point.state().toArray()) {
        out.write("," + value);
      }
      out.newLine();
    }
  }
}
