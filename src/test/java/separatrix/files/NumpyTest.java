package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyTest {

  @ParameterizedTest
  @ValueSource(strings = {"f2", "f4", "f8", ">f4", ">f8", "i1", "i2", "i4", "i8", ">i4"})
  void everySignedTypeHoldsTheSameNumbers(String type) throws Exception {
    assertThat(types().array(type).values()).containsExactly(-2, -1, 0, 1, 2, 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "u2", "u4", "u8"})
  void everyUnsignedTypeHoldsTheSameNumbers(String type) throws Exception {
    assertThat(types().array(type).values()).containsExactly(3, 2, 0, 1, 2, 200);
  }

  @Test
  void trueIsOne() throws Exception {
    assertThat(types().array("b1").values()).containsExactly(1, 0, 1, 0, 0, 1);
  }

  @Test
  void theLargestUnsignedNumberIsRoundedNotWrapped() throws Exception {
    assertThat(types().array("largest u8").values()).containsExactly(0x1p64);
  }

  @Test
  void fortranOrderIsReadRowByRow() throws Exception {
    Tensor tensor = types().array("fortran");
    assertThat(tensor.shape()).containsExactly(2, 3, 4);
    assertThat(tensor.at(1, 2, 3)).isEqualTo(23);
    assertThat(tensor.slice(1).slice(0).values()).containsExactly(12, 13, 14, 15);
  }

  @Test
  void aTransposedArrayIsReadRowByRow() throws Exception {
    assertThat(types().array("transposed").matrix().row(2).toArray()).containsExactly(2, 5);
  }

  @Test
  void aScalarHasRankZero() throws Exception {
    assertThat(types().array("scalar").rank()).isZero();
    assertThat(types().array("scalar").at()).isEqualTo(0.1);
  }

  @Test
  void anEmptyArrayKeepsItsShape() throws Exception {
    assertThat(types().array("empty").shape()).containsExactly(0, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"object", "complex", "text", "record"})
  void whatIsNotNumbersIsRefusedAlone(String name) throws Exception {
    assertThatThrownBy(() -> types().array(name))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining('"' + name + '"');
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyVersionIsRead(int version) throws Exception {
    Tensor tensor = NumpyArray.read(TestFiles.path("files/version" + version + ".npy"));
    assertThat(tensor.values()).containsExactly(-2, -1, 0, 1, 2, 100);
  }

  @Test
  void aCompressedArchiveIsRead() throws Exception {
    NumpyArchive archive = NumpyArchive.read(TestFiles.path("files/compressed.npz"));
    assertThat(archive.array("first").at(9, 99)).isEqualTo(999);
  }

  @Test
  void whatIsWrittenIsReadBackExactly(@TempDir Path folder) throws Exception {
    double[] values = new Random(1).doubles(6, -1e300, 1e300).toArray();
    values[0] = -0.0;
    values[1] = Double.MIN_VALUE;
    Tensor tensor = Tensor.of(new int[] {1, 2, 3}, values);
    Path path = folder.resolve("a.npz");
    NumpyArchive.of(Map.of("x", tensor)).write(path);
    assertThat(NumpyArchive.read(path).array("x")).isEqualTo(tensor);
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThatThrownBy(() -> NumpyArchive.read(Path.of("nowhere.npz")))
        .hasMessage("There is no file \"nowhere.npz\"; check the name and the folder.");
  }

  @Test
  void anArrayThatEndsTooEarlyIsRefused() {
    byte[] bytes = TestFiles.bytes("files/version1.npy");
    ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> NumpyArray.read(cut, "cut", 0))
        .hasMessageContaining("ends after 47 of its 48 bytes");
  }

  @Test
  void aHugeShapeIsRefusedBeforeMemoryIsTaken() {
    byte[] bytes = NumpyArray.write(Tensor.of(new int[] {1}, new double[1]));
    String header = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] huge =
        header
            .replace("(1,), }       ", "(9999999,99), }")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> NumpyArray.read(ByteBuffer.wrap(huge), "huge", 0))
        .hasMessageContaining("more than the 20000000 numbers");
  }

  private static NumpyArchive types() throws UnreadableNetworkException {
    return NumpyArchive.read(TestFiles.path("files/types.npz"));
  }
}
