package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.formats.NetworkExporters;
import separatrix.files.formats.NetworkImporters;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;

class ExportersTest {
  @TempDir private Path folder;

  static Stream<Cell> cells() {
    return NetworkJsonTest.cells();
  }

  static Stream<Cell> withoutLayer() {
    Predicate<Cell> hasNone =
        cell ->
            switch (cell) {
              case Leaky _, Ugrnn _, Stacked _ -> true;
              case Gru gru -> gru.reset() == Gru.Reset.BEFORE;
              default -> false;
            };
    return cells().filter(hasNone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rnn_tanh", "gru", "lstm", "started_gru", "started_lstm"})
  void whatPyTorchMadeComesBackExactlyFromNumpy(String name) throws Exception {
    ImportedNetwork network =
        NetworkImporters.read(TestFiles.path("files/" + name + ".pt"), ImportChoices.none());
    assertThat(through("network.npz", network)).isEqualTo(network.network());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rnn_tanh", "gru", "lstm", "started_gru", "started_lstm"})
  void whatPyTorchMadeComesBackExactlyFromSafetensors(String name) throws Exception {
    ImportedNetwork network =
        NetworkImporters.read(TestFiles.path("files/" + name + ".pt"), ImportChoices.none());
    assertThat(through("network.safetensors", network)).isEqualTo(network.network());
  }

  @ParameterizedTest
  @ValueSource(strings = {"network.npz", "network.safetensors"})
  void aReluComesBackAsOne(String file) throws Exception {
    ImportedNetwork network =
        NetworkImporters.read(
            TestFiles.path("files/rnn_relu.pt"),
            ImportChoices.none().with(Question.Subject.ACTIVATION, "relu"));
    assertThat(through(file, network)).isEqualTo(network.network());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyNetworkComesBackExactlyFromJson(Cell cell) throws Exception {
    ImportedNetwork network = network(cell);
    assertThat(through("network.json", network)).isEqualTo(network.network());
  }

  @ParameterizedTest
  @MethodSource("withoutLayer")
  void whatPyTorchHasNoLayerForIsRefused(Cell cell) {
    assertThatThrownBy(() -> through("network.npz", network(cell)))
        .isInstanceOf(UnwritableNetworkException.class)
        .hasMessageContaining("PyTorch has no layer for")
        .satisfies(refusal -> assertThat(refusal.getMessage()).satisfies(OneSentence::check));
  }

  @Test
  void anUnknownEndingIsRefused() {
    assertThatThrownBy(() -> through("network.onnx", network(cells().findFirst().orElseThrow())))
        .hasMessageContaining("end it in .json, .npz or .safetensors");
  }

  @Test
  void aRefusedNetworkLeavesNoFile() throws Exception {
    assertThatThrownBy(() -> through("a.npz", network(withoutLayer().findFirst().orElseThrow())))
        .isInstanceOf(IOException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private RecurrentNetwork through(String file, ImportedNetwork network) throws IOException {
    Path path = folder.resolve(file);
    NetworkExporters.write(network, path);
    return NetworkImporters.read(path, ImportChoices.none()).network();
  }

  private static ImportedNetwork network(Cell cell) {
    RecurrentNetwork network =
        new RecurrentNetwork(
            cell, Readout.identity(cell.units()), Vector.zeros(cell.stateSize()).map(_ -> Math.PI));
    return new ImportedNetwork(network, "network", "", List.of(), List.of());
  }
}
