package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.formats.NetworkImporters;

class HostileFilesTest {

  @ParameterizedTest
  @CsvSource({
    "posix, system",
    "os, system",
    "subprocess, Popen",
    "builtins, eval",
    "builtins, exec",
    "builtins, getattr",
    "__builtin__, eval",
    "torch.hub, load",
    "torch, load",
    "torch.serialization, load",
    "torch.storage, _load_from_bytes",
    "torch._utils, _rebuild_sparse_tensor",
    "torch, typename",
    "numpy, load",
    "java.lang, Runtime"
  })
  void aCallIsRefusedByNameAndNotMade(String module, String name, @TempDir Path folder) {
    Path mark = folder.resolve("mark");
    String command = "touch " + mark;
    byte[] file =
        ArchiveBytes.torch(
            "\u0080\u0002c"
                + module
                + "\n"
                + name
                + "\n"
                + ArchiveBytes.text(command)
                + "\u0085R.");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining("\"" + module + "." + name + "\"");
    assertThat(mark).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"os, system", "builtins, eval", "torch.hub, load", "numpy, load"})
  void aCallInABarePickleIsRefusedByNameToo(String module, String name) {
    byte[] file =
        ("\u0080\u0002c" + module + "\n" + name + "\n" + ArchiveBytes.text("true") + "\u0085R.")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(file)).hasMessageContaining("\"" + module + "." + name + "\"");
  }

  @Test
  void aCallInTheNamesOfATorchScriptProgramIsRefused() throws Exception {
    byte[] pickle =
        ("\u0080\u0002c__torch__.Net\nNet\n)\u0081}"
                + ArchiveBytes.text("training")
                + "cposix\nsystem\n"
                + ArchiveBytes.text("true")
                + "\u0085Rsb.")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] file =
        ArchiveBytes.zip(Map.of("archive/data.pkl", pickle, "archive/constants.pkl", new byte[0]));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("\"posix.system\"");
  }

  @Test
  void aTorchScriptNameInATableOfWeightsIsRefused() {
    byte[] file = ArchiveBytes.torch("\u0080\u0002c__torch__.Net\nNet\n)\u0081.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("\"__torch__.Net.Net\"");
  }

  @Test
  void aNameFromTheStackIsRefusedToo() {
    byte[] file =
        ArchiveBytes.torch(
            "\u0080\u0004" + ArchiveBytes.text("posix") + ArchiveBytes.text("system") + "\u0093.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("\"posix.system\"");
  }

  @Test
  void aCallInsideTheArgumentsOfATensorIsRefused() {
    byte[] file =
        ArchiveBytes.torch(
            "\u0080\u0002ctorch._utils\n_rebuild_tensor_v2\n(cposix\nsystem\n"
                + ArchiveBytes.text("true")
                + "\u0085RtR.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("\"posix.system\"");
  }

  @Test
  void anInstanceIsRefusedByName() {
    byte[] file =
        ArchiveBytes.torch("\u0080\u0002(" + ArchiveBytes.text("true") + "iposix\nsystem\n.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("\"posix.system\"");
  }

  @Test
  void anAllowedNameIsStillNeverCalled() {
    byte[] file =
        ArchiveBytes.torch("\u0080\u0002cbuiltins\nint\n" + ArchiveBytes.text("7") + "\u0085R.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("no dictionary of weights");
  }

  @Test
  void aNameOfControlCharactersIsShownHarmless() {
    byte[] file = ArchiveBytes.torch("\u0080\u0002c\u001b[2Jevil\nx\n.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("\"?[2Jevil.x\"");
  }

  @Test
  void aDictionaryThatHoldsItselfEnds() {
    byte[] file = ArchiveBytes.torch("\u0080\u0002}q\0X\1\0\0\0ah\0s.");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("No recurrent layer");
  }

  @Test
  void aHugeTensorOfOneRepeatedNumberIsRefusedBeforeMemoryIsTaken() {
    String size = "J" + "\u00a0\u0086\u0001\0"; // 100,000
    byte[] file =
        ArchiveBytes.torch(
            "\u0080\u0002}"
                + ArchiveBytes.text("rnn.weight_hh_l0")
                + "ctorch._utils\n_rebuild_tensor_v2\n(("
                + ArchiveBytes.text("storage")
                + "ctorch\nDoubleStorage\n"
                + ArchiveBytes.text("0")
                + ArchiveBytes.text("cpu")
                + "K\u0001tQK\0"
                + size
                + size
                + "\u0086K\0K\0\u0086tRs.");
    assertThatThrownBy(() -> read(file))
        .hasMessage(
            "\"rnn.weight_hh_l0\" brings the file to more than the 20000000 numbers that are read;"
                + " export the network alone.");
  }

  @Test
  void aMillionNestedListsEnd() {
    byte[] file = ArchiveBytes.torch("\u0080\u0002" + "]".repeat(2_000_000) + ".");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 1000000 parts");
  }

  @Test
  void anArchiveThatUnpacksWithoutEndStaysClosed() throws Exception {
    byte[] file = ArchiveBytes.zip("bomb.npy", new byte[100 << 20]);
    assertThat(file).hasSizeLessThan(200_000);
    assertThatThrownBy(() -> read(file)).hasMessageContaining("looks like a trap");
  }

  @Test
  void aMatlabFileThatUnpacksWithoutEndStaysClosed() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      // A matrix that takes 96 MiB.
      deflater.write(new byte[] {14, 0, 0, 0, 0, 0, 0, 6});
      deflater.write(new byte[96 << 20]);
    }
    byte[] header = Arrays.copyOf("MATLAB 5.0".getBytes(StandardCharsets.US_ASCII), 128);
    header[125] = 1;
    header[126] = 'I';
    header[127] = 'M';
    ByteBuffer tag = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    tag.putInt(15).putInt(packed.size());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(header);
    file.write(tag.array());
    packed.writeTo(file);
    assertThat(file.size()).isLessThan(200_000);
    assertThatThrownBy(() -> read(file.toByteArray())).hasMessageContaining("looks like a trap");
  }

  @Test
  void anHdf5FileThatUnpacksWithoutEndStaysClosed() {
    byte[] file = TestFiles.bytes("files/formats/bomb.h5");
    assertThat(file).hasSizeLessThan(200_000);
    assertThatThrownBy(() -> read(file)).hasMessageContaining("looks like a trap");
  }

  @Test
  void anEntryThatNamesAPathIsOnlyAName(@TempDir Path folder) throws Exception {
    Path target = folder.resolve("escaped.npy");
    byte[] file =
        ArchiveBytes.zip(
            target.toString(), NumpyArray.write(Tensor.of(new int[] {1}, new double[1])));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("No recurrent layer");
    assertThat(Files.exists(target)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference/flipflop_gru48/model.pt",
        "reference/flipflop_gru48/model.npz",
        "files/compressed.npz",
        "files/legacy.pt",
        "files/formats/keras_gru.h5",
        "files/formats/keras_gru.weights.h5",
        "files/formats/newer.h5",
        "files/formats/leaky_v7.mat",
        "files/formats/leaky_v73.mat",
        "files/formats/f32.safetensors",
        "files/formats/onnx_gru.onnx",
        "files/formats/flax_gru.msgpack"
      })
  void everyTruncationIsRefusedInOneSentence(String name) {
    byte[] whole = TestFiles.bytes(name);
    for (int length = 0; length < whole.length; length += 1 + whole.length / 200) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part))
          .isInstanceOf(UnreadableNetworkException.class)
          .satisfies(refusal -> assertThat(refusal.getMessage()).satisfies(OneSentence::check));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7', begins with",
    "'', begins with nothing at all",
    "'\u0089HDF', begins with",
    "'MATLAB 5.0 MAT-file', begins with",
    "'PK\u0005\u0006', begins with"
  })
  void otherFormsAreRefusedByWhatTheyAre(String beginning, String reason) {
    assertThatThrownBy(() -> read(beginning.getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining(reason)
        .satisfies(refusal -> assertThat(refusal.getMessage()).satisfies(OneSentence::check));
  }

  private static ImportedNetwork read(byte[] file) throws UnreadableNetworkException {
    return NetworkImporters.read(new SourceFile("file", file), ImportChoices.none());
  }
}
