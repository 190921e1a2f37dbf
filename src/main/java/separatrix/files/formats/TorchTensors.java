package separatrix.files.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Tensor;
import separatrix.files.UnwritableNetworkException;
import separatrix.files.Words;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/**
 * A network as tensors under PyTorch's names: `rnn.weight_ih_l0`, …, `rnn.weight_ih_l1` of a second
 * layer, `readout.weight`, `readout.bias`, and `h0`, `c0` where it does not start from zero.
 */
final class TorchTensors {
  private final Map<String, Tensor> arrays = new LinkedHashMap<>();

  private TorchTensors() {}

  /** The arrays of `network`, if PyTorch has a layer that computes the same. */
  static Map<String, Tensor> of(RecurrentNetwork network) throws UnwritableNetworkException {
    TorchTensors tensors = new TorchTensors();
    switch (network.cell()) {
      case Stacked stack -> {
        requireOneKind(stack);
        for (int k = 0; k < stack.layers().size(); k++) {
          tensors.putLayer(stack.layers().get(k), k);
        }
      }
      case Vanilla _, Leaky _, Ugrnn _, Gru _, Lstm _ -> tensors.putLayer(network.cell(), 0);
    }
    Readout readout = network.readout();
    require(readout.activation() == Activation.IDENTITY, "a readout of rates");
    tensors.arrays.put("readout.weight", Tensor.of(seenByReadout(network)));
    tensors.arrays.put("readout.bias", Tensor.of(readout.bias()));
    tensors.putStart(network);
    return tensors.arrays;
  }

  private void putLayer(Cell layer, int number) throws UnwritableNetworkException {
    switch (layer) {
      case Vanilla cell -> {
        require(
            cell.activation() == Activation.TANH || cell.activation() == Activation.RELU,
            "an RNN with the activation " + Words.of(cell.activation()));
        put(number, cell.recurrentWeights(), cell.inputWeights(), cell.bias());
        // PyTorch does not store it; a name that load_state_dict(strict=False) passes over does.
        arrays.put("rnn.nonlinearity." + Words.of(cell.activation()), Tensor.of(Vector.of(1)));
      }
      case Gru cell -> {
        require(cell.reset() == Gru.Reset.AFTER, "a GRU whose reset comes before the product");
        requireTanh(cell.activation());
        put(number, cell.recurrentWeights(), cell.inputWeights(), cell.bias());
        // The candidate's own bias is the last block of the hidden side's.
        double[] hidden = new double[cell.bias().size()];
        cell.candidateBias().copyTo(hidden, 2 * cell.units());
        arrays.put("rnn.bias_hh_l" + number, Tensor.of(Vector.of(hidden)));
      }
      case Lstm cell -> {
        requireTanh(cell.activation());
        put(number, cell.recurrentWeights(), cell.inputWeights(), cell.bias());
      }
      case Leaky _ -> throw noLayer("a leaky network");
      case Ugrnn _ -> throw noLayer("a UGRNN");
      case Stacked _ -> throw noLayer("a stack within a stack");
    }
  }

  private void put(int layer, Matrix recurrent, Matrix input, Vector bias) {
    arrays.put("rnn.weight_ih_l" + layer, Tensor.of(input));
    arrays.put("rnn.weight_hh_l" + layer, Tensor.of(recurrent));
    arrays.put("rnn.bias_ih_l" + layer, Tensor.of(bias));
    arrays.put("rnn.bias_hh_l" + layer, Tensor.of(Vector.zeros(bias.size())));
  }

  private void putStart(RecurrentNetwork network) {
    Vector start = network.initialState();
    int units = network.cell().units();
    if (start.maxAbs() == 0) {
      return;
    }
    arrays.put("h0", start(network.cell(), start.slice(0, units)));
    if (start.size() > units) {
      arrays.put("c0", start(network.cell(), start.slice(units, start.size())));
    }
  }

  /** One row per layer where there are several, as PyTorch has it. */
  private static Tensor start(Cell cell, Vector values) {
    return cell instanceof Stacked stack
        ? Tensor.of(
            Matrix.fromRowMajor(
                stack.layers().size(), values.size() / stack.layers().size(), values.toArray()))
        : Tensor.of(values);
  }

  /** The readout's weights of the units of the last layer, which is all that nn.Linear sees. */
  private static Matrix seenByReadout(RecurrentNetwork network) throws UnwritableNetworkException {
    Matrix weights = network.readout().weights();
    if (!(network.cell() instanceof Stacked stack)) {
      return weights;
    }
    Matrix columns = weights.transpose();
    require(
        columns.rows(0, stack.topUnit()).maxAbs() == 0,
        "a readout that sees more than the last layer");
    return columns.rows(stack.topUnit(), stack.units()).transpose();
  }

  /** PyTorch's layers in one module have one class, one number of units, one nonlinearity. */
  private static void requireOneKind(Stacked stack) throws UnwritableNetworkException {
    List<Object> kinds = stack.layers().stream().map(TorchTensors::kind).distinct().toList();
    require(kinds.size() == 1, "a stack of unlike layers");
  }

  private static Object kind(Cell layer) {
    return List.of(
        layer.getClass(),
        layer.units(),
        layer instanceof Vanilla vanilla ? vanilla.activation() : Activation.TANH);
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
