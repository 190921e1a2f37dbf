package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say and write of which somebody has had enough before they have ended. */
class GivenUpTest {
  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("out.json");
  }

  private Spoken givenUp(int asked, String command) {
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    arguments.addAll(List.of("--out", file().toString()));
    return Spoken.givenUpAfter(asked, arguments.toArray(String[]::new));
  }

  private JsonObject json() throws IOException {
    return JsonParser.parseString(Files.readString(file())).getAsJsonObject();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fixed-points sample:memory",
        "fixed-points sample:memory --slow",
        "skeleton sample:memory",
        "cycles sample:memory",
        "basins sample:memory",
        "basins sample:memory --slice unit:1,unit:2",
        "continue sample:memory --gain --from 0.5 --to 1.5",
        "lyapunov sample:memory",
        "lyapunov sample:memory --along 1",
        "slow-manifold sample:memory",
        "threshold sample:memory --from A1 --along mode:S27:1"
      })
  void whatIsCutShortAtOnceIsWrittenAndSaysSo(String command) {
    Spoken spoken = givenUp(0, command);

    assertThat(spoken.status()).isZero();
    assertThat(spoken.out())
        .containsPattern("(?i)ended early|cancelled")
        .satisfies(GivenUpTest::isWhole);
    assertThat(file()).isNotEmptyFile();
  }

  private static void isWhole(String text) {
    assertThat(text).endsWith("\n").doesNotContain("NaN");
  }

  @ParameterizedTest
  @CsvSource({
    "cycles sample:memory, cancelled",
    "basins sample:memory, cancelled",
    "slow-manifold sample:memory, cancelled",
    "continue sample:memory --gain --from 0.5 --to 1.5, cancelled",
    "'lyapunov sample:memory --steps 100', ''"
  })
  void theFileSaysThatItIsCutShort(String command, String completion) throws IOException {
    givenUp(0, command);

    if (completion.isEmpty()) {
      assertThat(json().get("motion").getAsString()).isEqualTo("cut short");
    } else {
      assertThat(json().get("completion").getAsString()).isEqualTo(completion);
    }
  }

  @Test
  void statesThatWereNotFollowedAreNoShareOfABasin() throws IOException {
    Spoken spoken = givenUp(0, "basins sample:memory");

    assertThat(spoken.out()).contains("no states were followed").doesNotContain("100.0 %");
    assertThat(json().keySet()).doesNotContain("visited", "random");
  }

  @Test
  void exponentsAlongATrialAreThoseOfTheStepsMeasuredByThen() throws IOException {
    Spoken spoken = givenUp(40, "lyapunov sample:flipflop-gru --along 1");

    assertThat(spoken.out()).contains("40 of ").contains("ended early");
    assertThat(json().get("steps").getAsInt()).isEqualTo(40);
    assertThat(json().get("asked").getAsInt()).isGreaterThan(40);
    assertThat(json().getAsJsonArray("exponents").get(0).getAsDouble()).isNegative();
  }

  @Test
  void aPictureOfAPlaneThatWasNotBegunIsNotWritten() {
    Path picture = folder.resolve("plane.png");
    Spoken spoken =
        Spoken.givenUpAfter(
            0, "basins", "sample:memory", "--slice", "unit:1,unit:2", "--out", picture.toString());

    assertThat(spoken.status()).isZero();
    assertThat(spoken.out()).contains("is not written");
    assertThat(picture).doesNotExist();
  }
}
