package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.files.Question.Subject;
import separatrix.files.check.CheckReport;
import separatrix.files.check.RecordedTrials;
import separatrix.files.check.SelfCheck;
import separatrix.files.formats.NetworkImporters;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

class SelfCheckTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "files/gru.pt, files/gru.npz",
    "files/lstm.pt, files/lstm.npz",
    "files/started_lstm.pt, files/started_lstm.npz",
    "files/formats/onnx_gru.onnx, files/formats/onnx_gru.npz",
    "files/formats/keras_lstm.keras, files/formats/keras_lstm.npz"
  })
  void aNetworkThatWasUnderstoodAgrees(String file, String run) throws Exception {
    assertThat(check(file, run, ImportChoices.none()).agrees()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "files/rnn_relu.pt, files/rnn_relu.npz, ACTIVATION, relu",
    "files/formats/psychrnn_weights.npz, files/formats/psychrnn.npz, LEAK, 0.2",
    "files/formats/leaky_v5.mat, files/formats/leaky.npz, FORM, inside"
  })
  void aWrongAssumptionIsNamed(String file, String run, Subject subject, String truth)
      throws Exception {
    CheckReport report = check(file, run, ImportChoices.none());
    assertThat(report.agrees()).isFalse();
    assertThat(report.hasRemedy()).isTrue();
    assertThat(report.better().getFirst().changes()).isEqualTo(Map.of(subject, truth));
  }

  @ParameterizedTest
  @CsvSource({
    "files/gru.pt, files/gru.npz, RESET, before, after",
    "files/gru.pt, files/gru.npz, UPDATE, take, keep",
    "files/lstm.pt, files/lstm.npz, GATES, iofg, ifgo",
    "files/formats/tf1_lstm_weights.npz, files/formats/tf1_lstm.npz, FORGET_BIAS, 0, 1",
    "files/formats/keras_gru.h5, files/formats/keras_gru.npz, GATES, rzn, zrn",
    "files/formats/turned_weights.npz, files/formats/plain.npz, ORIENTATION, columns, rows"
  })
  void aWrongAnswerIsNamed(String file, String run, Subject subject, String wrong, String truth)
      throws Exception {
    assertThat(check(file, run, ImportChoices.none().with(subject, wrong)).better())
        .filteredOn(alternative -> alternative.changes().equals(Map.of(subject, truth)))
        .hasSize(1);
  }

  @Test
  void twoWrongConventionsAtOnceAreNamedTogether() throws Exception {
    RecurrentNetwork network = resetBefore();
    Path file = folder.resolve("network.npz");
    underTorchNames(network, "zrn").write(file);
    CheckReport report =
        SelfCheck.of(
            choices -> NetworkImporters.read(file, choices), ImportChoices.none(), run(network));
    assertThat(report.better().getFirst().changes())
        .isEqualTo(Map.of(Subject.RESET, "before", Subject.GATES, "zrn"));
    assertThat(report.words()).contains("With reset before, gates zrn it would be");
  }

  @Test
  void outputsAloneSuffice() throws Exception {
    RecordedTrials whole = recorded("files/rnn_relu.npz");
    RecordedTrials outputs = new RecordedTrials(whole.inputs(), List.of(), whole.outputs());
    CheckReport report =
        SelfCheck.of(
            choices -> NetworkImporters.read(TestFiles.path("files/rnn_relu.pt"), choices),
            ImportChoices.none(),
            outputs);
    assertThat(report.better().getFirst().changes()).isEqualTo(Map.of(Subject.ACTIVATION, "relu"));
  }

  @ParameterizedTest
  @CsvSource({"OUTSIDE, 0.3", "OUTSIDE, 0.0123", "INSIDE, 0.77"})
  void outputsAloneSayAnyLeak(Leaky.Form form, double leak) throws Exception {
    Leaky cell =
        new Leaky(form, matrix(4, 4, 1), matrix(4, 2, 2), Vector.zeros(4), Activation.TANH, leak);
    Activation read = form == Leaky.Form.INSIDE ? Activation.TANH : Activation.IDENTITY;
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(cell, new Readout(matrix(3, 4, 3), Vector.zeros(3), read));
    RecordedTrials whole = run(network);
    CheckReport report =
        SelfCheck.of(
            plainMatrices("W", cell.recurrentWeights(), "B", cell.inputWeights(), network),
            ImportChoices.none().with(Subject.FORM, Words.of(form)),
            new RecordedTrials(whole.inputs(), List.of(), whole.outputs()));
    assertThat(report.hasRemedy()).isTrue();
    assertThat(report.better().getFirst().changes())
        .isEqualTo(Map.of(Subject.LEAK, Double.toString(leak)));
  }

  @Test
  void matricesThatChangedPlacesAreNamed() throws Exception {
    Vanilla cell = new Vanilla(matrix(4, 4, 1), matrix(4, 4, 2), Vector.zeros(4), Activation.TANH);
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(cell, Readout.affine(matrix(4, 4, 3), Vector.zeros(4)));
    List<Matrix> inputs = List.of(matrix(9, 4, 5));
    Trajectory path = new Simulator(network).run(inputs).getFirst();
    CheckReport report =
        SelfCheck.of(
            plainMatrices("B", cell.recurrentWeights(), "J", cell.inputWeights(), network),
            ImportChoices.none(),
            new RecordedTrials(inputs, List.of(path.states()), List.of(path.outputs())));
    assertThat(report.hasRemedy()).isTrue();
    assertThat(report.better().getFirst().changes())
        .isEqualTo(Map.of(Subject.RECURRENT, "B", Subject.INPUT, "J"));
  }

  @Test
  void whereOneChangeAgreesMoreAreNotTried() throws Exception {
    AtomicInteger tried = new AtomicInteger();
    CheckReport report =
        SelfCheck.of(
            choices -> NetworkImporters.read(TestFiles.path("files/rnn_relu.pt"), choices),
            ImportChoices.none(),
            recorded("files/rnn_relu.npz"),
            (before, _) -> {
              tried.set(before);
              return true;
            });
    assertThat(report.better())
        .extracting(alternative -> alternative.changes())
        .containsExactly(Map.of(Subject.ACTIVATION, "relu"));
    // Three other activations, five leaks, one form, no readout.
    assertThat(tried).hasValueLessThanOrEqualTo(10);
  }

  private static SelfCheck.Reading plainMatrices(
      String recurrent, Matrix w, String input, Matrix b, RecurrentNetwork network) {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put(recurrent, Tensor.of(w));
    arrays.put(input, Tensor.of(b));
    arrays.put("C", Tensor.of(network.readout().weights()));
    SourceFile file = new SourceFile("plain.npz", NumpyArchive.of(arrays).toBytes());
    return choices -> NetworkImporters.read(file, choices);
  }

  @Test
  void aRunOfAnotherNetworkHasNoRemedy() throws Exception {
    CheckReport report =
        check("files/rnn_tanh.pt", "files/rnn_without_bias.npz", ImportChoices.none());
    assertThat(report.agrees()).isFalse();
    assertThat(report.hasRemedy()).isFalse();
  }

  @Test
  void aRunOfOtherSizesDoesNotFit() throws Exception {
    CheckReport report =
        check("files/rnn_tanh.pt", "files/formats/keras_gru.npz", ImportChoices.none());
    assertThat(report.words()).startsWith("The network's sizes do not fit the recorded run's");
  }

  @Test
  void ourOwnSimulationIsARecordedRun() throws Exception {
    RecurrentNetwork network = resetBefore();
    Path run = folder.resolve("run.npz");
    TrajectoryFiles.write(new Simulator(network).run(inputs()), run);
    ImportedNetwork imported = new ImportedNetwork(network, "own", "", List.of(), List.of());
    assertThat(
            SelfCheck.of(_ -> imported, ImportChoices.none(), RecordedTrials.read(run))
                .found()
                .largest())
        .isLessThan(1e-12);
  }

  @Test
  void aRunWithoutInputsIsRefused() {
    assertThatThrownBy(() -> recorded("files/compressed.npz"))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessage(
            "The run \"compressed.npz\" has no array inputs but \"first\", \"second\"; save inputs,"
                + " and states or outputs.");
  }

  private static CheckReport check(String file, String run, ImportChoices choices)
      throws UnreadableNetworkException {
    return SelfCheck.of(
        answers -> NetworkImporters.read(TestFiles.path(file), answers), choices, recorded(run));
  }

  private static RecordedTrials recorded(String run) throws UnreadableNetworkException {
    return RecordedTrials.read(TestFiles.path(run));
  }

  private static RecurrentNetwork resetBefore() {
    Gru cell =
        new Gru(
            Gru.Reset.BEFORE,
            matrix(12, 4, 1),
            matrix(12, 2, 2),
            matrix(1, 12, 3).row(0),
            Vector.zeros(4),
            Activation.TANH);
    return RecurrentNetwork.fromRest(cell, Readout.affine(matrix(2, 4, 4), Vector.zeros(2)));
  }

  private static List<Matrix> inputs() {
    return IntStream.range(0, 3).mapToObj(i -> matrix(6, 2, 10 + i)).toList();
  }

  private static RecordedTrials run(RecurrentNetwork network) {
    List<Trajectory> runs = new Simulator(network).run(inputs());
    return new RecordedTrials(
        inputs(),
        runs.stream().map(Trajectory::states).toList(),
        runs.stream().map(Trajectory::outputs).toList());
  }

  /** The weights with the blocks of r, z, n in another order. */
  private static NumpyArchive underTorchNames(RecurrentNetwork network, String order) {
    Gru cell = (Gru) network.cell();
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put("rnn.weight_ih_l0", Tensor.of(ordered(cell.inputWeights(), order)));
    arrays.put("rnn.weight_hh_l0", Tensor.of(ordered(cell.recurrentWeights(), order)));
    Matrix bias = Matrix.ofRows(List.of(cell.bias())).transpose();
    arrays.put("rnn.bias_ih_l0", Tensor.of(ordered(bias, order).column(0)));
    arrays.put("readout.weight", Tensor.of(network.readout().weights()));
    return NumpyArchive.of(arrays);
  }

  private static Matrix ordered(Matrix blocks, String order) {
    int units = blocks.rows() / 3;
    return Matrix.ofRows(
        order
            .chars()
            .map("rzn"::indexOf)
            .boxed()
            .flatMap(
                block -> IntStream.range(block * units, (block + 1) * units).mapToObj(blocks::row))
            .toList());
  }

  private static Matrix matrix(int rows, int columns, long seed) {
    SplittableRandom seeded = new SplittableRandom(seed);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = seeded.nextGaussian();
    }
    return Matrix.fromRowMajor(rows, columns, values);
  }
}
