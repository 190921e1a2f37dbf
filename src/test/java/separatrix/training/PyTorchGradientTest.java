package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import separatrix.files.NumpyArchive;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Matrix;
import separatrix.linalg.Precision;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.task.Trial;
import separatrix.task.TrialBatch;

/** Loss and gradient of small networks against what PyTorch computed in double precision. */
class PyTorchGradientTest {
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @CsvSource({
    "gradients_rnn_tanh, VANILLA, TANH",
    "gradients_rnn_relu, VANILLA, RELU",
    "gradients_gru, GRU, TANH",
    "gradients_lstm, LSTM, TANH"
  })
  void everyGradientIsPyTorchs(String file, CellKind kind, Activation activation)
      throws UnreadableNetworkException {
    NumpyArchive archive =
        NumpyArchive.read(Path.of("src/test/resources/reference", file + ".npz"));
    Matrix recurrent = archive.array("rnn.weight_hh_l0").matrix();
    Matrix input = archive.array("rnn.weight_ih_l0").matrix();
    Matrix readout = archive.array("readout.weight").matrix();
    ParameterLayout layout =
        new ParameterLayout(
            new Architecture(kind, recurrent.columns(), activation, 1),
            input.columns(),
            readout.rows());
    TrialBatch trials = trials(archive.array("inputs"), archive.array("targets"));
    double[] gradient = new double[layout.size()];
    try (var descent =
        new BackpropagationThroughTime(
            layout, Precision.DOUBLE, Regularisation.none(), trials.size(), 2)) {
      double loss = descent.gradient(flat(layout, archive, ""), trials, gradient);

      assertThat(loss).isCloseTo(archive.array("loss").values()[0], within(ROUNDING));
      assertThat(gradient).containsExactly(flat(layout, archive, "grad."), within(ROUNDING));
    }
  }

  /**
   * Parameters, or their gradients, in our layout. PyTorch has two biases where we have one: the
   * values add up, while the gradient of each is that of ours.
   */
  private static double[] flat(ParameterLayout layout, NumpyArchive archive, String prefix)
      throws UnreadableNetworkException {
    boolean isGradient = !prefix.isEmpty();
    double[] flat = new double[layout.size()];
    Matrix recurrent = archive.array(prefix + "rnn.weight_hh_l0").matrix();
    Matrix input = archive.array(prefix + "rnn.weight_ih_l0").matrix();
    Vector inputBias = archive.array(prefix + "rnn.bias_ih_l0").vector();
    Vector recurrentBias = archive.array(prefix + "rnn.bias_hh_l0").vector();
    int units = recurrent.columns();
    boolean isGru = layout.architecture().kind() == CellKind.GRU;
    for (int i = 0; i < recurrent.rows(); i++) {
      for (int j = 0; j < units; j++) {
        flat[layout.recurrent(i, j)] = recurrent.at(i, j);
      }
      for (int j = 0; j < input.columns(); j++) {
        flat[layout.input(i, j)] = input.at(i, j);
      }
      boolean isCandidate = isGru && i >= 2 * units;
      flat[layout.bias(i)] =
          inputBias.at(i) + (isGradient || isCandidate ? 0 : recurrentBias.at(i));
      if (isCandidate) {
        flat[layout.candidateBias(i - 2 * units)] = recurrentBias.at(i);
      }
    }
    Matrix readout = archive.array(prefix + "readout.weight").matrix();
    Vector readoutBias = archive.array(prefix + "readout.bias").vector();
    for (int i = 0; i < readout.rows(); i++) {
      for (int j = 0; j < units; j++) {
        flat[layout.readout(i, j)] = readout.at(i, j);
      }
      flat[layout.readoutBias(i)] = readoutBias.at(i);
    }
    Vector hidden = archive.array(prefix + "initial_hidden").vector();
    for (int i = 0; i < units; i++) {
      flat[layout.initial(i)] = hidden.at(i);
      if (layout.architecture().kind() == CellKind.LSTM) {
        flat[layout.initial(units + i)] = archive.array(prefix + "initial_memory").vector().at(i);
      }
    }
    return flat;
  }

  private static TrialBatch trials(Tensor inputs, Tensor targets) {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < inputs.size(0); i++) {
      trials.add(new Trial(matrix(inputs, i), matrix(targets, i), "PyTorch's"));
    }
    return new TrialBatch(trials);
  }

  private static Matrix matrix(Tensor tensor, int trial) {
    int rows = tensor.size(1);
    int columns = tensor.size(2);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.at(trial, i / columns, i % columns);
    }
    return Matrix.fromRowMajor(rows, columns, values);
  }
}
