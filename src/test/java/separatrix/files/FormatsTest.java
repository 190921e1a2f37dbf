package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.Convention.Source;
import separatrix.files.Question.Subject;
import separatrix.files.formats.NetworkImporters;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/** Files of every format beside the run of the framework that they are of. */
class FormatsTest {
  private static final ImportChoices RELU = ImportChoices.none().with(Subject.ACTIVATION, "relu");

  @ParameterizedTest
  @CsvSource({
    "keras_simplernn.h5, keras_simplernn",
    "keras_gru.h5, keras_gru",
    "keras_gru_before.h5, keras_gru_before",
    "keras_lstm.h5, keras_lstm",
    "keras_gru.weights.h5, keras_gru",
    "keras_gru_before.weights.h5, keras_gru_before",
    "keras_lstm.weights.h5, keras_lstm",
    "keras_simplernn.keras, keras_simplernn",
    "keras_gru.keras, keras_gru",
    "keras_gru_before.keras, keras_gru_before",
    "keras_lstm.keras, keras_lstm",
    "tf1_rnn_weights.npz, tf1_rnn",
    "tf1_gru_weights.npz, tf1_gru",
    "tf1_lstm_weights.npz, tf1_lstm",
    "tf1_ugrnn_weights.npz, tf1_ugrnn",
    "plain_weights.npz, plain",
    "f64.safetensors, f64",
    "f32.safetensors, f32",
    "f16.safetensors, f16",
    "bf16.safetensors, bf16",
    "onnx_gru_before.onnx, onnx_gru_before",
    "flax_gru.msgpack, flax_gru",
    "flax_lstmcell.msgpack, flax_lstm",
    "flax_optimizedlstmcell.msgpack, flax_lstm",
    "flax_simple.msgpack, flax_simple",
    "script_lstm.pt, script_lstm",
    "legacy_gru.pt, legacy_gru",
    "lightning_gru.ckpt, lightning_gru"
  })
  void aNetworkRunsAsItDidInItsFramework(String file, String run) throws Exception {
    recorded(run).mustBeRepeatedBy(read(file).network());
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx_rnn", "onnx_relu", "onnx_gru", "onnx_lstm"})
  void whatPyTorchExportsToOnnxRunsAsItDidInSinglePrecision(String name) throws Exception {
    recorded(name).mustBeRepeatedBy(read(name + ".onnx").network(), 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"keras_simplernn.weights.h5, keras_simplernn"})
  void aReluThatTheFileDoesNotSayIsAnAnswer(String file, String run) throws Exception {
    recorded(run).mustBeRepeatedBy(read(file, RELU).network());
  }

  @Test
  void psychRnnsWeightsAreALeakyNetworkOfCurrents() throws Exception {
    ImportChoices leak = ImportChoices.none().with(Subject.LEAK, "0.2");
    recorded("psychrnn").mustBeRepeatedBy(read("psychrnn_weights.npz", leak).network());
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaky_v5.mat", "leaky_v73.mat", "leaky_v7.mat"})
  void matlabsMatricesAreMappedByChoices(String file) throws Exception {
    String scope = file.equals("leaky_v7.mat") ? "net." : "";
    ImportChoices inside =
        ImportChoices.none()
            .with(Subject.FORM, "inside")
            .with(Subject.LEAK, "0.2")
            .with(Subject.RECURRENT, scope + "J")
            .with(Subject.INPUT, scope + "B")
            .with(Subject.BIAS, scope + "bx")
            .with(Subject.READOUT, scope + "W");
    recorded("leaky").mustBeRepeatedBy(read(file, inside).network());
  }

  @Test
  void aLeakThatTheFileSaysIsTaken() throws Exception {
    assertThat(read("leaky_v5.mat").network().cell())
        .isInstanceOfSatisfying(
            Leaky.class, cell -> assertThat(cell.leak()).isCloseTo(0.2, within(1e-15)));
    assertThat(read("leaky_v5.mat").conventions())
        .anySatisfy(
            convention -> {
              assertThat(convention.subject()).isEqualTo(Subject.LEAK);
              assertThat(convention.source()).isEqualTo(Source.FILE);
            });
  }

  @Test
  void theOtherOrientationIsAnAnswer() throws Exception {
    ImportChoices rows = ImportChoices.none().with(Subject.ORIENTATION, "rows");
    recorded("plain").mustBeRepeatedBy(read("turned_weights.npz", rows).network());
  }

  @Test
  void howMatricesStandIsTakenFromTheirShapes() throws Exception {
    recorded("plain").mustBeRepeatedBy(read("turned_weights.npz").network());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keras_gru.h5", "keras_gru_before.h5", "onnx_gru.onnx"})
  void whereAResetGateStandsIsSaidByTheFile(String file) throws Exception {
    assertThat(read(file).conventions())
        .anySatisfy(
            convention -> {
              assertThat(convention.subject()).isEqualTo(Subject.RESET);
              assertThat(convention.source()).isEqualTo(Source.FILE);
            });
  }

  @Test
  void theResetOfAKerasGruFollowsTheRowsOfItsBias() throws Exception {
    assertThat(reset("keras_gru.weights.h5")).isEqualTo(Gru.Reset.AFTER);
    assertThat(reset("keras_gru_before.weights.h5")).isEqualTo(Gru.Reset.BEFORE);
  }

  @Test
  void newerHdf5IsRead() throws Exception {
    RecurrentNetwork newer = read("newer.h5").network();
    RecurrentNetwork plain = read("plain_weights.npz").network();
    assertThat(((Vanilla) newer.cell()).recurrentWeights())
        .isEqualTo(((Vanilla) plain.cell()).recurrentWeights());
  }

  @ParameterizedTest
  @ValueSource(strings = {"f8_e4m3", "f8_e5m2"})
  void floatsOfEightBitsMeanWhatTheirDefinitionSays(String name) throws Exception {
    RecurrentNetwork network = read(name + ".safetensors").network();
    assertThat(((Vanilla) network.cell()).recurrentWeights())
        .isEqualTo(network.readout().weights());
  }

  @Test
  void whatAnOptimiserRemembersIsLeftAlone() throws Exception {
    assertThat(read("psychrnn_weights.npz").notes())
        .anySatisfy(note -> assertThat(note).contains("Not used:", "W_rec/Adam"));
  }

  @Test
  void anArrayOfObjectsDoesNotSpoilTheOthers() throws Exception {
    assertThat(read("psychrnn_weights.npz").notes())
        .anySatisfy(note -> assertThat(note).contains("dale_ratio", "Python objects"));
  }

  @Test
  void aMatrixThatIsNotThereIsRefusedWithThoseThatAre() {
    ImportChoices absent = ImportChoices.none().with(Subject.RECURRENT, "Q");
    assertThatThrownBy(() -> read("plain_weights.npz", absent))
        .hasMessage("There is no \"Q\" that fits; choose among \"W\".");
  }

  private static Gru.Reset reset(String file) throws UnreadableNetworkException {
    return ((Gru) read(file).network().cell()).reset();
  }

  private static ImportedNetwork read(String name) throws UnreadableNetworkException {
    return read(name, ImportChoices.none());
  }

  private static ImportedNetwork read(String name, ImportChoices choices)
      throws UnreadableNetworkException {
    return NetworkImporters.read(TestFiles.path("files/formats/" + name), choices);
  }

  private static RecordedRun recorded(String name) throws UnreadableNetworkException {
    return RecordedRun.of("files/formats/" + name + ".npz");
  }
}
