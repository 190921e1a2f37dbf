package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.NumpyArchive;
import separatrix.files.Tensor;

/** Planes through the exact memory of three units, whose basins are the octants. */
class SliceCommandTest {
  @TempDir Path folder = Path.of("");

  private static Spoken basins(String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(new String[] {"basins", "sample:memory", "--flows", "20"}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return Spoken.by(all);
  }

  private JsonObject slice(String... more) throws IOException {
    Path out = folder.resolve("basins.json");
    String[] all = new String[more.length + 2];
    System.arraycopy(more, 0, all, 0, more.length);
    all[more.length] = "--out";
    all[more.length + 1] = out.toString();
    assertThat(basins(all).status()).isZero();
    return JsonParser.parseString(Files.readString(out)).getAsJsonObject().getAsJsonObject("slice");
  }

  @Test
  void thePlaneOfTwoUnitsThroughAnAttractorHasFourBasinsInItsQuadrants() throws IOException {
    JsonObject slice =
        slice("--slice", "unit:1,unit:2", "--through", "A1", "--reach", "3", "--resolution", "10");

    int side = slice.get("resolution").getAsInt();
    JsonArray cells = slice.getAsJsonArray("cells");
    assertThat(side).isEqualTo(10);
    assertThat(slice.getAsJsonArray("places")).hasSize(4);
    double[] centre = {
      slice.getAsJsonArray("centre").get(0).getAsDouble(),
      slice.getAsJsonArray("centre").get(1).getAsDouble()
    };
    double extent = slice.get("extent").getAsDouble();
    for (int one = 0; one < side * side; one++) {
      for (int other = 0; other < side * side; other++) {
        boolean together =
            isPositive(centre[0], extent, one % side, side)
                    == isPositive(centre[0], extent, other % side, side)
                && isPositive(centre[1], extent, one / side, side)
                    == isPositive(centre[1], extent, other / side, side);
        assertThat(cells.get(one).getAsInt() == cells.get(other).getAsInt()).isEqualTo(together);
      }
    }
  }

  /**
   * Whether the unit's value in a row or column is above zero: x = −x + 2 tanh x keeps its sign.
   */
  private static boolean isPositive(double centre, double extent, int index, int side) {
    return centre + extent * (2.0 * index / (side - 1) - 1) > 0;
  }

  @Test
  void thePlaneGoesThroughAPointAlongItsModes() throws IOException {
    JsonObject slice = slice("--slice", "mode:1,mode:2", "--through", "S27", "--resolution", "8");

    double dot = 0;
    for (int i = 0; i < 3; i++) {
      // The units are independent, so that their axes are the modes.
      double along = Math.abs(slice.getAsJsonArray("first").get(i).getAsDouble());
      assertThat(Math.min(along, Math.abs(along - 1))).isLessThan(1e-9);
      dot +=
          slice.getAsJsonArray("first").get(i).getAsDouble()
              * slice.getAsJsonArray("second").get(i).getAsDouble();
    }
    assertThat(Math.abs(dot)).isLessThan(1e-12);
  }

  @Test
  void theArchiveHasThePlacesAndTheStatesThatTheyStandFor() throws Exception {
    Path out = folder.resolve("slice.npz");
    basins("--slice", "unit:1,unit:3", "--resolution", "12", "--out", out.toString());

    NumpyArchive archive = NumpyArchive.read(out);
    assertThat(archive.array("places").shape()).containsExactly(12, 12);
    Tensor ends = archive.array("ends");
    assertThat(ends.shape()[1]).isEqualTo(3);
    assertThat(ends.shape()[0]).isBetween(2, 8);
  }

  @Test
  void aPictureOfThePlaneNamesItsPlaces() throws IOException {
    Path out = folder.resolve("slice.svg");
    basins("--slice", "component:1,component:2", "--resolution", "8", "--out", out.toString());

    assertThat(Files.readString(out))
        .contains("Basins of memory", "component:1 →,  component:2 ↑", ">A1<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--slice unit:1",
        "--slice unit:1,unit:1",
        "--slice unit:1,unit:9",
        "--slice unit:1,unit:2 --resolution 1",
        "--slice unit:1,unit:2 --reach 0",
        "--slice mode:1,mode:2",
        "--through A1",
        "--out picture.png",
        "--slice missing.npy"
      })
  void aPlaneThatIsNoneIsRefusedInOneLine(String options) {
    assertThat(basins(options.split(" ", -1)).isRefusal()).isTrue();
  }
}
