package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import separatrix.network.ProductMemory;

class ThresholdCommandTest {
  @TempDir Path folder = Path.of("");

  private static Spoken threshold(String from, String along) {
    return Spoken.by("threshold", "sample:memory", "--from", from, "--along", along);
  }

  /** One of the two ways leads across zero, the other outwards. */
  private static Spoken across(String way) {
    Spoken there = threshold("A1", way);
    return there.out().startsWith("No kick") ? threshold("A1", "-" + way) : there;
  }

  @Test
  void theSaddleBetweenIsNamed() {
    assertThat(across("unit:1").out())
        .contains("The threshold is a kick of")
        .contains("Just below, the state reaches A1")
        .contains("Between them stands S");
  }

  @Test
  void theJsonHoldsTheBracketAndBothRuns() throws IOException {
    Path file = folder.resolve("threshold.json");
    String way = threshold("A1", "output:2").out().startsWith("No kick") ? "-output:2" : "output:2";
    Spoken.by(
        "threshold", "sample:memory", "--from", "A1", "--along=" + way, "--out", file.toString());
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    double attractor = new ProductMemory(3, 2, 0.1, 1).attractor();

    assertThat(json.get("low").getAsDouble()).isCloseTo(attractor, within(2e-6 * attractor));
    assertThat(json.get("edge").getAsString()).startsWith("S");
    assertThat(json.getAsJsonObject("below").getAsJsonArray("states")).isNotEmpty();
    assertThat(json.getAsJsonObject("above").keySet()).contains("end", "steps", "stride");
  }

  @Test
  void aVisitedStateCanBeKicked() {
    assertThat(threshold("trial:1@5", "input:1").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "A99, mode:1",
    "A1, mode:4",
    "A1, sideways:1",
    "A1, up",
    "trial:1000@1, unit:1",
    "trial:1@100000, unit:1",
    "A1, mode:S99:1"
  })
  void whatIsNotThereIsRefused(String from, String along) {
    assertThat(threshold(from, along).isRefusal()).isTrue();
  }

  @Test
  void basinsAreCountedForVisitedAndForRandomStates() throws IOException {
    Path file = folder.resolve("basins.json");
    Spoken spoken =
        Spoken.by("basins", "sample:memory", "--flows", "100", "--out", file.toString());
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();

    assertThat(spoken.out()).contains("visited").contains("random").contains("95 %");
    int caught = 0;
    for (var share : json.getAsJsonArray("random")) {
      caught += share.getAsJsonObject().get("caught").getAsInt();
    }
    assertThat(caught).isEqualTo(100);
  }
}
