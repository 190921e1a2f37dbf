package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.Linearization;
import separatrix.dynamics.Spectrum;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.projection.Pca;
import separatrix.task.BinaryDecision;
import separatrix.task.ContextIntegration;
import separatrix.task.Task;
import separatrix.task.TrialBatch;
import separatrix.task.TwoPointAverage;

/** Rows 14 to 18: numbers that are held by states that hardly move. */
class LineAttractorClaimsTest {
  private static final double SLOW = 1e-5;
  private static final Claimed VANILLA = Claimed.sample("context-integration");
  private static final Claimed GATED = Claimed.sample("context-integration-gru");

  private static Vector context(int stream) {
    return Vector.unit(4, 2 + stream);
  }

  private static List<Matrix> trials(Task task) {
    return TrialBatch.heldOut(task, 200, 3).inputs();
  }

  private static List<Vector> line(Claimed sample, int stream) {
    List<Matrix> trials =
        trials(ContextIntegration.standard()).stream()
            .filter(trial -> trial.at(0, 2 + stream) == 1)
            .toList();
    return sample.slowStates(trials, context(stream), SLOW);
  }

  private static Spectrum spectrum(Claimed sample, Vector state, Vector input) {
    return Linearization.at(sample.network().under(input), state).spectrum();
  }

  private static double size(Spectrum spectrum, int number) {
    return spectrum.mode(number).eigenvalue().abs();
  }

  @Test
  void theSlowStatesOfTheTwoPointAverageFillAPlane() {
    Claimed sample = Claimed.sample("two-point-average");

    Pca spread =
        Pca.of(
            Matrix.ofRows(
                sample.slowStates(trials(TwoPointAverage.standard()), Vector.zeros(2), SLOW)));

    assertThat(spread.share(0) + spread.share(1)).isGreaterThan(0.9);
    assertThat(spread.share(1)).isGreaterThan(0.1);
  }

  @Test
  void twoModesOfThatPlaneNeitherGrowNorShrink() {
    Claimed sample = Claimed.sample("two-point-average");
    Vector rest = Vector.zeros(2);

    List<Spectrum> spectra =
        sample.slowStates(trials(TwoPointAverage.standard()), rest, SLOW).stream()
            .limit(40)
            .map(state -> spectrum(sample, state, rest))
            .toList();

    assertThat(Claimed.median(spectra.stream().map(each -> size(each, 1)).toList()))
        .isBetween(0.98, 1.02);
    assertThat(Claimed.median(spectra.stream().map(each -> size(each, 2)).toList()))
        .isBetween(0.98, 1.02);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void inEachContextTheSlowStatesLieAlongALine(int stream) {
    List<Vector> line = line(VANILLA, stream);

    assertThat(line).hasSizeGreaterThan(50);
    assertThat(Pca.of(Matrix.ofRows(line)).share(0)).isGreaterThan(0.95);
    assertThat(line)
        .allSatisfy(
            state -> {
              Spectrum spectrum = spectrum(VANILLA, state, context(stream));
              assertThat(size(spectrum, 1)).isBetween(0.93, 1.08);
              assertThat(size(spectrum, 2)).isLessThan(0.9);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void ofTheLineOnlyTwoAttractorsAndASaddleStandStill(int stream) {
    Matrix visited = VANILLA.visited(ContextIntegration.standard());

    assertThat(VANILLA.search(context(stream), visited).counts()).isEqualTo(Map.of(0, 2, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theLeftVectorSelectsTheStreamOfTheContext(int stream) {
    assertThat(selection(VANILLA, stream)).isGreaterThan(5);
    assertThat(selection(GATED, stream)).isGreaterThan(5);
  }

  /** |ℓ·b| of the stream that counts, divided by that of the other, in the middle of the line. */
  private static double selection(Claimed sample, int stream) {
    Vector centre =
        line(sample, stream).stream()
            .min(java.util.Comparator.comparingDouble(state -> Math.abs(sample.output(state))))
            .orElseThrow();
    Vector left = spectrum(sample, centre, context(stream)).mode(1).left().re();
    double relevant = left.dot(sample.inputDirection(centre, context(stream), stream));
    double other = left.dot(sample.inputDirection(centre, context(stream), 1 - stream));
    return Math.abs(relevant / other);
  }

  @Test
  void theVanillaLineHasOneSlowModeAndTheGatedOneSeveral() {
    assertThat(slowModes(VANILLA)).isEqualTo(1);
    assertThat(slowModes(GATED)).isGreaterThan(1);
  }

  /** How many modes in the middle of the line keep a displacement for more than twenty steps. */
  private static long slowModes(Claimed sample) {
    List<Vector> line = line(sample, 0);
    return spectrum(sample, line.get(line.size() / 2), context(0)).modes().stream()
        .filter(mode -> mode.eigenvalue().abs() > Math.exp(-1.0 / 20))
        .count();
  }

  @Test
  void aDecisionsTopModeIsNearOneForAllOutputs() {
    Claimed sample = Claimed.sample("binary-decision");
    Vector rest = Vector.zeros(1);

    assertThat(sample.slowStates(trials(BinaryDecision.standard()), rest, SLOW))
        .allSatisfy(
            state -> assertThat(size(spectrum(sample, state, rest), 1)).isBetween(0.93, 1.08));
  }
}
