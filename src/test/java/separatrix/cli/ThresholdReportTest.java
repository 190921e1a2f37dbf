package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.files.ThresholdJson;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Vector;
import separatrix.topology.Destination;
import separatrix.topology.ThresholdBracket;
import separatrix.topology.ThresholdSearch;

/** What is told of a threshold that was not looked for to the end. */
class ThresholdReportTest {
  private static final ThresholdSearch CANCELLED = new ThresholdSearch.Cancelled();

  @TempDir Path folder = Path.of("");

  private static ThresholdBracket bracket(double high, Destination beyond) {
    return new ThresholdBracket(
        Vector.of(0), Vector.of(1), new Destination.Reached(1, 20), 3, high, beyond);
  }

  private static String text(Optional<ThresholdBracket> bracket) {
    return new ThresholdReport(FixedPoints.none(), 2).of(CANCELLED, bracket);
  }

  private JsonObject json(Optional<ThresholdBracket> bracket) throws IOException {
    Path file = folder.resolve("threshold.json");
    ThresholdJson.write(CANCELLED, bracket, FixedPoints.none(), "a network", file);
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  @Test
  void theBracketByThenIsToldInStandardDeviations() {
    assertThat(text(Optional.of(bracket(4, new Destination.Diverged(9)))))
        .contains("after kicks up to 1.500000 SD the state reaches a fixed point after 20 steps")
        .contains("after one of 2.000000 SD it leaves all bounds after 9 steps")
        .contains("not yet bracketed to a millionth");
  }

  @Test
  void whereNoKickChangedAnythingYetThatIsTold() {
    assertThat(text(Optional.of(bracket(40, new Destination.NotFollowed()))))
        .contains("after kicks up to 1.500000 SD")
        .contains("No kick has changed that yet; larger ones, up to 20.00 SD, were not followed");
  }

  @Test
  void whereNothingIsKnownThatIsTold() {
    assertThat(text(Optional.empty())).contains("before it was known where the state goes");
  }

  @Test
  void theJsonHoldsTheBracketByThen() throws IOException {
    JsonObject json = json(Optional.of(bracket(4, new Destination.Diverged(9))));

    assertThat(json.get("outcome").getAsString()).isEqualTo("cancelled");
    assertThat(json.get("low").getAsDouble()).isEqualTo(3);
    assertThat(json.get("high").getAsDouble()).isEqualTo(4);
    assertThat(json.getAsJsonObject("above").get("end").getAsString()).contains("leaves");
  }

  @Test
  void theJsonHasNoEndAboveWhereNoKickChangedAnything() throws IOException {
    JsonObject json = json(Optional.of(bracket(4, new Destination.NotFollowed())));

    assertThat(json.get("above").isJsonNull()).isTrue();
    assertThat(json.getAsJsonObject("below").get("end").getAsString()).contains("reaches");
  }
}
