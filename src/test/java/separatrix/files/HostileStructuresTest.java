package separatrix.files;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.formats.NetworkImporters;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.RecordingFiles;

/** Small files whose parts refer to each other, or are so many, that a reader would never end. */
@Timeout(60) // far above what refusing takes, far below what reading on would
class HostileStructuresTest {
  private static final int MANY = 60_000;

  @Test
  void anObjectBuiltOfItselfDoesNotDoubleWithoutEnd() {
    byte[] file =
        ArchiveBytes.script("\u0080\u0002c__torch__\nX\n)Rq\0}NNsb" + "h\0b".repeat(32) + ".");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 1000000 attributes");
  }

  @Test
  void weightsUnderTheSameNameAgainAndAgainAreLookedThroughOnce() {
    byte[] file =
        ArchiveBytes.torch(
            "\u0080\u0002}q\u0001("
                + "NN".repeat(4 * MANY)
                + "u0}("
                + ArchiveBytes.text("model")
                + "q\u0002h\u0001"
                + "h\u0002h\u0001".repeat(3 * MANY)
                + "u.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("No recurrent layer");
  }

  @Test
  void tensorsWithoutNumberAreRefused() {
    String axes = "(" + "K\u0001".repeat(32) + "t";
    String tensor =
        "ctorch._utils\n_rebuild_tensor_v2\nq\u0001(("
            + ArchiveBytes.text("storage")
            + "ctorch\nFloatStorage\n"
            + ArchiveBytes.text("0")
            + ArchiveBytes.text("cpu")
            + "K\u0001tQK\0"
            + axes
            + axes
            + "tq\u0002R0";
    byte[] file =
        ArchiveBytes.torch(
            "\u0080\u0002" + tensor + "(" + "h\u0001h\u0002R".repeat(3 * MANY) + "t.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 100000 tensors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a#.weight_hh_l0",
        "a#/recurrent_kernel",
        "a#/lstm_cell/kernel",
        "a#/hg/kernel",
        "a#.h0",
        "W#"
      })
  void moreArraysThanANetworkHasAreRefused(String name) {
    byte[] file = safetensors(i -> name.replace("#", Integer.toString(i)));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 10000 arrays");
  }

  @Test
  void moreRefusedArraysThanANetworkHasAreRefusedToo() {
    String arrays =
        IntStream.range(0, MANY).mapToObj("\u00a5%05d\u00c7\0\u0001"::formatted).collect(joining());
    byte[] map = {(byte) 0x81, (byte) 0xa1, 'a', (byte) 0xde, (byte) (MANY >> 8), (byte) MANY};
    byte[] file = joined(map, arrays.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 10000 arrays");
  }

  @Test
  void memoryForAnOnnxTensorIsTakenForNumbersThatAreThere() {
    byte[] claim = joined(field(1, 20_000_000 - 1), field(2, 1), run(8, new byte[] {'w'}));
    byte[] initialiser = run(5, claim);
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    for (int i = 0; i < 9_000; i++) {
      graph.writeBytes(initialiser);
    }
    byte[] file = joined(field(1, 7), run(2, new byte[] {'x'}), run(7, graph.toByteArray()));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("an RNN, GRU or LSTM is due");
  }

  @Test
  void fieldsOfAnOnnxFileAreCountedTogether() {
    ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    byte[] fields = new byte[100_000];
    for (int i = 0; i < fields.length; i += 2) {
      fields[i] = 15 << 3;
    }
    for (int i = 0; i < 25; i++) {
      nodes.writeBytes(run(1, fields));
    }
    byte[] file = joined(field(1, 7), run(2, new byte[] {'x'}), run(7, nodes.toByteArray()));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 1000000 fields");
  }

  @Test
  void aStructureOfNamesAloneTakesNoMemoryForThem() throws Exception {
    int names = 40 << 20;
    byte[] flags = part(6, HdfBytes.ints(2, 0));
    byte[] before = joined(flags, part(5, HdfBytes.ints(1, 1)), part(1, new byte[0]));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(HdfBytes.ints(14, before.length + 16 + 8 + names));
      deflater.write(before);
      deflater.write(part(5, HdfBytes.ints(1)));
      deflater.write(HdfBytes.ints(1, names));
      deflater.write(new byte[names]);
    }
    byte[] header = Arrays.copyOf("MATLAB 5.0".getBytes(StandardCharsets.US_ASCII), 128);
    header[125] = 1;
    header[126] = 'I';
    header[127] = 'M';
    MutantReading reading = new MutantReading();
    reading.take(joined(header, HdfBytes.ints(15, packed.size()), packed.toByteArray()));
    assertThat(reading.mostBytes()).isLessThan(2L * names);
  }

  /** A part of a MAT file. */
  private static byte[] part(int type, byte[] content) {
    return joined(HdfBytes.ints(type, content.length), content, new byte[-content.length & 7]);
  }

  @Test
  void aRowOfDigitsThatIsNoNumberIsGoneThroughOnce(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("digits.csv");
    Files.writeString(file, "1,2\n" + "1".repeat(1_000_000) + "x,1\n");
    assertThatThrownBy(() -> RecordingFiles.read(file, AxisOrder.TRIALS_STEPS_UNITS, ""))
        .hasMessageContaining("a number is due");
  }

  private static ImportedNetwork read(byte[] file) throws UnreadableNetworkException {
    return NetworkImporters.read(new SourceFile("file", file), ImportChoices.none());
  }

  /** MANY empty arrays. */
  private static byte[] safetensors(IntFunction<String> name) {
    String header =
        IntStream.range(0, MANY)
            .mapToObj(name)
            .map("\"%s\":{\"dtype\":\"F32\",\"shape\":[0,0],\"data_offsets\":[0,0]}"::formatted)
            .collect(joining(",", "{", "}"));
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    return joined(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).array(), text);
  }

  /** A whole number of a Protocol Buffers message. */
  private static byte[] field(int number, int value) {
    return joined(new byte[] {(byte) (number << 3)}, varint(value));
  }

  /** A run of bytes of a Protocol Buffers message. */
  private static byte[] run(int number, byte[] content) {
    return joined(new byte[] {(byte) ((number << 3) | 2)}, varint(content.length), content);
  }

  private static byte[] varint(int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rest = value;
    while (rest >= 128) {
      bytes.write((rest & 127) | 128);
      rest >>= 7;
    }
    bytes.write(rest);
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
