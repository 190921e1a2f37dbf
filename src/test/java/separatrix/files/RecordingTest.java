package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.Recording;
import separatrix.files.recording.RecordingFiles;
import separatrix.linalg.Matrix;
import separatrix.network.RecurrentNetwork;

class RecordingTest {
  private static final AxisOrder USUAL = AxisOrder.TRIALS_STEPS_UNITS;

  @TempDir private Path folder;

  /** 2 × 3 × 4, value 100 trial + 10 step + unit, as numpy.arange would not have it. */
  private static Tensor counted() {
    double[] values =
        IntStream.range(0, 24)
            .mapToDouble(i -> 100 * (i / 12) + 10 * (i / 4 % 3) + i % 4)
            .toArray();
    return Tensor.of(new int[] {2, 3, 4}, values);
  }

  @Test
  void anArrayOnTheDiskIsReadWhereItIs() throws Exception {
    Recording recording = read(numpy(counted()), USUAL);
    assertThat(List.of(recording.trials(), recording.steps(), recording.units()))
        .containsExactly(2, 3, 4);
    assertThat(recording.values().at(1, 2, 3)).isEqualTo(123);
    assertThat(recording.trial(1).row(0).toArray()).containsExactly(100, 101, 102, 103);
  }

  @ParameterizedTest
  @EnumSource(AxisOrder.class)
  void axesMayStandInAnyOrder(AxisOrder order) throws Exception {
    Recording recording = read(numpy(counted()), order);
    assertThat(recording.trials() * recording.steps() * recording.units()).isEqualTo(24);
    int[] shape = {2, 3, 4};
    String[] axes = order.name().split("_", -1);
    for (int i = 0; i < 3; i++) {
      int size =
          switch (axes[i]) {
            case "TRIALS" -> recording.trials();
            case "STEPS" -> recording.steps();
            default -> recording.units();
          };
      assertThat(size).as(axes[i]).isEqualTo(shape[i]);
    }
  }

  @Test
  void anArrayOfTwoAxesIsOneTrial() throws Exception {
    Recording recording = read(numpy(counted().slice(1)), USUAL);
    assertThat(recording.trials()).isEqualTo(1);
    assertThat(recording.values().at(0, 2, 3)).isEqualTo(123);
  }

  @Test
  void aShorterTrialEndsInNaN() throws Exception {
    double[] values = counted().values();
    for (int i = 20; i < 24; i++) {
      values[i] = Double.NaN;
    }
    Recording recording = read(numpy(Tensor.of(new int[] {2, 3, 4}, values)), USUAL);
    assertThat(recording.stepsOf(0)).isEqualTo(3);
    assertThat(recording.trial(1).rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {".npz", ".csv"})
  void whatSimulateWritesIsARecording(String ending) throws Exception {
    RecurrentNetwork network = Samples.named("memory").open().network();
    List<Trajectory> runs =
        new Simulator(network).run(List.of(inputs(network, 4), inputs(network, 6)));
    Path path = folder.resolve("runs" + ending);
    TrajectoryFiles.write(runs, path);
    Recording recording = RecordingFiles.read(path, USUAL, "");
    assertThat(recording.trials()).isEqualTo(2);
    assertThat(recording.trial(0)).isEqualTo(runs.get(0).states());
    assertThat(recording.trial(1)).isEqualTo(runs.get(1).states());
  }

  @Test
  void aVariableOfMatlabIsARecordingInItsOwnOrder() throws Exception {
    Recording recording =
        RecordingFiles.read(
            TestFiles.path("files/formats/recording.mat"), AxisOrder.UNITS_STEPS_TRIALS, "");
    assertThat(List.of(recording.trials(), recording.steps(), recording.units()))
        .containsExactly(4, 3, 2);
    assertThat(recording.values().at(3, 2, 1)).isEqualTo(321);
  }

  /** More numbers than a network may have: bytes, trials × steps × units. */
  private static byte[] large(int trials, int steps, int units) {
    String header =
        "{'descr': '|u1', 'fortran_order': False, 'shape': (%d, %d, %d), }"
            .formatted(trials, steps, units);
    byte[] array = new byte[10 + header.length() + trials * steps * units];
    byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0};
    System.arraycopy(magic, 0, array, 0, magic.length);
    System.arraycopy(
        header.getBytes(StandardCharsets.ISO_8859_1), 0, array, magic.length, header.length());
    array[array.length - 1] = 77;
    return array;
  }

  @ParameterizedTest
  @ValueSource(ints = {ZipOutputStream.STORED, ZipOutputStream.DEFLATED})
  void anArchiveMayHoldMoreNumbersThanANetworkMay(int method) throws Exception {
    byte[] array = large(3, 7_000, 1_000);
    Path path = folder.resolve("recording.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (String name : List.of("states.npy", "other.npy")) {
        ZipEntry entry = new ZipEntry(name);
        CRC32 checksum = new CRC32();
        checksum.update(array);
        entry.setMethod(method);
        entry.setSize(array.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(array);
      }
    }
    Recording recording = RecordingFiles.read(path, USUAL, "");
    assertThat(recording.trials() * recording.steps() * recording.units())
        .isGreaterThan(Limits.VALUES);
    assertThat(recording.values().at(2, 6_999, 999)).isEqualTo(77);
    assertThat(recording.values().at(2, 6_999, 998)).isZero();
  }

  @Test
  void anArrayOfAnArchiveThatIsCutShortIsRefused() throws Exception {
    byte[] array = Arrays.copyOf(large(2, 3, 4), 80);
    Path path = folder.resolve("recording.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("states.npy"));
      zip.write(array);
    }
    assertThatThrownBy(() -> RecordingFiles.read(path, USUAL, ""))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining("ends after 80 of its");
  }

  @Test
  void anArrayOfObjectsInAnArchiveIsRefusedWithTheReason() throws Exception {
    Path path = folder.resolve("recording.npz");
    byte[] array =
        new String(large(2, 3, 4), StandardCharsets.ISO_8859_1)
            .replace("|u1", "|O8")
            .getBytes(StandardCharsets.ISO_8859_1);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("states.npy"));
      zip.write(array);
    }
    assertThatThrownBy(() -> RecordingFiles.read(path, USUAL, ""))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining("\"states\"");
  }

  @Test
  void aTruncatedArrayIsRefused() throws Exception {
    Path path = numpy(counted());
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length - 1));
    assertThatThrownBy(() -> read(path, USUAL))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining("ends after 319 of its 320 bytes");
  }

  @Test
  void aSampleOfTheStatesComesFromAllTrials() throws Exception {
    Matrix states = read(numpy(counted()), USUAL).states(3);
    assertThat(states.column(0).toArray()).containsExactly(0, 20, 110);
  }

  private static Matrix inputs(RecurrentNetwork network, int steps) {
    return Matrix.zeros(steps, network.cell().inputSize());
  }

  private Path numpy(Tensor tensor) throws IOException {
    return Files.write(folder.resolve("recording.npy"), NumpyArray.write(tensor));
  }

  private static Recording read(Path path, AxisOrder order) throws UnreadableNetworkException {
    return RecordingFiles.read(path, order, "");
  }
}
