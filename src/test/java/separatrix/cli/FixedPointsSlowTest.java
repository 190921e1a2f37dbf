package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointsSlowTest {
  @TempDir Path folder = Path.of("");

  private static List<JsonObject> objects(JsonObject json, String name) {
    return StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<Double> numbers(JsonObject json, String name) {
    return StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsDouble)
        .toList();
  }

  private static double distance(JsonObject one, JsonObject other) {
    List<Double> a = numbers(one, "state");
    List<Double> b = numbers(other, "state");
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += Math.pow(a.get(i) - b.get(i), 2);
    }
    return Math.sqrt(sum);
  }

  @Test
  void theLineOfContextIntegrationDissolvesIntoItsThreePointsAsQFalls() throws IOException {
    Path out = folder.resolve("points.json");
    Spoken spoken =
        Spoken.by(
            "fixed-points",
            "sample:context-integration",
            "--input=0,0,1,0",
            "--slow=1e-3,1e-6,1e-16",
            "--out",
            out.toString());
    assertThat(spoken.status()).isZero();
    JsonObject json = JsonParser.parseString(Files.readString(out)).getAsJsonObject();
    List<JsonObject> levels = objects(json, "slowLevels");
    List<JsonObject> points = objects(json, "points");

    assertThat(objects(levels.get(0), "states")).hasSizeGreaterThan(60);
    assertThat(objects(levels.get(1), "states")).hasSizeBetween(10, 60);
    assertThat(points).hasSize(3);
    assertThat(objects(levels.get(2), "states"))
        .hasSize(3)
        .allSatisfy(slow -> assertThat(points).anyMatch(point -> distance(point, slow) < 1e-4));
  }

  @Test
  void theTableHasALinePerTolerance() {
    assertThat(Spoken.by("fixed-points", "sample:memory", "--slow=1e-4,1e-10").lines())
        .anyMatch(line -> line.strip().startsWith("1e-04"))
        .anyMatch(line -> line.strip().startsWith("1e-10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1e-4", "1e-4,2"})
  void aToleranceOutsideItsRangeIsRefused(String tolerances) {
    Spoken spoken = Spoken.by("fixed-points", "sample:memory", "--slow=" + tolerances);

    assertThat(spoken.isRefusal()).isTrue();
    assertThat(spoken.err()).contains("between 0 and 1");
  }

  @Test
  void aCompleteSearchHasNoBudget() throws IOException {
    Path out = folder.resolve("points.json");
    Spoken.by(
        "fixed-points", "sample:memory", "--starts", "20", "--complete", "--out", out.toString());
    JsonObject json = JsonParser.parseString(Files.readString(out)).getAsJsonObject();

    assertThat(objects(json, "points")).hasSize(27);
    assertThat(json.get("starts").getAsInt()).isGreaterThan(512);
  }
}
