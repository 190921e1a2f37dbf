package separatrix.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.formats.NetworkImporters;

/** What frameworks may write but seldom do: read rightly, or refused by what it is. */
class FormatVariantsTest {

  @ParameterizedTest
  @CsvSource({"onnx_halves.onnx, onnx_halves", "flax_long_name.msgpack, flax_long_name"})
  void aNetworkRunsAsItsFormulasSay(String file, String run) throws Exception {
    RecordedRun.of("files/formats/" + run + ".npz").mustBeRepeatedBy(read(file).network());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keras_two_directions.h5", "keras_two_directions.weights.h5"})
  void aBidirectionalWrapperIsRefused(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContainingAll("forward_", "backward_", "two directions");
  }

  @Test
  void numbersInAnotherFileAreRefusedAndNotTakenForZeros() {
    assertThatThrownBy(() -> read("external.h5"))
        .hasMessage(
            "The array \"W\" is kept in another file, which is not opened; save it inside this"
                + " one.");
  }

  @Test
  void anActivationThatIsScaledIsRefused() {
    assertThatThrownBy(() -> read("onnx_scaled.onnx"))
        .hasMessageContaining("scales its activation");
  }

  @Test
  void manyLayersAreRefusedBeforeAMatrixOfAllTheirUnitsIsMade() {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    for (int layer = 0; layer < 100; layer++) {
      arrays.put("rnn.weight_hh_l" + layer, Tensor.of(new int[] {100, 100}, new double[10_000]));
      arrays.put("rnn.weight_ih_l" + layer, Tensor.of(new int[] {100, 100}, new double[10_000]));
    }
    SourceFile file = new SourceFile("layers.npz", NumpyArchive.of(arrays).toBytes());
    assertThatThrownBy(() -> NetworkImporters.read(file, ImportChoices.none()))
        .hasMessageContaining("10000 outputs of 10000 units");
  }

  @Test
  @Timeout(60) // far above what it takes, far below what looking at every letter again would
  void aClassOfAMillionLettersIsGoneThroughOnce() {
    String config =
        "{\"class_name\":\"" + "A".repeat(1_000_000) + "\",\"config\":{\"name\":\"a\"}}";
    byte[] weights = TestFiles.bytes("files/formats/keras_two_directions.weights.h5");
    byte[] file =
        ArchiveBytes.zip(Map.of("config.json", HdfBytes.text(config), "model.weights.h5", weights));
    assertThatThrownBy(
            () -> NetworkImporters.read(new SourceFile("a.keras", file), ImportChoices.none()))
        .hasMessageContaining("two directions");
  }

  private static ImportedNetwork read(String name) throws UnreadableNetworkException {
    return NetworkImporters.read(TestFiles.path("files/formats/" + name), ImportChoices.none());
  }
}
