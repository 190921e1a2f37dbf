package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.topology.BasinShare;
import separatrix.topology.BasinSlice;
import separatrix.topology.Destination;
import separatrix.topology.Skeleton;

/**
 * Basins as files. `.json`: shares and the slice. `.npz`: the slice as arrays `places` (cells ×
 * cells; row i and column j stand for centre + a(j) · first + a(i) · second with a from −extent to
 * extent), `coordinates` (a), `centre`, `first`, `second`, and `ends` (places × n: the fixed point,
 * or the first state of the cycle, that the number of a place stands for; NaN where it is neither).
 */
public final class BasinFiles {
  private BasinFiles() {}

  /**
   * Writes to a `.json` or `.npz`, by the ending of the name, replacing what is there.
   *
   * @param shares by how the states were drawn
   * @param names names the places
   * @param completion whether all states were followed to their ends
   */
  public static void write(
      Map<String, List<BasinShare>> shares,
      Optional<BasinSlice> slice,
      Skeleton names,
      Completion completion,
      String network,
      Path path)
      throws IOException {
    String file = String.valueOf(path.getFileName());
    String ending = file.toLowerCase(Locale.ROOT);
    if (isJson(path)) {
      BasinsJson.write(shares, slice, names, completion, network, path);
    } else if (ending.endsWith(".npz") && slice.isPresent()) {
      archive(slice.get(), names).write(path);
    } else if (ending.endsWith(".npz")) {
      throw new UnwritableNetworkException(
          "%s would have the arrays of a slice, and none was painted; ask for one with --slice, or end the name in .json."
              .formatted(quoted(file)));
    } else {
      throw new UnwritableNetworkException(
          "%s ends in no format for basins; end it in .json, .npz, .png or .svg."
              .formatted(quoted(file)));
    }
  }

  /** Whether the name of a file ends in `.json`, which can be without a slice. */
  public static boolean isJson(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private static NumpyArchive archive(BasinSlice slice, Skeleton names) {
    int side = slice.resolution();
    int n = slice.plane().centre().size();
    double[] places = slice.places().stream().mapToDouble(place -> place).toArray();
    double[] coordinates = new double[side];
    for (int i = 0; i < side; i++) {
      coordinates[i] = slice.coordinate(i);
    }
    double[] ends = new double[slice.legend().size() * n];
    for (int k = 0; k < slice.legend().size(); k++) {
      end(slice.legend().get(k), names)
          .orElseGet(() -> Vector.zeros(n).map(_ -> Double.NaN))
          .copyTo(ends, k * n);
    }
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put("places", Tensor.of(new int[] {side, side}, places));
    arrays.put("coordinates", Tensor.of(Vector.of(coordinates)));
    arrays.put("centre", Tensor.of(slice.plane().centre()));
    arrays.put("first", Tensor.of(slice.plane().first()));
    arrays.put("second", Tensor.of(slice.plane().second()));
    arrays.put("ends", Tensor.of(Matrix.fromRowMajor(slice.legend().size(), n, ends)));
    return NumpyArchive.of(arrays);
  }

  private static Optional<Vector> end(Destination place, Skeleton names) {
    return switch (place) {
      case Destination.Reached(int id, int _) -> names.points().byId(id).map(FixedPoint::state);
      case Destination.OnCycle(int id, double _, int _) ->
          names.cycle(id).map(cycle -> cycle.states().row(0));
      case Destination.OnContinuum _,
          Destination.Cycle _,
          Destination.UnknownRest _,
          Destination.Unsettled _,
          Destination.Diverged _,
          Destination.NotFollowed _ ->
          Optional.empty();
    };
  }
}
