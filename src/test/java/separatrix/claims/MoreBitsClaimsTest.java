package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.task.FlipFlop;

/** Rows 7 to 9: flip-flops of other sizes, and of how many points depend on the tolerance. */
class MoreBitsClaimsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "claims");

  private static FixedPoints points(Claimed sample, int bits) {
    return sample.search(Vector.zeros(bits), sample.visited(FlipFlop.ofBits(bits)));
  }

  @Test
  void twoBitsAreFourAttractorsFourSaddlesAndARepeller() {
    Claimed sample = Claimed.file(FOLDER.resolve("flipflop-2.json"));

    assertThat(points(sample, 2).counts()).isEqualTo(Map.of(0, 4, 1, 4, 2, 1));
  }

  @Test
  void fourBitsAreAllEightyOnePoints() {
    Claimed sample = Claimed.file(FOLDER.resolve("flipflop-4.json"));

    assertThat(points(sample, 4).counts()).isEqualTo(Map.of(0, 16, 1, 32, 2, 24, 3, 8, 4, 1));
  }

  @Test
  void aSaddleHasOneUnstableModeAndAllOthersStable() {
    Claimed sample = Claimed.sample("flipflop-vanilla");
    int n = sample.network().cell().stateSize();

    assertThat(points(sample, 3).fixed())
        .filteredOn(point -> point.unstable() == 1)
        .hasSize(12)
        .allMatch(point -> stable(point) == n - 1);
  }

  @Test
  void aSaddleOfAThousandUnitsHasOneUnstableModeAndAllOthersStable() {
    Claimed sample = Claimed.sample("flipflop-1000");
    // Two attractors that differ in the first bit: the search begins with them and their middle.
    Matrix attractors =
        Matrix.ofRows(
            sample.simulator().run(List.of(pulses(1, 1, 1), pulses(-1, 1, 1))).stream()
                .map(Trajectory::last)
                .toList());

    FixedPoints found =
        sample.search(Vector.zeros(3), attractors, SearchSettings.standard().withStarts(4));

    assertThat(found.counts()).isEqualTo(Map.of(0, 2, 1, 1));
    assertThat(found.fixed())
        .filteredOn(point -> point.unstable() == 1)
        .allMatch(point -> stable(point) == 999);
  }

  /** One pulse on every channel, and time to rest. */
  private static Matrix pulses(double... signs) {
    double[] inputs = Arrays.copyOf(signs, 60 * signs.length);
    return Matrix.fromRowMajor(60, signs.length, inputs);
  }

  private static long stable(FixedPoint point) {
    return point.linearization().spectrum().modes().stream()
        .filter(mode -> mode.eigenvalue().abs() < 1)
        .count();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 1e-12, 1e-24})
  void theCountDoesNotDependOnTheToleranceHereAsPointsArePolished(double tolerance) {
    Claimed sample = Claimed.sample("flipflop-vanilla");
    SearchSettings standard = SearchSettings.standard();
    SearchSettings settings =
        new SearchSettings(
            standard.starts(),
            standard.patience(),
            standard.noise(),
            standard.seed(),
            tolerance,
            standard.slowTolerance(),
            standard.deadBand(),
            standard.maxSteps());

    FixedPoints found =
        sample.search(Vector.zeros(3), sample.visited(FlipFlop.ofBits(3)), settings);

    assertThat(found.fixed()).hasSize(27);
  }
}
