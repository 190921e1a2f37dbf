package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.files.ImportChoices;
import separatrix.files.NumpyArchive;
import separatrix.files.Samples;
import separatrix.files.formats.NetworkImporters;

class CommandsTest {
  @TempDir Path folder = Path.of("");

  @Test
  void helpNamesEveryCommand() {
    Spoken spoken = Spoken.by("--help");

    assertThat(spoken.status()).isZero();
    assertThat(spoken.out())
        .contains(
            "open",
            "info",
            "convert",
            "simulate",
            "fixed-points",
            "render",
            "tasks",
            "score",
            "train");
  }

  @Test
  void noCommandOpensTheWindow() {
    List<List<Path>> opened = new ArrayList<>();

    Spoken spoken = Spoken.by(opened::add);

    assertThat(spoken.status()).isZero();
    assertThat(opened).containsExactly(List.of());
  }

  @Test
  void openOpensTheWindowOnItsFiles() throws IOException {
    Path file = Files.createFile(folder.resolve("network.pt"));
    List<List<Path>> opened = new ArrayList<>();

    Spoken.by(opened::add, "open", file.toString());

    assertThat(opened).containsExactly(List.of(file));
  }

  @Test
  void aFileInTheCommandsPlaceIsOpened() throws IOException {
    Path file = Files.createFile(folder.resolve("network.pt"));
    List<List<Path>> opened = new ArrayList<>();

    Spoken.by(opened::add, file.toString());

    assertThat(opened).containsExactly(List.of(file));
  }

  @Test
  void openTakesSamplesToo() {
    List<List<Path>> opened = new ArrayList<>();

    Spoken.by(opened::add, "open", "sample:memory");

    assertThat(opened).containsExactly(List.of(Path.of("sample:memory")));
  }

  @Test
  void openRefusesASampleThatDoesNotExist() {
    assertThat(Spoken.by(_ -> {}, "open", "sample:nothing").status()).isEqualTo(2);
  }

  @Test
  void aDivergingNetworkIsStillSimulated() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("blow.json"),
            """
            {"format": "separatrix-network", "version": 1, "cell": {"type": "vanilla",
             "activation": "relu", "recurrentWeights": [[50, 0], [0, 50]],
             "inputWeights": [[1], [1]], "bias": [0, 0]}}
            """);

    Spoken spoken =
        Spoken.by("simulate", file.toString(), "--task", "random-pulses", "--set", "length=1000");

    assertThat(spoken.status()).isZero();
    assertThat(spoken.err()).contains("The network diverges: in trial 1");
  }

  @Test
  void tooManyTrialsToScoreAreRefused() {
    assertThat(Spoken.by("score", "sample:flipflop-gru", "--trials", "1000000000").err())
        .contains("--trials is 1000000000; 1 to 20000 are due.");
  }

  @Test
  void infoSaysCellAndSizes() {
    assertThat(Spoken.by("info", "sample:flipflop-gru").out())
        .contains("GRU, tanh, reset after the product", "48", "flip-flop");
  }

  @Test
  void infoSaysHowToAnswerWhatAFileLeavesOpen() {
    Spoken spoken = Spoken.by("info", "src/test/resources/files/rnn_tanh.pt");

    assertThat(spoken.status()).isZero();
    assertThat(spoken.out()).contains("--activation");
  }

  @Test
  void infoNamesTheConventionThatARecordedRunContradicts() {
    Spoken spoken =
        Spoken.by(
            "info",
            "src/test/resources/files/rnn_relu.pt",
            "--check",
            "src/test/resources/files/rnn_relu.npz");

    assertThat(spoken.status()).isZero();
    assertThat(spoken.out()).contains("With activation relu it would be");
  }

  @Test
  void infoListsEveryConventionWithItsReason() {
    assertThat(
            Spoken.by("info", "src/test/resources/files/formats/keras_gru.keras", "--conventions")
                .out())
        .contains("reset", "after", "the file says so", "gates", "zrn", "the format has it so");
  }

  @Test
  void anyConventionMayBeAnswered() {
    assertThat(
            Spoken.by(
                    "info",
                    "src/test/resources/files/formats/leaky_v5.mat",
                    "--assume",
                    "form=inside",
                    "--assume",
                    "recurrent=J")
                .out())
        .contains("leaky, tanh inside, leak 0.2");
  }

  @Test
  void aConventionThatThereIsNotIsRefusedInOneLine() {
    Spoken spoken =
        Spoken.by("info", "src/test/resources/files/gru.pt", "--assume", "flavour=sweet");

    assertThat(spoken.status()).isEqualTo(2);
    assertThat(spoken.err()).contains("\"flavour\" is no convention");
  }

  @Test
  void infoSaysTheSizesOfARecording() {
    assertThat(
            Spoken.by(
                    "info",
                    "src/test/resources/files/formats/recording.mat",
                    "--recording",
                    "--axes",
                    "units_steps_trials")
                .out())
        .contains("trials", "4", "steps", "3", "units", "2");
  }

  @Test
  void fixedPointsGoOutUnderFixedPointFindersNames() throws IOException {
    Path npz = folder.resolve("points.npz");

    Spoken.by("fixed-points", "sample:memory", "--out", npz.toString());

    NumpyArchive archive = NumpyArchive.read(npz);
    assertThat(archive.array("xstar").shape()).containsExactly(27, 3);
    assertThat(archive.array("J_xstar").shape()).containsExactly(27, 3, 3);
    assertThat(archive.array("is_stable").vector().toArray()).contains(1.0).contains(0.0);
  }

  @Test
  void anyFormatIsConvertedToAnyThatIsWritten() throws IOException {
    Path safetensors = folder.resolve("copy.safetensors");
    Path npz = folder.resolve("copy.npz");

    Spoken.by(
        "convert", "src/test/resources/files/formats/keras_lstm.keras", safetensors.toString());
    Spoken.by("convert", safetensors.toString(), npz.toString());

    assertThat(NetworkImporters.read(npz, ImportChoices.none()).network())
        .isEqualTo(
            NetworkImporters.read(
                    Path.of("src/test/resources/files/formats/keras_lstm.keras"),
                    ImportChoices.none())
                .network());
  }

  @Test
  void anAnswerChangesTheNetwork() {
    assertThat(
            Spoken.by("info", "src/test/resources/files/rnn_tanh.pt", "--activation", "relu").out())
        .contains("vanilla, relu");
  }

  @Test
  void whatIsConvertedIsTheSameNetwork() throws IOException {
    Path json = folder.resolve("copy.json");

    Spoken spoken = Spoken.by("convert", "sample:flipflop-lstm", json.toString());

    assertThat(spoken.status()).isZero();
    assertThat(NetworkImporters.read(json, ImportChoices.none()).network())
        .isEqualTo(Samples.named("flipflop-lstm").open().network());
  }

  @Test
  void simulateWritesEveryTrial() throws IOException {
    Path npz = folder.resolve("runs.npz");

    Spoken spoken =
        Spoken.by("simulate", "sample:flipflop-gru", "--trials", "3", "--out", npz.toString());

    assertThat(spoken.status()).isZero();
    assertThat(NumpyArchive.read(npz).array("states").size(0)).isEqualTo(3);
    assertThat(NumpyArchive.read(npz).array("states").size(2)).isEqualTo(48);
  }

  @Test
  void simulateIsTheSameForTheSameSeed() {
    assertThat(Spoken.by("simulate", "sample:memory", "--seed", "7").out())
        .isEqualTo(Spoken.by("simulate", "sample:memory", "--seed", "7").out())
        .isNotEqualTo(Spoken.by("simulate", "sample:memory", "--seed", "8").out());
  }

  @Test
  void simulateTellsHowWellTheTaskIsDone() {
    assertThat(Spoken.by("simulate", "sample:flipflop-vanilla").out())
        .contains("mean squared error");
  }

  @Test
  void renderDrawsAPictureOfTheSizeAskedFor() throws IOException {
    Path png = folder.resolve("picture.png");

    Spoken spoken =
        Spoken.by("render", "sample:memory", "--out", png.toString(), "--size", "320x200");

    assertThat(spoken.status()).isZero();
    var image = javax.imageio.ImageIO.read(png.toFile());
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(320, 200);
  }

  @Test
  void renderDrawsVectors() throws IOException {
    Path svg = folder.resolve("picture.svg");

    Spoken.by("render", "sample:memory", "--out", svg.toString(), "--theme", "dark");

    assertThat(Files.readString(svg)).contains("<svg").contains("</svg>");
  }

  @Test
  void withoutAWindowTheFirstSampleIsSearchedAndDrawn() throws IOException {
    Path picture = Path.of("target", Samples.first().name() + ".png");
    Files.deleteIfExists(picture);

    Spoken spoken = Spoken.by();

    assertThat(spoken.status()).isZero();
    assertThat(spoken.lines().getFirst()).contains("no display");
    assertThat(spoken.out()).contains("27 = 8/12/6/1", "The index sum is +1");
    assertThat(picture).isNotEmptyFile();
  }
}
