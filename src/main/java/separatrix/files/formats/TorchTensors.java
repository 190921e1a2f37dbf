package separatrix.files.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import separatrix.files.Tensor;
import separatrix.files.UnwritableNetworkException;
import separatrix.files.Words;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/**
 * A network as tensors under PyTorch's names: `rnn.weight_ih_l0`, …, `readout.weight`,
 * `readout.bias`, and `h0`, `c0` where it does not start from zero.
 */
final class TorchTensors {
  private TorchTensors() {}

  /** The arrays of `network`, if PyTorch has a layer that computes the same. */
  static Map<String, Tensor> of(RecurrentNetwork network) throws UnwritableNetworkException {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    switch (network.cell()) {
      case Vanilla cell -> {
        require(
            cell.activation() == Activation.TANH || cell.activation() == Activation.RELU,
            "an RNN with the activation " + Words.of(cell.activation()));
        put(arrays, cell.recurrentWeights(), cell.inputWeights(), cell.bias());
        // PyTorch does not store it; a name that load_state_dict(strict=False) passes over does.
        arrays.put("rnn.nonlinearity." + Words.of(cell.activation()), Tensor.of(Vector.of(1)));
      }
      case Gru cell -> {
        require(cell.reset() == Gru.Reset.AFTER, "a GRU whose reset comes before the product");
        requireTanh(cell.activation());
        put(arrays, cell.recurrentWeights(), cell.inputWeights(), cell.bias());
        // The candidate's own bias is the last block of the hidden side's.
        double[] hidden = new double[cell.bias().size()];
        cell.candidateBias().copyTo(hidden, 2 * cell.units());
        arrays.put("rnn.bias_hh_l0", Tensor.of(Vector.of(hidden)));
      }
      case Lstm cell -> {
        requireTanh(cell.activation());
        put(arrays, cell.recurrentWeights(), cell.inputWeights(), cell.bias());
      }
      case Leaky _ -> throw noLayer("a leaky network");
      case Ugrnn _ -> throw noLayer("a UGRNN");
    }
    Readout readout = network.readout();
    require(readout.activation() == Activation.IDENTITY, "a readout of rates");
    arrays.put("readout.weight", Tensor.of(readout.weights()));
    arrays.put("readout.bias", Tensor.of(readout.bias()));
    putStart(arrays, network);
    return arrays;
  }

  private static void put(Map<String, Tensor> arrays, Matrix recurrent, Matrix input, Vector bias) {
    arrays.put("rnn.weight_ih_l0", Tensor.of(input));
    arrays.put("rnn.weight_hh_l0", Tensor.of(recurrent));
    arrays.put("rnn.bias_ih_l0", Tensor.of(bias));
    arrays.put("rnn.bias_hh_l0", Tensor.of(Vector.zeros(bias.size())));
  }

  private static void putStart(Map<String, Tensor> arrays, RecurrentNetwork network) {
    Vector start = network.initialState();
    int units = network.cell().units();
    if (start.maxAbs() == 0) {
      return;
    }
    arrays.put("h0", Tensor.of(start.slice(0, units)));
    if (start.size() > units) {
      arrays.put("c0", Tensor.of(start.slice(units, start.size())));
    }
  }

  private static void requireTanh(Activation activation) throws UnwritableNetworkException {
    require(activation == Activation.TANH, "gates with the activation " + Words.of(activation));
  }

  private static void require(boolean holds, String what) throws UnwritableNetworkException {
    if (!holds) {
      throw noLayer(what);
    }
  }

  private static UnwritableNetworkException noLayer(String what) {
    return new UnwritableNetworkException(
        "PyTorch has no layer for %s; write this network as .json.".formatted(what));
  }
}
