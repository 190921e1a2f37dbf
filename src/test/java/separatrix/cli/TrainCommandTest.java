package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.TrainingJson;
import separatrix.files.formats.NetworkImporters;
import separatrix.task.FlipFlop;
import separatrix.task.Task;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.Checkpoint;
import separatrix.training.Stopping;
import separatrix.training.Trainer;
import separatrix.training.TrainingControl;
import separatrix.training.TrainingObserver;
import separatrix.training.TrainingProgress;
import separatrix.training.TrainingSettings;
import separatrix.training.TrainingState;

class TrainCommandTest {
  @TempDir Path folder = Path.of("");

  private Spoken train(Path out, String... more) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("train", "--task", "flip-flop", "--set", "bits=1", "--units", "8"));
    words.addAll(List.of("--out", out.toString()));
    words.addAll(List.of(more));
    return Spoken.by(words.toArray(String[]::new));
  }

  @Test
  void aSolvedTaskEndsWithStatusZeroAndSaysSo() throws IOException {
    Path out = folder.resolve("network.json");

    Spoken spoken = train(out);

    assertThat(spoken.status()).isZero();
    assertThat(spoken.lines().getLast()).startsWith("solved: bit accuracy ");
    ImportedNetwork network = NetworkImporters.read(out, ImportChoices.none());
    assertThat(network.task()).isEqualTo("flip-flop");
    assertThat(network.checkpoints()).extracting(Checkpoint::step).startsWith(0, 1, 2, 3, 6, 10);
    assertThat(network.checkpoints().getLast().network()).isEqualTo(network.network());
  }

  @Test
  void anUnsolvedTaskEndsWithStatusThreeAndKeepsTheNetwork() {
    Path out = folder.resolve("network.json");

    Spoken spoken = train(out, "--steps", "1");

    assertThat(spoken.status()).isEqualTo(3);
    assertThat(spoken.lines().getLast()).startsWith("not solved: bit accuracy ");
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void nothingIsLeftBesideTheNetwork() throws IOException {
    Path out = folder.resolve("network.json");

    train(out, "--steps", "2");

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void aSettingsFileSaysHow() throws IOException {
    Path settings = folder.resolve("settings.json");
    Files.writeString(
        settings,
        """
        {"task": {"name": "flip-flop", "parameters": {"bits": 2, "length": 10}},
         "architecture": {"cell": "gru", "units": 6},
         "stopping": {"mostSteps": 2}}
        """);
    Path out = folder.resolve("network.json");

    Spoken spoken = Spoken.by("train", "--settings", settings.toString(), "--out", out.toString());

    assertThat(spoken.status()).isEqualTo(3);
    ImportedNetwork network = NetworkImporters.read(out, ImportChoices.none());
    assertThat(network.network().cell()).isInstanceOf(separatrix.network.Gru.class);
    assertThat(network.network().cell().units()).isEqualTo(6);
    assertThat(network.network().readout().outputs()).isEqualTo(2);
  }

  @Test
  void anInterruptedRunIsNotOverwrittenUnasked() throws IOException {
    Path out = folder.resolve("network.json");
    Files.writeString(folder.resolve("network.json.partial"), "{}");

    assertThat(train(out, "--steps", "1").isRefusal()).isTrue();
    assertThat(train(out, "--steps", "1", "--anew").status()).isEqualTo(3);
  }

  @Test
  void anInterruptedRunGoesOnToTheSameNetwork() throws IOException {
    Path whole = folder.resolve("whole.json");
    Path out = folder.resolve("network.json");
    Task task = new FlipFlop(1, 0.1, 64);
    TrainingSettings settings =
        TrainingSettings.standard(Architecture.of(CellKind.VANILLA, 8))
            .withStopping(Stopping.after(12));
    try (Trainer trainer = Trainer.fresh(task, settings)) {
      trainer.run(
          new TrainingObserver() {
            @Override
            public void advanced(TrainingProgress progress) {}

            @Override
            public void kept(TrainingState state) {
              if (state.step() == 6) {
                try {
                  TrainingJson.write(state, task, "run", folder.resolve("network.json.partial"));
                } catch (IOException failure) {
                  throw new java.io.UncheckedIOException(failure);
                }
              }
            }
          },
          new TrainingControl());
    }
    train(whole, "--steps", "12");

    Spoken spoken = Spoken.by("train", "--resume", "--out", out.toString());

    assertThat(spoken.status()).isEqualTo(3);
    assertThat(NetworkImporters.read(out, ImportChoices.none()).network())
        .isEqualTo(NetworkImporters.read(whole, ImportChoices.none()).network());
  }

  @Test
  void forceLeavesAnOrdinaryLeakyNetwork() throws IOException {
    Path settings = folder.resolve("settings.json");
    Files.writeString(
        settings,
        """
        {"method": "force",
         "architecture": {"units": 100, "leak": 1},
         "reservoir": {"radius": 1.2, "inputScale": 3},
         "force": {"every": 2, "alpha": 1, "scale": 1}}
        """);
    Path out = folder.resolve("network.json");

    Spoken spoken =
        Spoken.by(
            "train",
            "--task",
            "flip-flop",
            "--set",
            "bits=1",
            "--settings",
            settings.toString(),
            "--out",
            out.toString());

    assertThat(spoken.status()).isZero();
    assertThat(spoken.lines().getLast()).startsWith("solved: bit accuracy ");
    ImportedNetwork network = NetworkImporters.read(out, ImportChoices.none());
    assertThat(network.notes().getFirst())
        .startsWith("Trained by Separatrix by force on flip-flop");
    assertThat(network.network().cell())
        .isInstanceOfSatisfying(
            separatrix.network.Leaky.class,
            cell -> assertThat(cell.recurrentWeights().rows()).isEqualTo(100));
  }

  @Test
  void anEchoStateNetworkIsTrainedByItsMethod() throws IOException {
    Path out = folder.resolve("network.json");

    Spoken spoken = train(out, "--method", "echo-state", "--steps", "2");

    assertThat(spoken.status()).isEqualTo(3);
    assertThat(NetworkImporters.read(out, ImportChoices.none()).checkpoints())
        .extracting(Checkpoint::step)
        .containsExactly(0, 1, 2);
  }

  @Test
  void aReservoirOfAnotherCellIsRefusedInOneSentence() {
    Path out = folder.resolve("network.json");

    Spoken spoken = train(out, "--method", "force", "--cell", "gru");

    assertThat(spoken.isRefusal()).isTrue();
    assertThat(spoken.err())
        .contains(
            "The cell is gru, but force learns the readout of a leaky one; choose leaky-inside or leaky-outside.");
    assertThat(out).doesNotExist();
  }

  @Test
  void whatAMethodHasNoUseForIsRefused() throws IOException {
    Path out = folder.resolve("network.json");
    Path settings = folder.resolve("settings.json");
    Files.writeString(settings, "{\"optimiser\": {\"rate\": 1}}");

    assertThat(train(out, "--method", "perceptron").isRefusal()).isTrue();
    assertThat(train(out, "--method", "force", "--threads", "2").isRefusal()).isTrue();
    assertThat(train(out, "--method", "force", "--resume").isRefusal()).isTrue();
    assertThat(train(out, "--method", "force", "--settings", settings.toString()).isRefusal())
        .isTrue();
    Files.writeString(settings, "{\"reservoir\": {\"radius\": 1}}");
    assertThat(train(out, "--settings", settings.toString()).isRefusal()).isTrue();
    Files.writeString(settings, "{\"force\": {\"alpha\": 1}}");
    assertThat(train(out, "--method", "echo-state", "--settings", settings.toString()).isRefusal())
        .isTrue();
    Files.writeString(settings, "{\"reservoir\": {\"density\": 0}}");
    assertThat(train(out, "--method", "force", "--settings", settings.toString()).isRefusal())
        .isTrue();
  }

  @Test
  void whatCannotBeDoneIsRefused() {
    String out = folder.resolve("network.json").toString();
    assertThat(Spoken.by("train").isRefusal()).isTrue();
    assertThat(Spoken.by("train", "--task", "nothing", "--out", out).isRefusal()).isTrue();
    assertThat(Spoken.by("train", "--task", "constant-input", "--out", out).isRefusal()).isTrue();
    assertThat(Spoken.by("train", "--task", "sine", "--units", "0", "--out", out).isRefusal())
        .isTrue();
    assertThat(Spoken.by("train", "--task", "sine", "--cell", "x", "--out", out).isRefusal())
        .isTrue();
    assertThat(Spoken.by("train", "--task", "sine", "--out", "network.txt").isRefusal()).isTrue();
    assertThat(Spoken.by("train", "--resume", "--out", out).isRefusal()).isTrue();
  }
}
