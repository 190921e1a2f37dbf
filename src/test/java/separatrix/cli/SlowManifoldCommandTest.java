package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowManifoldCommandTest {
  private static final String SAMPLE = "sample:context-integration";

  @TempDir Path folder = Path.of("");

  @Test
  void aLineIsSaidToBeOne() {
    Spoken spoken = Spoken.by("slow-manifold", SAMPLE, "--input", "0,0,1,0");

    assertThat(spoken.out()).contains("An approximate line attractor");
    assertThat(spoken.lines()).anyMatch(line -> line.contains("input 1: "));
  }

  @Test
  void attractorsApartAreNone() {
    assertThat(Spoken.by("slow-manifold", "sample:memory").out())
        .startsWith("Slow states lie apart");
  }

  @Test
  void theJsonHoldsTheStatesWithTheirSelectionVectors() throws IOException {
    Path out = folder.resolve("manifold.json");
    Spoken.by("slow-manifold", SAMPLE, "--input", "0,0,1,0", "--out", out.toString());
    JsonObject json = JsonParser.parseString(Files.readString(out)).getAsJsonObject();

    assertThat(json.get("kind").getAsString()).isEqualTo("line");
    JsonObject state = json.getAsJsonArray("states").get(0).getAsJsonObject();
    assertThat(state.getAsJsonArray("tangent")).hasSize(1);
    assertThat(state.getAsJsonArray("selected")).hasSize(4);
    assertThat(state.getAsJsonArray("selection")).hasSameSizeAs(state.getAsJsonArray("state"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--tolerance -1", "--flows 0", "--steps 0", "--input 1"})
  void whatMakesNoSenseIsRefusedInOneLine(String options) {
    String[] parts = options.split(" ", -1);

    assertThat(Spoken.by("slow-manifold", "sample:memory", parts[0], parts[1]).isRefusal())
        .isTrue();
  }
}
