package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * The weights of one nn.RNN, nn.GRU or nn.LSTM, or of a Cell class, shapes checked.
 *
 * @param names the tensors it was made of
 * @param recurrent weight_hh, (gates · n) × n
 * @param input weight_ih, (gates · n) × m
 * @param inputBias bias_ih, or zeros where the layer has none
 * @param recurrentBias bias_hh, or zeros
 */
record TorchLayer(
    List<String> names, Matrix recurrent, Matrix input, Vector inputBias, Vector recurrentBias) {

  /** The layer whose tensors begin with `prefix`. */
  static TorchLayer in(NamedTensors file, String prefix) throws UnreadableNetworkException {
    refuseIf(file, prefix, "weight_hh_l1", "several layers, one is due; train with num_layers=1");
    refuseIf(
        file,
        prefix,
        "weight_hh_l0_reverse",
        "two directions, one is due; train with bidirectional=False");
    refuseIf(file, prefix, "weight_hr_l0", "a projection, none is due; train with proj_size=0");
    String suffix = file.tensors().containsKey(prefix + "weight_hh") ? "" : "_l0";
    List<String> names = new ArrayList<>();
    Matrix recurrent = matrix(file, prefix + "weight_hh" + suffix, names);
    int units = recurrent.columns();
    int rows = recurrent.rows();
    if (units == 0 || rows % units != 0 || !isKnown(rows / units)) {
      throw new UnreadableNetworkException(
          "%s is %d × %d; one, three or four times as many rows as columns are due (RNN, GRU, LSTM)."
              .formatted(quoted(names.getFirst()), rows, units));
    }
    Matrix input = matrix(file, prefix + "weight_ih" + suffix, names);
    if (input.rows() != rows) {
      throw new UnreadableNetworkException(
          "%s has %d rows, %s has %d; they must be equal, export the network again."
              .formatted(quoted(names.get(1)), input.rows(), quoted(names.getFirst()), rows));
    }
    Vector inputBias = bias(file, prefix + "bias_ih" + suffix, rows, names);
    Vector recurrentBias = bias(file, prefix + "bias_hh" + suffix, rows, names);
    return new TorchLayer(List.copyOf(names), recurrent, input, inputBias, recurrentBias);
  }

  /** n. */
  int units() {
    return recurrent.columns();
  }

  /** Blocks of n rows: 1 for an RNN, 3 for a GRU, 4 for an LSTM. */
  int gates() {
    return recurrent.rows() / units();
  }

  String describe() {
    String kind =
        switch (gates()) {
          case 1 -> "an RNN";
          case 3 -> "a GRU";
          default -> "an LSTM";
        };
    return "%s says %s of %d units and %d inputs."
        .formatted(quoted(names.getFirst()), kind, units(), input.columns());
  }

  private static boolean isKnown(int gates) {
    return gates == 1 || gates == 3 || gates == 4;
  }

  private static void refuseIf(NamedTensors file, String prefix, String name, String refusal)
      throws UnreadableNetworkException {
    if (file.tensors().containsKey(prefix + name)) {
      throw new UnreadableNetworkException(
          "The tensor %s says %s.".formatted(quoted(prefix + name), refusal));
    }
  }

  private static Matrix matrix(NamedTensors file, String name, List<String> names)
      throws UnreadableNetworkException {
    Tensor tensor = required(file, name, names);
    if (tensor.rank() != 2) {
      throw new UnreadableNetworkException(
          "The tensor %s has %d axes; a matrix is due, export the network again."
              .formatted(quoted(name), tensor.rank()));
    }
    return tensor.matrix();
  }

  private static Vector bias(NamedTensors file, String name, int rows, List<String> names)
      throws UnreadableNetworkException {
    if (!file.tensors().containsKey(name) && !file.refused().containsKey(name)) {
      return Vector.zeros(rows);
    }
    Tensor tensor = required(file, name, names);
    if (tensor.count() != rows) {
      throw new UnreadableNetworkException(
          "The tensor %s has %d values, %d are due; export the network again."
              .formatted(quoted(name), tensor.count(), rows));
    }
    return tensor.vector();
  }

  private static Tensor required(NamedTensors file, String name, List<String> names)
      throws UnreadableNetworkException {
    names.add(name);
    return finite(file, name);
  }

  /** The tensor `name`, there and without infinities. */
  static Tensor finite(NamedTensors file, String name) throws UnreadableNetworkException {
    Tensor tensor = file.tensors().get(name);
    if (tensor == null) {
      throw new UnreadableNetworkException(
          file.refused()
              .getOrDefault(
                  name,
                  "The tensor %s is missing; %s are there, export the whole state_dict."
                      .formatted(quoted(name), TorchNames.listed(file.tensors().keySet()))));
    }
    if (!tensor.isFinite()) {
      throw new UnreadableNetworkException(
          "The tensor %s holds NaN or infinite values; export a network whose training did not diverge."
              .formatted(quoted(name)));
    }
    return tensor;
  }
}
