package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.Question.Subject;
import separatrix.files.formats.NetworkImporters;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

class PyTorchFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rnn_tanh",
        "rnn_without_bias",
        "gru",
        "lstm",
        "rnn_cell",
        "gru_cell",
        "lstm_cell",
        "float16",
        "bfloat16",
        "float32",
        "int64",
        "views",
        "started_gru",
        "started_lstm",
        "old_checkpoint"
      })
  void aNetworkRunsAsItDidInPyTorch(String name) throws Exception {
    RecordedRun.of("files/" + name + ".npz").mustBeRepeatedBy(read(name).network());
  }

  @Test
  void theOldFormIsToldInAFrameToo() throws Exception {
    assertThat(read("old_protocol4").network()).isEqualTo(read("old_checkpoint").network());
  }

  @Test
  void aNetworkMayBeWithoutInputs() throws Exception {
    assertThat(read("no_inputs").network().cell().inputSize()).isZero();
  }

  @Test
  void aReluNetworkRunsAsItDidOnceTheUserSaysSo() throws Exception {
    ImportChoices relu = ImportChoices.none().with(Subject.ACTIVATION, "relu");
    RecordedRun.of("files/rnn_relu.npz").mustBeRepeatedBy(read("rnn_relu", relu).network());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protocol2",
        "protocol3",
        "protocol4",
        "protocol5",
        "checkpoint",
        "lightning",
        "two_dicts",
        "legacy"
      })
  void theSameWeightsAreFoundHoweverTheyWereSaved(String name) throws Exception {
    assertThat(read(name).network()).isEqualTo(read("views").network());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flipflop_tanh64",
        "flipflop_gru48",
        "flipflop_lstm32",
        "sine_tanh128",
        "cdi_tanh128"
      })
  void everyReferenceNetworkRunsAsItDidInPyTorch(String name) throws Exception {
    ImportedNetwork imported = reference(name, "model.pt");
    RecordedRun.of("reference/" + name + "/runs.npz").mustBeRepeatedBy(imported.network());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flipflop_tanh64",
        "flipflop_gru48",
        "flipflop_lstm32",
        "sine_tanh128",
        "cdi_tanh128"
      })
  void theNumpyFileHoldsTheSameNetwork(String name) throws Exception {
    assertThat(reference(name, "model.npz").network())
        .isEqualTo(reference(name, "model.pt").network());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flipflop_tanh64", "flipflop_gru48", "flipflop_lstm32"})
  void theSinglePrecisionFileHoldsTheSameNetwork(String name) throws Exception {
    Vector single = reference(name, "model_f32.pt").network().readout().weights().row(0);
    Vector full = reference(name, "model.pt").network().readout().weights().row(0);
    assertThat(single.distance(full)).isLessThan(1e-6);
  }

  @Test
  void theNonlinearityOfAnRnnIsAskedFor() throws Exception {
    assertThat(read("rnn_tanh").questions())
        .containsExactly(
            new Question(
                Subject.ACTIVATION,
                "PyTorch does not store an nn.RNN's nonlinearity: is it tanh or ReLU?",
                java.util.List.of("tanh", "relu"),
                "tanh"));
  }

  @Test
  void aGruLeavesNothingOpen() throws Exception {
    assertThat(read("gru").questions()).isEmpty();
  }

  @Test
  void severalReadoutsAreAskedFor() throws Exception {
    assertThat(read("several_readouts").questions())
        .anySatisfy(
            question -> {
              assertThat(question.subject()).isEqualTo(Subject.READOUT);
              assertThat(question.options())
                  .containsExactly("readout", "choice", "encoder", "none");
              assertThat(question.assumed()).isEqualTo("readout");
            });
  }

  @Test
  void theReadoutIsChosenByName() throws Exception {
    ImportChoices encoder = ImportChoices.none().with(Subject.READOUT, "encoder");
    assertThat(read("several_readouts", encoder).network().readout().outputs()).isEqualTo(3);
  }

  @Test
  void aReadoutThatIsNotThereIsRefused() {
    ImportChoices absent = ImportChoices.none().with(Subject.READOUT, "head");
    assertThatThrownBy(() -> read("several_readouts", absent))
        .hasMessage(
            "There is no readout \"head\" of 5 units; choose among \"readout\", \"choice\","
                + " \"encoder\", or none.");
  }

  @Test
  void withoutAReadoutTheUnitsAreTheOutputs() throws Exception {
    ImportedNetwork imported = read("no_readout");
    assertThat(imported.network().readout().outputs()).isEqualTo(5);
    assertThat(imported.notes())
        .contains("The outputs are the units themselves: no readout was taken from the file.");
  }

  @Test
  void aLeakMakesTheNetworkContinuous() throws Exception {
    ImportChoices leaky =
        ImportChoices.none().with(Subject.LEAK, "0.1").with(Subject.FORM, "inside");
    RecurrentNetwork network = read("rnn_tanh", leaky).network();
    assertThat(network.cell())
        .isInstanceOfSatisfying(Leaky.class, cell -> assertThat(cell.leak()).isEqualTo(0.1));
    assertThat(network.readout().activation()).isEqualTo(Activation.TANH);
  }

  @Test
  void theResetOfAGruMayBeChosen() throws Exception {
    ImportChoices before = ImportChoices.none().with(Subject.RESET, "before");
    assertThat(read("gru", before).network().cell())
        .isInstanceOfSatisfying(
            Gru.class, cell -> assertThat(cell.reset()).isEqualTo(Gru.Reset.BEFORE));
  }

  @Test
  void theActivationMayBeAnyThatIsKnown() throws Exception {
    ImportChoices sigmoid = ImportChoices.none().with(Subject.ACTIVATION, "sigmoid");
    assertThat(read("rnn_tanh", sigmoid).network().cell())
        .isInstanceOfSatisfying(
            Vanilla.class, cell -> assertThat(cell.activation()).isEqualTo(Activation.SIGMOID));
  }

  @Test
  void eachOfSeveralLayersMayBeTaken() throws Exception {
    ImportChoices second = ImportChoices.none().with(Subject.LAYER, "rnn.l1");
    assertThat(read("two_layers", second).network().cell().inputSize()).isEqualTo(5);
    assertThat(read("two_layers").conventions())
        .anySatisfy(
            convention -> {
              assertThat(convention.subject()).isEqualTo(Subject.LAYER);
              assertThat(convention.taken()).isEqualTo("stacked");
              assertThat(convention.options()).containsExactly("stacked", "rnn.l0", "rnn.l1");
            });
  }

  @Test
  void theTensorsOfATorchScriptProgramAreRead() throws Exception {
    ImportedNetwork script = read("script");
    assertThat(script.network().cell()).isInstanceOf(Gru.class);
    assertThat(script.notes())
        .contains("The file is a TorchScript program: its weights were read, none of it ran.");
  }

  @Test
  void everythingThatWasTakenToBeSoIsListed() throws Exception {
    assertThat(read("gru").conventions())
        .extracting(Convention::subject, Convention::taken, Convention::source)
        .containsExactly(
            tuple(Subject.GATES, "rzn", Convention.Source.FORMAT),
            tuple(Subject.ACTIVATION, "tanh", Convention.Source.FORMAT),
            tuple(Subject.RESET, "after", Convention.Source.FORMAT),
            tuple(Subject.UPDATE, "keep", Convention.Source.FORMAT),
            tuple(Subject.READOUT, "readout", Convention.Source.FILE));
  }

  @ParameterizedTest
  @CsvSource({
    "two_directions, two directions",
    "projection, a projection",
    "no_recurrence, No recurrent layer was found",
    "nan, \"rnn.weight_ih_l0\" holds NaN",
    "whole_model, torch.nn.modules.rnn.GRU",
    "single_tensor, no dictionary of weights"
  })
  void whatCannotBeReadIsRefusedWithTheReason(String name, String reason) {
    assertThatThrownBy(() -> read(name))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining(reason);
  }

  private static ImportedNetwork read(String name) throws UnreadableNetworkException {
    return read(name, ImportChoices.none());
  }

  private static ImportedNetwork read(String name, ImportChoices choices)
      throws UnreadableNetworkException {
    return NetworkImporters.read(TestFiles.path("files/" + name + ".pt"), choices);
  }

  private static ImportedNetwork reference(String name, String file)
      throws UnreadableNetworkException {
    return NetworkImporters.read(
        TestFiles.path("reference/" + name + "/" + file), ImportChoices.none());
  }
}
