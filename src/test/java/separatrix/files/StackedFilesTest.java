package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.Convention.Source;
import separatrix.files.Question.Subject;
import separatrix.files.check.CheckReport;
import separatrix.files.check.RecordedTrials;
import separatrix.files.check.SelfCheck;
import separatrix.files.formats.NetworkExporters;
import separatrix.files.formats.NetworkImporters;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Lstm;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;

/** Files of several layers, as one state and each for itself. */
class StackedFilesTest {
  private static final ImportChoices STACKED = ImportChoices.none().with(Subject.LAYER, "stacked");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "stack_rnn.pt, stack_rnn, 1e-12",
    "stack_gru.pt, stack_gru, 1e-12",
    "stack_lstm.pt, stack_lstm, 1e-12",
    "stack_cells.pt, stack_cells, 1e-12",
    "keras_stack_gru_gru.keras, keras_stack_gru_gru, 1e-12",
    "keras_stack_gru_gru.weights.h5, keras_stack_gru_gru, 1e-12",
    "keras_stack_lstm_gru.keras, keras_stack_lstm_gru, 1e-12",
    "tf1_stack_weights.npz, tf1_stack, 1e-12",
    "flax_stack.msgpack, flax_stack, 1e-12",
    "onnx_stack.onnx, onnx_stack, 1e-6"
  })
  void theWholeNetworkRunsAsItDidInItsFramework(String file, String run, double tolerance)
      throws Exception {
    RecordedTrials trials = RecordedTrials.read(TestFiles.path("files/formats/" + run + ".npz"));
    CheckReport report = SelfCheck.of(choices -> read(file, choices), ImportChoices.none(), trials);

    assertThat(read(file).network().cell()).isInstanceOf(Stacked.class);
    assertThat(report.found().states()).isLessThan(tolerance);
    assertThat(report.found().outputs()).isLessThan(tolerance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stack_gru.pt",
        "keras_stack_gru_gru.keras",
        "tf1_stack_weights.npz",
        "onnx_stack.onnx"
      })
  void whereTheFileSaysTheOrderItIsNoQuestion(String file) throws Exception {
    assertThat(layer(read(file)).source()).isEqualTo(Source.FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stack_cells.pt", "keras_stack_gru_gru.weights.h5", "flax_stack.msgpack"})
  void whereNamesAreOnlyNumberedItIsAQuestion(String file) throws Exception {
    assertThat(layer(read(file)).source()).isEqualTo(Source.ASSUMED);
    assertThat(layer(read(file)).taken()).isEqualTo("stacked");
  }

  @Test
  void eachLayerMayBeTakenForItself() throws Exception {
    Stacked stack = (Stacked) read("stack_lstm.pt", STACKED).network().cell();
    for (int k = 0; k < 3; k++) {
      ImportChoices one = ImportChoices.none().with(Subject.LAYER, "rnn.l" + k);
      assertThat(read("stack_lstm.pt", one).network().cell()).isEqualTo(stack.layers().get(k));
    }
  }

  @Test
  void layersThatCannotFollowEachOtherAreNotOfferedAsOne() throws Exception {
    Path path = folder.resolve("apart.npz");
    write(path, "encoder", 4, 3, "decoder", 5, 2);

    ImportedNetwork network = NetworkImporters.read(path, ImportChoices.none());
    assertThat(layer(network).options()).containsExactly("encoder", "decoder");
    assertThat(network.network().cell().units()).isEqualTo(4);
  }

  @Test
  void layersOfUnlikeNamesThatCouldFollowEachOtherAreOnlyOffered() throws Exception {
    Path path = folder.resolve("maybe.npz");
    write(path, "encoder", 4, 3, "decoder", 5, 4);

    ImportedNetwork network = NetworkImporters.read(path, ImportChoices.none());
    assertThat(layer(network).options()).containsExactly("stacked", "encoder", "decoder");
    assertThat(layer(network).taken()).isEqualTo("encoder");
    assertThat(NetworkImporters.read(path, STACKED).network().cell().units()).isEqualTo(9);
  }

  private static void write(
      Path path, String one, int units, int inputs, String other, int more, int seen)
      throws Exception {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put(one + ".weight_hh_l0", Tensor.of(Matrix.zeros(units, units)));
    arrays.put(one + ".weight_ih_l0", Tensor.of(Matrix.zeros(units, inputs)));
    arrays.put(other + ".weight_hh_l0", Tensor.of(Matrix.zeros(more, more)));
    arrays.put(other + ".weight_ih_l0", Tensor.of(Matrix.zeros(more, seen)));
    NumpyArchive.of(arrays).write(path);
  }

  @Test
  void theReadoutSeesTheLastLayer() throws Exception {
    RecurrentNetwork network = read("stack_gru.pt").network();

    assertThat(network.readout().weights().transpose().rows(0, 8).maxAbs()).isZero();
    assertThat(network.readout().weights().transpose().rows(8, 12).maxAbs()).isPositive();
  }

  @Test
  void withoutAReadoutTheUnitsOfAllLayersAreTheOutputs() throws Exception {
    ImportChoices none = ImportChoices.none().with(Subject.READOUT, "none");

    assertThat(read("stack_gru.pt", none).network().readout()).isEqualTo(Readout.identity(12));
  }

  @Test
  void aConventionThatAllLayersShareIsListedOnce() throws Exception {
    assertThat(read("stack_gru.pt").conventions())
        .extracting(Convention::subject)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatLayersHaveUnlikeIsListedForEach() throws Exception {
    assertThat(read("keras_stack_lstm_gru.keras").conventions())
        .filteredOn(convention -> convention.subject() == Subject.GATES)
        .extracting(Convention::text)
        .anyMatch(text -> text.contains("above: "))
        .anyMatch(text -> text.contains("below: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stack_rnn", "stack_gru", "stack_lstm"})
  void aStackComesBackExactlyUnderPyTorchsNames(String name) throws Exception {
    ImportedNetwork network = started(read(name + ".pt"));
    for (String file : List.of("network.npz", "network.safetensors", "network.json")) {
      Path path = folder.resolve(file);
      NetworkExporters.write(network, path);
      assertThat(NetworkImporters.read(path, ImportChoices.none()).network())
          .isEqualTo(network.network());
    }
  }

  /** The same with a start of its own in every coordinate. */
  private static ImportedNetwork started(ImportedNetwork network) {
    RecurrentNetwork before = network.network();
    double[] start = new double[before.cell().stateSize()];
    for (int i = 0; i < start.length; i++) {
      start[i] = 0.1 * (i + 1);
    }
    return new ImportedNetwork(
        new RecurrentNetwork(before.cell(), before.readout(), Vector.of(start)),
        network.name(),
        network.task(),
        network.notes(),
        network.conventions());
  }

  @Test
  void everyLayersWeightsStandUnderPyTorchsNames() throws Exception {
    Path path = folder.resolve("network.npz");
    NetworkExporters.write(started(read("stack_lstm.pt")), path);

    NumpyArchive written = NumpyArchive.read(path);
    assertThat(written.arrays())
        .containsKeys("rnn.weight_hh_l0", "rnn.weight_ih_l1", "rnn.bias_hh_l2");
    assertThat(written.array("h0").size(0)).isEqualTo(3);
    assertThat(written.array("c0").size(1)).isEqualTo(4);
    assertThat(written.array("readout.weight").size(1)).isEqualTo(4);
  }

  @Test
  void aStackOfUnlikeLayersIsNotWrittenUnderPyTorchsNames() throws Exception {
    ImportedNetwork network = read("keras_stack_gru_gru.keras");

    assertThatThrownBy(() -> NetworkExporters.write(network, folder.resolve("network.npz")))
        .isInstanceOf(UnwritableNetworkException.class)
        .hasMessage(
            "PyTorch has no layer for a stack of unlike layers; write this network as .json.");
  }

  @Test
  void layersMayBeOfUnlikeKinds() throws Exception {
    Cell cell = read("keras_stack_lstm_gru.keras").network().cell();

    assertThat(((Stacked) cell).layers().getFirst()).isInstanceOf(Lstm.class);
    assertThat(((Stacked) cell).layers().getLast()).isInstanceOf(Gru.class);
    assertThat(cell.stateSize()).isEqualTo(4 + 3 + 4);
  }

  @Test
  void theJacobianIsThatOfCentralDifferences() throws Exception {
    RecurrentNetwork network = read("stack_lstm.pt").network();
    Vector input = Vector.of(0.2, -0.4, 0.6);
    double[] some = new double[network.cell().stateSize()];
    for (int i = 0; i < some.length; i++) {
      some[i] = 0.4 * Math.sin(i);
    }
    Vector state = Vector.of(some);
    Matrix exact = network.under(input).jacobian(state);
    for (int j = 0; j < some.length; j++) {
      Vector up = shifted(some, j, 1e-6);
      Vector down = shifted(some, j, -1e-6);
      Vector quotient =
          network.under(input).step(up).minus(network.under(input).step(down)).times(5e5);
      assertThat(exact.column(j).minus(quotient).maxAbs()).isCloseTo(0, within(1e-9));
    }
  }

  private static Vector shifted(double[] values, int at, double by) {
    double[] shifted = values.clone();
    shifted[at] += by;
    return Vector.of(shifted);
  }

  private static Convention layer(ImportedNetwork network) {
    return network.conventions().stream()
        .filter(convention -> convention.subject() == Subject.LAYER)
        .findFirst()
        .orElseThrow();
  }

  private static ImportedNetwork read(String name) throws UnreadableNetworkException {
    return read(name, ImportChoices.none());
  }

  private static ImportedNetwork read(String name, ImportChoices choices)
      throws UnreadableNetworkException {
    return NetworkImporters.read(TestFiles.path("files/formats/" + name), choices);
  }
}
