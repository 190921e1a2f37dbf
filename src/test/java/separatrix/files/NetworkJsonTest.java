package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.files.formats.NetworkImporters;
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

class NetworkJsonTest {
  private static final int UNITS = 4;
  private static final Random RANDOM = new Random(3);

  static Stream<Cell> cells() {
    return Stream.of(
        new Vanilla(matrix(1, UNITS), matrix(1, 2), vector(1), Activation.RELU),
        new Vanilla(matrix(1, UNITS), matrix(1, 0), vector(1), Activation.TANH),
        new Leaky(
            Leaky.Form.INSIDE, matrix(1, UNITS), matrix(1, 2), vector(1), Activation.TANH, 0.1),
        new Leaky(
            Leaky.Form.OUTSIDE, matrix(1, UNITS), matrix(1, 2), vector(1), Activation.TANH, 1),
        new Ugrnn(matrix(2, UNITS), matrix(2, 2), vector(2), Activation.TANH),
        new Gru(
            Gru.Reset.AFTER, matrix(3, UNITS), matrix(3, 2), vector(3), vector(1), Activation.TANH),
        new Gru(
            Gru.Reset.BEFORE,
            matrix(3, UNITS),
            matrix(3, 2),
            vector(3),
            Vector.zeros(UNITS),
            Activation.TANH),
        new Lstm(matrix(4, UNITS), matrix(4, 2), vector(4), Activation.TANH),
        new Stacked(
            List.of(
                new Lstm(matrix(4, UNITS), matrix(4, 2), vector(4), Activation.TANH),
                new Leaky(
                    Leaky.Form.INSIDE,
                    Matrix.of(new double[][] {{0.5}}),
                    matrix(1, UNITS).rows(0, 1),
                    Vector.of(0.1),
                    Activation.RELU,
                    0.3))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyCellComesBackExactly(Cell cell, @TempDir Path folder) throws Exception {
    ImportedNetwork network = network(cell);
    Path path = folder.resolve("network.txt");
    NetworkJson.write(network, path);
    assertThat(NetworkImporters.read(path, ImportChoices.none())).isEqualTo(network);
  }

  @Test
  void theSmallestDocumentTakesTheUnitsAsOutputsAndStartsFromZero() throws Exception {
    ImportedNetwork network =
        read(
            """
            {"format": "separatrix-network", "version": 1,
             "cell": {"type": "vanilla", "activation": "tanh",
                      "recurrentWeights": [[0.5]], "inputWeights": [[1]], "bias": [0]}}
            """);
    assertThat(network.network().readout()).isEqualTo(Readout.identity(1));
    assertThat(network.network().initialState()).isEqualTo(Vector.zeros(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"version\": 1 | \"version\": 4 | version \"4.0\", this program reads versions 1 to 3",
        "separatrix-network | other | does not say \"format\"",
        "\"vanilla\" | \"elman\" | cell type \"elman\" is unknown",
        "\"tanh\" | \"sine\" | choose among identity, tanh, relu, sigmoid",
        "\"bias\" | \"baias\" | field \"cell.baias\" is unknown",
        "[[0.5]] | [[0.5], [1, 2]] | \"cell.recurrentWeights\" holds something else",
        "[[0.5]] | [[0.5], [1]] | 1 rows for each of the 1 columns are due",
        "[[0.5]] | [[1e999]] | too large",
        "[[0.5]] | [[NaN]] | broken at",
        "[[0.5]] | [[true]] | no text, number, list or object",
        "[[0.5]] | [[null]] | no text, number, list or object",
        "\"bias\": [0] | \"bias\": [0], \"bias\": [0] | field \"bias\" twice",
        ", \"bias\": [0] | `` | field \"cell.bias\" is missing",
        "}} | }} 7 | broken at",
        "}} | } | broken at"
      })
  void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String reason) {
    String document =
        """
        {"format": "separatrix-network", "version": 1,
         "cell": {"type": "vanilla", "activation": "tanh",
         "recurrentWeights": [[0.5]], "inputWeights": [[1]], "bias": [0]}}""";
    assertThat(document).contains(right);
    assertThatThrownBy(() -> read(document.replace(right, wrong)))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining(reason)
        .satisfies(refusal -> assertThat(refusal.getMessage()).satisfies(OneSentence::check));
  }

  @Test
  void aLargeNetworkInSinglePrecisionTakesFourBytesANumberAndComesBackExactly() throws Exception {
    ImportedNetwork network = large(value -> (float) value);
    String text = NetworkJson.text(network);
    assertThat(text.contains("\"version\": 3") && text.contains("f4 400x400 ")).isTrue();
    assertThat(text.length()).isLessThan(400 * 400 * 6);
    assertThat(read(text).equals(network)).isTrue();
  }

  @Test
  void aLargeNetworkInDoublePrecisionComesBackExactly() throws Exception {
    ImportedNetwork network = large(value -> value);
    String text = NetworkJson.text(network);
    assertThat(text.contains("f8 400x400 ")).isTrue();
    assertThat(read(text).equals(network)).isTrue();
  }

  /** 400 units, packed for their number. */
  private static ImportedNetwork large(DoubleUnaryOperator rounding) {
    double[] values = RANDOM.doubles(400 * 400).map(rounding).toArray();
    Cell cell =
        new Vanilla(
            Matrix.fromRowMajor(400, 400, values),
            Matrix.zeros(400, 1),
            Vector.zeros(400),
            Activation.TANH);
    RecurrentNetwork network =
        new RecurrentNetwork(
            cell,
            new Readout(Matrix.zeros(1, 400), Vector.zeros(1), Activation.IDENTITY),
            Vector.zeros(400));
    return new ImportedNetwork(network, "large", "", List.of(), List.of());
  }

  @Test
  void listsWithinListsEnd() {
    assertThatThrownBy(() -> read("{\"format\": " + "[".repeat(100_000)))
        .isInstanceOf(UnreadableNetworkException.class);
  }

  private static ImportedNetwork network(Cell cell) {
    RecurrentNetwork network =
        new RecurrentNetwork(
            cell,
            new Readout(
                random(2, cell.units()), Vector.of(-0.0, Double.MIN_VALUE), Activation.IDENTITY),
            random(1, cell.stateSize()).row(0));
    return new ImportedNetwork(
        network, "a \"name\" \u2028 of 網", "flipflop", List.of("one", "two"), List.of());
  }

  private static Matrix matrix(int gates, int columns) {
    return random(gates * UNITS, columns);
  }

  private static Vector vector(int gates) {
    return random(1, gates * UNITS).row(0);
  }

  /** Numbers of every size, to their last bit. */
  private static Matrix random(int rows, int columns) {
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = RANDOM.nextGaussian() * Math.pow(10, RANDOM.nextInt(-300, 300));
    }
    return Matrix.fromRowMajor(rows, columns, values);
  }

  private static ImportedNetwork read(String text) throws UnreadableNetworkException {
    return new NetworkJson()
        .read(new SourceFile("file", text.getBytes(StandardCharsets.UTF_8)), ImportChoices.none());
  }
}
