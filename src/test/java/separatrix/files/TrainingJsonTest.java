package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import separatrix.files.formats.NetworkImporters;
import separatrix.network.Activation;
import separatrix.task.FlipFlop;
import separatrix.task.Task;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.CheckpointPolicy;
import separatrix.training.Constraints;
import separatrix.training.Initialisation;
import separatrix.training.Optimiser;
import separatrix.training.Regularisation;
import separatrix.training.Schedule;
import separatrix.training.Stopping;
import separatrix.training.Trainer;
import separatrix.training.TrainingControl;
import separatrix.training.TrainingObserver;
import separatrix.training.TrainingProgress;
import separatrix.training.TrainingReport;
import separatrix.training.TrainingSettings;
import separatrix.training.TrainingState;

class TrainingJsonTest {
  private static final Task TASK = new FlipFlop(1, 0.25, 9);

  @TempDir Path folder = Path.of("");

  private static TrainingSettings settings(CellKind kind) {
    return new TrainingSettings(
        new Architecture(kind, 5, Activation.RELU, kind.isLeaky() ? 0.25 : 1),
        new Initialisation(Initialisation.Scheme.IDENTITY, 0.7, 0.1, Initialisation.Start.ZERO),
        new Optimiser.Descent(0.003, 0.1),
        new Schedule.Plateau(0.3, 2, 0.1),
        new Regularisation(0.9, 1e-5, 1e-6, 0.01),
        new Constraints(0, 0.9, 0),
        new Stopping(6, 2, 10, Stopping.Rule.AT_THE_END),
        new CheckpointPolicy(1, 3),
        8,
        123456789012345L,
        1);
  }

  private static List<TrainingState> states(CellKind kind) {
    List<TrainingState> states = new ArrayList<>();
    try (Trainer trainer = Trainer.fresh(TASK, settings(kind))) {
      trainer.run(
          new TrainingObserver() {
            @Override
            public void advanced(TrainingProgress progress) {}

            @Override
            public void kept(TrainingState state) {
              states.add(state);
            }
          },
          new TrainingControl());
    }
    return states;
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void aRunUnderWayComesBackToItsLastBit(CellKind kind) throws IOException {
    TrainingState state = states(kind).getLast();
    Path path = folder.resolve("run.json.partial");
    TrainingJson.write(state, TASK, "run", path);

    TrainingJson.Run run = TrainingJson.read(path);
    assertThat(run.state()).isEqualTo(state);
    assertThat(run.task()).isEqualTo("flip-flop");
    assertThat(run.parameters())
        .isEqualTo(Map.of("bits", 1.0, "pulse probability", 0.25, "length", 9.0));
  }

  @Test
  void aRunOutOfAFileGoesOnBitForBit() throws IOException {
    List<TrainingState> states = states(CellKind.GRU);
    Path path = folder.resolve("run.json.partial");
    TrainingJson.write(states.get(1), TASK, "run", path);
    try (Trainer trainer = Trainer.on(TASK, TrainingJson.read(path).state())) {
      TrainingReport report =
          trainer.run(TrainingObserver.silent(), new TrainingControl()).report();
      assertThat(report.network()).isEqualTo(states.getLast().network());
      assertThat(report.checkpoints()).isEqualTo(states.getLast().checkpoints());
    }
  }

  @Test
  void aRunUnderWayOpensAsANetworkWithItsCheckpoints() throws IOException {
    TrainingState state = states(CellKind.LSTM).getLast();
    Path path = folder.resolve("run.json.partial");
    TrainingJson.write(state, TASK, "run", path);

    ImportedNetwork network = NetworkImporters.read(path, ImportChoices.none());
    assertThat(network.network()).isEqualTo(state.network());
    assertThat(network.checkpoints()).isEqualTo(state.checkpoints());
  }

  @Test
  void writingAgainReplacesTheWholeFileAndLeavesNothingBeside() throws IOException {
    List<TrainingState> states = states(CellKind.VANILLA);
    Path path = folder.resolve("run.json.partial");
    TrainingJson.write(states.getFirst(), TASK, "run", path);
    TrainingJson.write(states.getLast(), TASK, "run", path);

    assertThat(TrainingJson.read(path).state()).isEqualTo(states.getLast());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void aNetworkWithoutCheckpointsStaysAFileOfVersionOne() {
    TrainingState state = states(CellKind.VANILLA).getLast();

    assertThat(
            NetworkJson.text(
                new ImportedNetwork(state.network(), "plain", "", List.of(), List.of())))
        .contains("\"version\": 1");
  }

  @Test
  void damagedCheckpointsAreRefused() throws IOException {
    TrainingState state = states(CellKind.VANILLA).getLast();
    String text =
        NetworkJson.text(
            new ImportedNetwork(
                state.network(), "n", "", List.of(), List.of(), state.checkpoints()));
    assertThat(text).contains("f4 5x5 ");
    for (String damage :
        List.of("f4 5x4 ", "f4 999999999x999999999 ", "f8 5x5 ", "f2 5x5 ", "f4 5x5 !")) {
      Path path = folder.resolve("damaged.json");
      Files.writeString(path, text.replace("f4 5x5 ", damage));
      assertThatThrownBy(() -> NetworkImporters.read(path, ImportChoices.none()))
          .isInstanceOf(UnreadableNetworkException.class)
          .satisfies(refusal -> assertThat(refusal.getMessage()).satisfies(OneSentence::check));
    }
  }

  @Test
  void whatASettingsFileLeavesOutIsAsGiven() throws IOException {
    TrainingSettings given = settings(CellKind.UGRNN);
    TrainingRequest empty = request("{}");

    Architecture architecture = empty.architecture(given.architecture());
    assertThat(empty.settings(architecture, given)).isEqualTo(given);
    assertThat(empty.task()).isEmpty();
  }

  @Test
  void whatASettingsFileSaysHolds() throws IOException {
    TrainingRequest request =
        request(
            """
            {"task": {"name": "sine", "parameters": {"length": 50}},
             "architecture": {"cell": "leaky-outside", "units": 7, "leak": 0.5},
             "optimiser": {"type": "adam", "rate": 0.02, "epsilon": 0.1},
             "schedule": {"type": "constant"},
             "stopping": {"rule": "when_solved"},
             "seed": 9}
            """);
    TrainingSettings given = settings(CellKind.GRU);
    TrainingSettings read = request.settings(request.architecture(given.architecture()), given);

    assertThat(request.task()).isEqualTo("sine");
    assertThat(request.parameters()).isEqualTo(Map.of("length", 50.0));
    assertThat(read.architecture())
        .isEqualTo(new Architecture(CellKind.LEAKY_OUTSIDE, 7, Activation.TANH, 0.5));
    assertThat(read.optimiser()).isEqualTo(new Optimiser.Adam(0.02, 0.9, 0.999, 0.1));
    assertThat(read.schedule()).isEqualTo(new Schedule.Constant());
    assertThat(read.stopping().rule()).isEqualTo(Stopping.Rule.WHEN_SOLVED);
    assertThat(read.seed()).isEqualTo(9);
    assertThat(read.batchSize()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"rate\": 1} | \"rate\" is unknown",
        "{\"optimiser\": {\"type\": \"magic\"}} | choose among adam, descent",
        "{\"schedule\": {\"type\": \"never\"}} | choose among constant, exponential, plateau",
        "{\"architecture\": {\"cell\": \"gro\"}} | There is no cell \"gro\"",
        "{\"architecture\": {\"units\": 2.5}} | a whole number is due",
        "{\"optimiser\": {\"rate\": -1}} | a positive number is due",
        "{\"seed\": 1e300} | a whole number of at most",
        "[] | one in braces is due"
      })
  void whatIsWrongInASettingsFileIsSaid(String text, String reason) {
    TrainingSettings given = settings(CellKind.GRU);
    assertThatThrownBy(
            () -> {
              TrainingRequest request = request(text);
              request.settings(request.architecture(given.architecture()), given);
            })
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining(reason);
  }

  private static TrainingRequest request(String text) throws UnreadableNetworkException {
    return TrainingRequest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
