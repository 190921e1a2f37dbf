package separatrix.fixedpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** One of the networks that FixedPointFinder is tested on, with its true fixed points. */
record PublishedCase(Matrix recurrentWeights, List<Vector> points) {
  private static final Path FILE =
      Path.of("src", "test", "resources", "reference", "fixed_point_finder_tests.json");

  static PublishedCase read(int number) {
    try {
      JsonObject found =
          JsonParser.parseString(Files.readString(FILE))
              .getAsJsonObject()
              .getAsJsonArray("cases")
              .get(number)
              .getAsJsonObject();
      // The file multiplies rows by the matrix; ours multiplies columns.
      Matrix weights = Matrix.ofRows(rows(found.getAsJsonArray("W_state_rowvec"))).transpose();
      return new PublishedCase(
          weights,
          elements(found.getAsJsonArray("all_fixed_points_multistart"))
              .map(point -> vector(point.getAsJsonObject().getAsJsonArray("x")))
              .toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<Vector> rows(JsonArray rows) {
    return elements(rows).map(row -> vector(row.getAsJsonArray())).toList();
  }

  static Vector vector(JsonArray values) {
    return Vector.of(
        IntStream.range(0, values.size()).mapToDouble(i -> values.get(i).getAsDouble()).toArray());
  }

  private static java.util.stream.Stream<JsonElement> elements(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
