package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinueCommandTest {
  @TempDir Path folder = Path.of("");

  /** One unit h ← tanh(w h + u). */
  private String unit(double weight) throws IOException {
    Path file = folder.resolve("unit" + weight + ".json");
    Files.writeString(
        file,
        """
        {"format": "separatrix-network", "version": 1, "cell": {"type": "vanilla",
         "activation": "tanh", "recurrentWeights": [[%s]], "inputWeights": [[1.0]], "bias": [0.0]}}
        """
            .formatted(weight));
    return file.toString();
  }

  private static Spoken command(String file, String... options) {
    List<String> arguments = new ArrayList<>(List.of("continue", file, "--values", "3"));
    arguments.addAll(List.of(options));
    return Spoken.by(arguments.toArray(String[]::new));
  }

  private JsonObject json(String file, String... options) throws IOException {
    Path out = folder.resolve("branches.json");
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--out", out.toString()));
    assertThat(command(file, all.toArray(String[]::new)).status()).isZero();
    return JsonParser.parseString(Files.readString(out)).getAsJsonObject();
  }

  private static List<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @Test
  void oneBranchWithoutABifurcationIsToldWithoutAnEmptyTable() throws IOException {
    assertThat(command(unit(0.5), "--input-index", "1", "--from", "-1", "--to", "1").out())
        .contains("\n1 branch and 0 bifurcations over input 1")
        .doesNotContain("λ");
  }

  @Test
  void theFoldsUnderAnInputAreFound() throws IOException {
    double s = Math.sqrt(0.5);
    double u = 2 * s - Math.log((1 + s) / (1 - s)) / 2;

    JsonObject json = json(unit(2), "--input-index", "1", "--from", "-1", "--to", "1");

    assertThat(json.get("parameter").getAsString()).isEqualTo("input 1");
    assertThat(objects(json.getAsJsonArray("bifurcations")))
        .satisfiesExactly(
            fold -> assertThat(fold.get("parameter").getAsDouble()).isCloseTo(-u, within(1e-10)),
            fold -> assertThat(fold.get("parameter").getAsDouble()).isCloseTo(u, within(1e-10)));
    assertThat(json.getAsJsonArray("branches")).hasSize(1);
  }

  @Test
  void theTablesNameBranchesAndBifurcations() throws IOException {
    Spoken spoken = command(unit(1), "--gain", "--from", "0.5", "--to", "2");

    assertThat(spoken.lines())
        .anyMatch(line -> line.matches("B1 .*"))
        .anyMatch(line -> line.matches("B2 .*"))
        .anyMatch(line -> line.matches("pitchfork +1\\.0000000 .* B1 B2"));
    assertThat(spoken.err()).isEmpty();
  }

  @Test
  void aLineLeadsToAnotherNetwork() throws IOException {
    JsonObject json = json(unit(0.5), "--towards", unit(1.5));

    assertThat(objects(json.getAsJsonArray("bifurcations")))
        .singleElement()
        .satisfies(
            fork -> {
              assertThat(fork.get("kind").getAsString()).isEqualTo("pitchfork");
              assertThat(fork.get("parameter").getAsDouble()).isCloseTo(0.5, within(1e-8));
            });
  }

  @Test
  void everyPointHasItsFields() throws IOException {
    JsonObject json = json(unit(2), "--input-index", "1", "--from", "-1", "--to", "1");

    JsonObject branch = json.getAsJsonArray("branches").get(0).getAsJsonObject();
    assertThat(objects(branch.getAsJsonArray("points")))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            point ->
                assertThat(point.keySet())
                    .containsExactly("parameter", "unstable", "leading", "state"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--from 0 --to 1",
        "--gain --input-index 1 --from 0 --to 1",
        "--gain --from 0",
        "--gain --from 1 --to 0",
        "--input-index 2 --from 0 --to 1",
        "--gain --from 0 --to 1 --values -1",
        "--towards sample:flipflop-gru"
      })
  void whatMakesNoSenseIsRefusedInOneLine(String options) throws IOException {
    Spoken spoken = command(unit(2), options.split(" "));

    assertThat(spoken.isRefusal()).as(spoken.err()).isTrue();
  }
}
