package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.files.ImportedNetwork;
import separatrix.files.NetworkJson;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/**
 * h ← max(0, 2h − 1) rests at zero, where it starts, and leaves all bounds from beyond one; h ← 2h
 * leaves them from everywhere but zero.
 */
class MotionlessDataTest {
  @TempDir Path folder = Path.of("");
  private Path resting = Path.of("");
  private Path escaping = Path.of("");

  private Path written(String name, double bias, Activation activation) throws IOException {
    Path path = folder.resolve(name + ".json");
    NetworkJson.write(
        new ImportedNetwork(
            RecurrentNetwork.fromRest(
                new Vanilla(
                    Matrix.of(new double[][] {{2}}),
                    Matrix.zeros(1, 1),
                    Vector.of(bias),
                    activation),
                Readout.identity(1)),
            name,
            "",
            List.of(),
            List.of()),
        path);
    return path;
  }

  @BeforeEach
  void writeNetworks() throws IOException {
    resting = written("resting", -1, Activation.RELU);
    escaping = written("escaping", 0, Activation.IDENTITY);
  }

  @Test
  void aThresholdIsTheDistanceFromTheSaddleWhereTheDataDoNotMove() {
    Spoken spoken = Spoken.by("threshold", resting.toString(), "--from", "A1", "--along", "unit:1");

    assertThat(spoken.status()).as(spoken.err()).isZero();
    Matcher length = Pattern.compile("a length of ([0-9.]+),").matcher(spoken.out());
    assertThat(length.find()).as(spoken.out()).isTrue();
    assertThat(Double.parseDouble(length.group(1))).isCloseTo(1, within(2e-6));
    assertThat(spoken.out()).contains("The data do not move");
  }

  @Test
  void flowsThatLeaveAllBoundsAreCounted() {
    assertThat(Spoken.by("cycles", escaping.toString()).out()).contains("2 leave all bounds");
    assertThat(Spoken.by("skeleton", escaping.toString()).out()).contains("2 beyond all bounds");
  }
}
