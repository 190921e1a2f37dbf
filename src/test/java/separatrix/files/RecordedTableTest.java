package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.Recording;
import separatrix.files.recording.RecordingFiles;
import separatrix.linalg.Matrix;

/** Tables of numbers as recordings. */
class RecordedTableTest {
  private static final AxisOrder USUAL = AxisOrder.TRIALS_STEPS_UNITS;

  @TempDir private Path folder;

  @Test
  void aTableWithoutAHeaderIsOneTrial() throws Exception {
    Path path = Files.writeString(folder.resolve("a.csv"), "1;2.5\n-3e2;4\n");
    assertThat(RecordingFiles.read(path, USUAL, "").trial(0))
        .isEqualTo(Matrix.of(new double[][] {{1, 2.5}, {-300, 4}}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufeff1,2.5\n-3e2,4\n",
        "\ufeffa,b\n1,2.5\n-3e2,4\n",
        "1;2,5\n-3e2;4\n",
        "1\t2,5\r\n-3e2\t4\r\n",
        "1 2.5\n-3e2   4\n",
        "1 , 2.5\n-3e2,4\n",
        "\"unit 1\",\"unit 2\"\n1,2.5\n-3e2,4\n",
        "unit 1,unit 2\n1,2.5\n-3e2,4\n",
        "\"1\";\"2,5\"\n\"-3e2\";\"4\"\n",
        ",0,1\n0,1,2.5\n1,-3e2,4\n",
        ",a,b\n0,1,2.5\n1,-3e2,4\n",
        "time,a,b\n0,1,2.5\n1,-3e2,4\n"
      })
  void aTableIsReadAsSpreadsheetsAndProgramsWriteIt(String table) throws Exception {
    Path path = Files.writeString(folder.resolve("a.csv"), table);
    assertThat(RecordingFiles.read(path, USUAL, "").trial(0))
        .isEqualTo(Matrix.of(new double[][] {{1, 2.5}, {-300, 4}}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,-0,7,-128,127,128",
        "0.1,-0.2,12.75,.5,5.,+3.25",
        "32767.5,-32768,0.00001,123456789.123456789",
        "1e-320,1.7976931348623157e308,4.9E-324,0.1e1",
        "0.1234567890123456789,2.2250738585072011e-308",
        "nan,NaN,,1",
        "1,2,-0.000,0.5,-12.6,12.6,-12.7,12.7",
        "3,-0.0,-3276.6,-3276.7",
        "-0.0,0.30000000000000004,1e22,1e23,123456789012345678"
      })
  void everyNumberOfATableIsTheNearestToItsDecimals(String line) throws Exception {
    Path path = Files.writeString(folder.resolve("a.csv"), (line + "\n").repeat(3));
    Recording recording = RecordingFiles.read(path, USUAL, "");
    String[] cells = line.split(",", -1);
    for (int step = 0; step < 3; step++) {
      for (int unit = 0; unit < cells.length; unit++) {
        double due =
            cells[unit].isEmpty() || cells[unit].equalsIgnoreCase("nan")
                ? Double.NaN
                : Double.parseDouble(cells[unit]);
        Double found = recording.values().at(0, step, unit);
        assertThat(found).isEqualTo(Double.valueOf(due));
      }
    }
  }

  @Test
  void everyDoubleComesBackFromEighteenDigits() throws Exception {
    SplittableRandom random = new SplittableRandom(9);
    double[] values =
        random.doubles(60_000).map(x -> (x - 0.5) * Math.pow(10, random.nextInt(-3, 18))).toArray();
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(new BigDecimal(value).round(new MathContext(18)).toPlainString()).append(",1\n");
    }
    Path path = Files.writeString(folder.resolve("a.csv"), text);
    Recording recording = RecordingFiles.read(path, USUAL, "");
    for (int i = 0; i < values.length; i++) {
      assertThat(recording.values().at(0, i, 0)).isEqualTo(values[i]);
    }
  }

  @Test
  void aTableLongerThanABlockComesBackWhole() throws Exception {
    StringBuilder text = new StringBuilder("step,state1,state2\n");
    for (int i = 0; i < 100_000; i++) {
      text.append(i).append(',').append(i / 4.0).append(',').append(Math.sin(i)).append('\n');
    }
    Path path = Files.writeString(folder.resolve("a.csv"), text);
    Recording recording = RecordingFiles.read(path, USUAL, "");
    for (int i = 0; i < 100_000; i += 777) {
      assertThat(recording.values().at(0, i, 0)).isEqualTo(i / 4.0);
      assertThat(recording.values().at(0, i, 1)).isEqualTo(Math.sin(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2\n3,4\n", "1 2\n 3\t4 \n", "1 ; 2\r\n3;4\r\n", "# said\n\n1,2\n3,4"})
  void cellsStandApartInAnyUsualWay(String table) throws Exception {
    Path path = Files.writeString(folder.resolve("a.csv"), table);
    assertThat(RecordingFiles.read(path, USUAL, "").trial(0))
        .isEqualTo(Matrix.of(new double[][] {{1, 2}, {3, 4}}));
  }

  @Test
  void aCellThatIsNoNumberIsNamedByItsLine() throws Exception {
    Path path = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n3,x\n");
    assertThatThrownBy(() -> RecordingFiles.read(path, USUAL, ""))
        .hasMessage("Line 3 of \"a.csv\" has the cell \"x\"; a number is due.");
  }
}
