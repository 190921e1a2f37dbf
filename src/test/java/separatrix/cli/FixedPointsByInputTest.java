package separatrix.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * `fixed-points --inputs` on the memory: 27 points at rest, and the 9 in which the first bit is up
 * where a large input holds it there.
 */
class FixedPointsByInputTest {
  @TempDir Path folder = Path.of("");

  private Path csv() throws IOException {
    return Files.writeString(folder.resolve("inputs.csv"), "0, 0, 0\n100, 0, 0\n");
  }

  private Path inputs(String ending) throws IOException {
    Path file = folder.resolve("inputs." + ending);
    return switch (ending) {
      case "csv" -> Files.writeString(file, "one,two,three\n0,0,0\n100,0,0\n");
      case "txt" -> Files.writeString(file, "0 0 0\n\n100 0 0\n");
      case "json" -> Files.writeString(file, "[[0, 0, 0],\n [1e2, 0.0, 0]]\n");
      default -> Files.write(file, npy(0, 0, 0, 100, 0, 0));
    };
  }

  /** Two rows of doubles as NumPy writes them. */
  private static byte[] npy(double... values) {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }";
    ByteBuffer file = ByteBuffer.allocate(128 + 48).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 0x93).put("NUMPY\1\0".getBytes(ISO_8859_1)).putShort((short) 118);
    file.put("%-117s\n".formatted(header).getBytes(ISO_8859_1));
    DoubleStream.of(values).forEach(file::putDouble);
    return file.array();
  }

  private JsonObject search(Path inputs) throws IOException {
    Path json = folder.resolve("points.json");
    Spoken spoken =
        Spoken.by(
            "fixed-points", "sample:memory", "--inputs", inputs.toString(), "--out", "" + json);
    assertThat(spoken.status()).isZero();
    return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
  }

  private static Stream<JsonObject> objects(JsonObject json, String name) {
    return StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }

  private static List<Integer> conditions(JsonObject family) {
    return objects(family, "members").map(member -> member.get("condition").getAsInt()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "txt", "json", "npy"})
  void inputsComeOutOfEveryKindOfFile(String ending) throws IOException {
    JsonObject json = search(inputs(ending));

    assertThat(objects(json, "conditions"))
        .extracting(condition -> condition.getAsJsonArray("input").get(0).getAsDouble())
        .containsExactly(0.0, 100.0);
    assertThat(objects(json, "conditions"))
        .extracting(condition -> condition.getAsJsonArray("points").size())
        .containsExactly(27, 9);
  }

  @Test
  void aPointUnderSeveralInputsIsOneFamily() throws IOException {
    Path near = folder.resolve("near.csv");
    Files.writeString(near, "0, 0, 0\n0.001, 0, 0\n0.002, 0, 0\n");

    assertThat(objects(search(near), "families"))
        .hasSize(27)
        .allSatisfy(family -> assertThat(conditions(family)).containsExactly(0, 1, 2));
  }

  @Test
  void membersOfAFamilyHaveAsManyUnstableModesWhereNothingBifurcates() throws IOException {
    Path near = folder.resolve("near.csv");
    Files.writeString(near, "0, 0, 0\n0.001, 0, 0\n");

    assertThat(objects(search(near), "families"))
        .allSatisfy(
            family ->
                assertThat(objects(family, "members").map(member -> member.get("unstable")))
                    .hasSize(2)
                    .containsOnly(
                        family.getAsJsonArray("members").get(0).getAsJsonObject().get("unstable")));
  }

  @Test
  void theTablesHaveALinePerInputAndALinePerPoint() throws IOException {
    Spoken spoken = Spoken.by("fixed-points", "sample:memory", "--inputs", csv().toString());

    assertThat(spoken.out()).contains("27 = 8/12/6/1").contains("9 = 4/4/1");
    assertThat(spoken.lines())
        .filteredOn(line -> line.matches("[0-9]+ +(1|2|1 to 2) +[0-3]( .*)?"))
        .hasSizeGreaterThanOrEqualTo(27);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json | {\"inputs\": 1} | no array of arrays",
        "csv  | 0, 0            | has 2 numbers",
        "csv  | 0, 0, x1        | \"x1\" in",
        "json | []              | has no inputs"
      })
  void aFileWithoutFittingInputsIsRefused(String ending, String text, String words)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad." + ending), "0,0,0\n".repeat(ending.equals("csv") ? 1 : 0) + text);

    Spoken spoken = Spoken.by("fixed-points", "sample:memory", "--inputs", file.toString());

    assertThat(spoken.isRefusal()).isTrue();
    assertThat(spoken.err()).contains(words);
  }

  @Test
  void slowGroundUnderSeveralInputsIsRefused() throws IOException {
    assertThat(
            Spoken.by(
                    "fixed-points", "sample:memory", "--slow", "1e-4", "--inputs", csv().toString())
                .isRefusal())
        .isTrue();
  }
}
