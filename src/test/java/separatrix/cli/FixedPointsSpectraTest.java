package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.linalg.Matrix;
import separatrix.network.LargeBistable;
import separatrix.network.Vanilla;

/** What the command says of the modes of a large network, which come after its points. */
class FixedPointsSpectraTest {
  private static final String ALL = "All 300 modes of 3 points in ";

  @TempDir Path folder = Path.of("");

  private String network() {
    return folder.resolve("network.json").toString();
  }

  @BeforeEach
  void writeNetwork() throws IOException {
    Vanilla cell = (Vanilla) LargeBistable.network().cell();
    Files.writeString(
        Path.of(network()),
        """
        {"format": "separatrix-network", "version": 1, "cell": {"type": "vanilla",
         "activation": "tanh", "recurrentWeights": %s, "inputWeights": %s, "bias": %s}}
        """
            .formatted(
                rows(cell.recurrentWeights()),
                rows(cell.inputWeights()),
                Arrays.toString(cell.bias().toArray())));
  }

  private static String rows(Matrix matrix) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      rows.add(Arrays.toString(matrix.row(i).toArray()));
    }
    return rows.toString();
  }

  @Test
  void itSaysHowLongTheModesTook() {
    assertThat(Spoken.by("fixed-points", network()).out()).contains(ALL);
  }

  @Test
  void cutShortAmongTheModesItSaysOfHowManyPointsTheyAreKnown() {
    List<String> endings = new ArrayList<>();
    // Until it is left alone for so long that it comes to its end.
    for (int asked = 1; endings.isEmpty() || !endings.getLast().contains(ALL); asked++) {
      endings.add(Spoken.givenUpAfter(asked, "fixed-points", network()).out());
    }

    assertThat(endings).anyMatch(it -> it.contains("All 300 modes of 1 of 3 points in "));
    assertThat(endings).anyMatch(it -> it.contains("All 300 modes of 2 of 3 points in "));
    assertThat(endings).filteredOn(it -> it.contains("; ended early.")).hasSizeGreaterThan(1);
  }

  @Test
  void aFileHasAllModesAlsoOfASearchThatWasCutShort() throws IOException {
    Path file = folder.resolve("spectra.csv");
    Spoken spoken = Spoken.givenUpAfter(2, "fixed-points", network(), "--spectra", file.toString());

    assertThat(spoken.out()).contains("All 300 modes of ").doesNotContain("ended early.\n");
    assertThat(Files.readAllLines(file)).hasSizeGreaterThan(300);
  }
}
