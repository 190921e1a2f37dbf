package separatrix.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.formats.NetworkImporters;
import separatrix.linalg.Matrix;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/** A weight that is no number is refused by the name of its tensor, whatever the format. */
class NotANumberTest {

  @ParameterizedTest
  @CsvSource({
    "keras_gru.h5, NaN, memory/memory/gru_cell/recurrent_kernel:0",
    "keras_lstm.h5, -Infinity, memory/memory/lstm_cell/recurrent_kernel:0",
    "keras_stack_gru_gru.weights.h5, NaN, gru/recurrent_kernel",
    "leaky_v5.mat, Infinity, J",
    "onnx_gru_before.onnx, NaN, R",
    "flax_gru.msgpack, NaN, params/GRUCell_0/h",
    "flax_stack.msgpack, Infinity, params/GRUCell_0/h",
    "f64.safetensors, NaN, rnn.weight_hh_l0"
  })
  void theTensorIsNamed(String file, double value, String tensor) throws Exception {
    byte[] bytes = TestFiles.bytes("files/formats/" + file);
    replace(bytes, recurrent(read(file, bytes).network().cell()), value);

    assertThatThrownBy(() -> read(file, bytes))
        .isInstanceOf(UnreadableNetworkException.class)
        .satisfies(refusal -> OneSentence.check(String.valueOf(refusal.getMessage())))
        .hasMessageContaining("\"" + tensor)
        .hasMessageContaining("NaN or infinite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gru", "lstm"})
  void theTensorOfAnArchiveIsNamed(String name) throws Exception {
    NumpyArchive archive = NumpyArchive.read(TestFiles.path("reference/" + folder(name)));
    Map<String, Tensor> arrays = new LinkedHashMap<>(archive.arrays());
    Tensor bias = archive.array("rnn.bias_hh_l0");
    double[] values = bias.values().clone();
    values[3] = Double.POSITIVE_INFINITY;
    arrays.put("rnn.bias_hh_l0", Tensor.of(bias.shape(), values));
    byte[] bytes = NumpyArchive.of(arrays).toBytes();

    assertThatThrownBy(() -> read("network.npz", bytes))
        .hasMessageContaining("\"rnn.bias_hh_l0\" holds NaN or infinite");
  }

  private static String folder(String name) {
    return (name.equals("gru") ? "flipflop_gru48" : "flipflop_lstm32") + "/model.npz";
  }

  @Test
  void theTensorOfAPyTorchFileIsNamed() {
    assertThatThrownBy(() -> read("nan.pt", TestFiles.bytes("files/nan.pt")))
        .hasMessageContaining("\"rnn.weight_ih_l0\" holds NaN or infinite");
  }

  @Test
  void theMatrixOfOurOwnJsonIsNamedWhereItIsPacked() {
    String packed = "f8 1x1 " + Base64.getEncoder().encodeToString(bytes(Double.NaN));
    String json =
        """
        {"format": "separatrix-network", "version": 3,
         "cell": {"type": "vanilla", "activation": "tanh",
                  "recurrentWeights": "%s", "inputWeights": [[1]], "bias": [0]}}
        """
            .formatted(packed);

    assertThatThrownBy(() -> read("own.json", json.getBytes(StandardCharsets.UTF_8)))
        .satisfies(refusal -> OneSentence.check(String.valueOf(refusal.getMessage())))
        .hasMessageContaining("cell.recurrentWeights");
  }

  private static ImportedNetwork read(String name, byte[] bytes) throws UnreadableNetworkException {
    return NetworkImporters.read(new SourceFile(name, bytes), ImportChoices.none());
  }

  private static Matrix recurrent(Cell cell) {
    return switch (cell) {
      case Vanilla c -> c.recurrentWeights();
      case Leaky c -> c.recurrentWeights();
      case Ugrnn c -> c.recurrentWeights();
      case Gru c -> c.recurrentWeights();
      case Lstm c -> c.recurrentWeights();
      case Stacked c -> recurrent(c.layers().getFirst());
    };
  }

  /** Puts `value` where the file has the first of the weights that it has as it stands. */
  private static void replace(byte[] file, Matrix weights, double value) {
    for (double weight : weights.toRowMajor()) {
      int at = indexOf(file, bytes(weight));
      if (at >= 0) {
        System.arraycopy(bytes(value), 0, file, at, Double.BYTES);
        return;
      }
    }
    throw new IllegalArgumentException("The file has none of the weights as a plain double.");
  }

  private static byte[] bytes(double value) {
    return ByteBuffer.allocate(Double.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putDouble(value)
        .array();
  }

  private static int indexOf(byte[] file, byte[] part) {
    for (int i = 0; i + part.length <= file.length; i++) {
      if (Arrays.equals(file, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }
}
