package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.task.Parameter;
import separatrix.task.Task;
import separatrix.task.Tasks;

/** The commands `tasks` and `score`. */
class TaskCommandsTest {
  @TempDir Path folder = Path.of("");

  @Test
  void everyTaskIsListedWithWhatItAsks() {
    Spoken spoken = Spoken.by("tasks");

    assertThat(spoken.status()).isZero();
    for (Task task : Tasks.all()) {
      assertThat(spoken.lines()).contains(task.name() + ": " + task.description());
    }
  }

  @Test
  void aTaskIsListedWithItsScoreItsChannelsAndItsParameters() {
    assertThat(Spoken.by("tasks").lines())
        .contains(
            "  solved: bit accuracy of at least 0.99",
            "  inputs: 2 (ready, set)",
            "  pulse probability  0.1      0 to 1       per step",
            "  Golub & Sussillo 2018: bits=3, pulse probability=0.5, length=64");
  }

  @Test
  void theListIsAlsoJson() throws IOException {
    Path file = folder.resolve("tasks.json");

    assertThat(Spoken.by("tasks", "--out", file.toString()).status()).isZero();

    var listed = json(file).getAsJsonArray("tasks").asList();
    assertThat(listed)
        .extracting(task -> task.getAsJsonObject().get("name").getAsString())
        .containsExactlyElementsOf(Tasks.all().stream().map(Task::name).toList());
    JsonObject flipFlop = listed.getFirst().getAsJsonObject();
    assertThat(flipFlop.getAsJsonObject("criterion").get("threshold").getAsDouble())
        .isEqualTo(0.99);
    assertThat(flipFlop.getAsJsonArray("parameters").asList())
        .extracting(parameter -> parameter.getAsJsonObject().get("name").getAsString())
        .containsExactlyElementsOf(
            Tasks.all().getFirst().parameters().stream().map(Parameter::name).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flipflop-vanilla",
        "flipflop-gru",
        "flipflop-lstm",
        "sine",
        "context-integration"
      })
  void everyTrainedSampleDoesItsTask(String sample) {
    Spoken spoken = Spoken.by("score", "sample:" + sample, "--trials", "100");

    assertThat(spoken.status()).isZero();
    assertThat(spoken.lines()).as(spoken.out()).contains("solved  yes");
  }

  @Test
  void theMemoryMadeByHandDoesItsTaskWherePulsesAreRareOnly() {
    assertThat(Spoken.by("score", "sample:memory").lines()).contains("solved  no");
    assertThat(Spoken.by("score", "sample:memory", "--set", "pulse probability=0").lines())
        .contains("score   bit accuracy 1.000", "solved  yes");
  }

  @Test
  void aNetworkThatDoesNotDoTheTaskIsScoredAllTheSame() {
    Spoken spoken = Spoken.by("score", "sample:sine", "--task", "integration", "--trials", "50");

    assertThat(spoken.status()).isZero();
    assertThat(spoken.lines()).contains("solved  no");
  }

  @Test
  void theSameSeedGivesTheSameScore() throws IOException {
    assertThat(value("--seed", "3"))
        .isEqualTo(value("--seed", "3"))
        .isNotEqualTo(value("--seed", "4"));
  }

  @Test
  void parametersChangeTheTask() throws IOException {
    assertThat(value("--set", "slowest=0.3", "--set", "length=20")).isNotEqualTo(value());
  }

  @Test
  void theScoreIsAlsoJson() throws IOException {
    Path file = folder.resolve("score.json");

    score("--set", "length=50", "--out", file.toString());

    JsonObject json = json(file);
    assertThat(json.get("task").getAsString()).isEqualTo("sine");
    assertThat(json.getAsJsonObject("parameters").get("length").getAsDouble()).isEqualTo(50);
    assertThat(json.get("name").getAsString()).isEqualTo("R²");
    assertThat(json.get("value").getAsDouble()).isGreaterThan(0.99);
    assertThat(json.get("threshold").getAsDouble()).isEqualTo(0.99);
    assertThat(json.get("better").getAsString()).isEqualTo("higher");
    assertThat(json.get("solved").getAsBoolean()).isTrue();
    assertThat(json.get("trials").getAsInt()).isEqualTo(40);
  }

  @Test
  void aScoreBeyondAllBoundsIsNullInJson() throws IOException {
    Path network = folder.resolve("explodes.json");
    Files.writeString(
        network,
        """
        {"format": "separatrix-network", "version": 1, "task": "sine",
         "cell": {"type": "vanilla", "activation": "identity",
                  "recurrentWeights": [[1e300]], "inputWeights": [[1]], "bias": [0]}}
        """);
    Path file = folder.resolve("score.json");

    Spoken spoken = Spoken.by("score", network.toString(), "--out", file.toString());

    assertThat(spoken.status()).isZero();
    assertThat(spoken.out()).contains("as bad as can be");
    assertThat(json(file).get("value")).matches(JsonElement::isJsonNull);
    assertThat(json(file).get("solved").getAsBoolean()).isFalse();
  }

  private double value(String... options) throws IOException {
    Path file = folder.resolve("value.json");
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--out";
    all[options.length + 1] = file.toString();
    score(all);
    return json(file).get("value").getAsDouble();
  }

  private static void score(String... options) {
    String[] command = new String[options.length + 4];
    System.arraycopy(new String[] {"score", "sample:sine", "--trials", "40"}, 0, command, 0, 4);
    System.arraycopy(options, 0, command, 4, options.length);
    Spoken spoken = Spoken.by(command);
    assertThat(spoken.status()).as(spoken.err()).isZero();
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }
}
