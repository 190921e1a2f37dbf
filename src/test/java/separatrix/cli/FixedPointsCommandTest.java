package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import separatrix.network.ProductMemory;

class FixedPointsCommandTest {
  @TempDir Path folder = Path.of("");

  private JsonObject memory(String... options) throws IOException {
    Path json = folder.resolve("points.json");
    List<String> arguments = new java.util.ArrayList<>(List.of("fixed-points", "sample:memory"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--out", json.toString()));
    assertThat(Spoken.by(arguments.toArray(String[]::new)).status()).isZero();
    return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
  }

  private static List<JsonObject> points(JsonObject json) {
    return StreamSupport.stream(json.getAsJsonArray("points").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @Test
  void theTableHasALinePerPoint() {
    Spoken spoken = Spoken.by("fixed-points", "sample:memory");

    assertThat(spoken.lines()).filteredOn(line -> line.matches("[ASRQ][0-9]+ .*")).hasSize(27);
  }

  /** One unit h ← φ(w h + b). */
  private String unit(String activation, double weight, double bias) throws IOException {
    Path file = folder.resolve("unit.json");
    Files.writeString(
        file,
        """
        {"format": "separatrix-network", "version": 1, "cell": {"type": "vanilla",
         "activation": "%s", "recurrentWeights": [[%s]], "inputWeights": [[1.0]], "bias": [%s]}}
        """
            .formatted(activation, weight, bias));
    return file.toString();
  }

  @Test
  void whereNothingStandsStillThereAreNoPointsByModes() throws IOException {
    assertThat(Spoken.by("fixed-points", unit("relu", 1.2, 0.1)).out())
        .contains("\n0 fixed points, 0 slow points, under zero input.");
  }

  /** relu(2h) leaves 0 upwards and comes to it from below. */
  @Test
  void aPointAtAKinkIsCalledNoAttractor() throws IOException {
    assertThat(Spoken.by("fixed-points", unit("relu", 2, 0)).out())
        .contains("at a kink")
        .contains("not differentiable here")
        .doesNotContain("attractor");
  }

  /** Away from 0, where it stays positive, h ← relu(1.2 h + 0.1) only grows. */
  @Test
  void startsThatEndedNowhereAreCounted() throws IOException {
    Path json = folder.resolve("nowhere.json");
    Spoken spoken = Spoken.by("fixed-points", unit("relu", 1.2, 0.1), "--out", json.toString());
    JsonObject written = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    JsonObject failed = written.getAsJsonObject("failed");

    assertThat(spoken.lines())
        .filteredOn(line -> line.startsWith("Ended at no point: "))
        .hasSize(1);
    assertThat(failed.entrySet().stream().mapToInt(failure -> failure.getValue().getAsInt()).sum())
        .isEqualTo(written.get("starts").getAsInt())
        .isGreaterThan(1000);
  }

  @Test
  void aSlowPointHasNoIndex() throws IOException {
    assertThat(Spoken.by("fixed-points", unit("tanh", 1.05, 0.0077)).lines())
        .filteredOn(line -> line.startsWith("Q1 "))
        .singleElement()
        .matches(line -> line.contains(" – "));
  }

  @Test
  void theAuditIsASentence() {
    assertThat(Spoken.by("fixed-points", "sample:memory").out())
        .contains("27 = 8/12/6/1")
        .contains("The index sum is +1: the set is consistent.");
  }

  @Test
  void nothingIsSaidOnStandardErrorWhenNobodyLooksOn() {
    assertThat(Spoken.by("fixed-points", "sample:memory").err()).isEmpty();
  }

  @Test
  void theJsonHoldsTheSearchAndItsAudit() throws IOException {
    JsonObject json = memory("--starts", "3000", "--noise", "0.25", "--seed", "5");

    assertThat(json.keySet())
        .contains("network", "settings", "seconds", "indexSum", "audit", "points");
    assertThat(json.get("indexSum").getAsInt()).isEqualTo(1);
    assertThat(json.get("audit").getAsString()).isEqualTo("consistent");
    JsonObject settings = json.getAsJsonObject("settings");
    assertThat(settings.get("starts").getAsInt()).isEqualTo(3000);
    assertThat(settings.get("noise").getAsDouble()).isEqualTo(0.25);
    assertThat(settings.get("seed").getAsLong()).isEqualTo(5);
  }

  @Test
  void everyPointHasItsFields() throws IOException {
    assertThat(points(memory()))
        .hasSize(27)
        .allSatisfy(
            point ->
                assertThat(point.keySet())
                    .contains(
                        "state",
                        "input",
                        "q",
                        "kind",
                        "unstable",
                        "marginal",
                        "index",
                        "eigenvalues"));
  }

  @Test
  void statesAreExact() throws IOException {
    double attractor = new ProductMemory(3, 2, 0.1, 1).attractor();

    assertThat(points(memory()))
        .flatExtracting(point -> point.getAsJsonArray("state").asList())
        .allSatisfy(
            x ->
                assertThat(
                        Math.min(
                            Math.abs(x.getAsDouble()),
                            Math.abs(Math.abs(x.getAsDouble()) - attractor)))
                    .isCloseTo(0, within(1e-9)));
  }

  @Test
  void eigenvaluesArePairs() throws IOException {
    assertThat(points(memory()))
        .flatExtracting(point -> point.getAsJsonArray("eigenvalues").asList())
        .hasSize(27 * 3)
        .allMatch(pair -> pair.getAsJsonArray().size() == 2);
  }

  @Test
  void theInputIsHeldConstant() throws IOException {
    assertThat(points(memory("--input", "100,0,0")))
        .hasSize(9)
        .allMatch(point -> point.getAsJsonArray("input").get(0).getAsDouble() == 100);
  }

  @Test
  void theStatesToStartFromCanComeFromAFile() throws IOException {
    Path states = folder.resolve("runs.npz");
    Spoken.by("simulate", "sample:memory", "--out", states.toString());

    assertThat(points(memory("--states", states.toString()))).hasSize(27);
  }
}
