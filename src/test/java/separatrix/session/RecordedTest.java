package separatrix.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import separatrix.files.recording.Recording;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.projection.Pca;

class RecordedTest {
  private static final double LARGE = 1e-9;

  /** An ellipse in the plane of units 1 and 2, longer along unit 2, with a third unit at rest. */
  private static Recording ellipse(int trials, int steps) {
    return new Recording(
        "ellipse",
        trials,
        steps,
        3,
        (trial, step, unit) -> {
          double angle = 2 * Math.PI * step / steps;
          return switch (unit) {
            case 0 -> Math.cos(angle);
            case 1 -> 2 * Math.sin(angle);
            default -> 7;
          };
        });
  }

  private static Recorded whole(Recording recording) {
    return Recorded.of(recording, "memory", _ -> true);
  }

  @Test
  void theLongAxisOfAnEllipseIsTheFirstComponent() {
    Recorded recorded = whole(ellipse(2, 100));
    assertThat(recorded.components().components().row(0).minus(Vector.of(0, 1, 0)).maxAbs())
        .isLessThan(LARGE);
    assertThat(recorded.components().share(0)).isCloseTo(0.8, within(LARGE));
  }

  @Test
  void aShortRecordingIsDrawnWhole() {
    Recorded recorded = whole(ellipse(2, 100));
    assertThat(recorded.thinning().isWhole()).isTrue();
    assertThat(recorded.paths()).hasSize(2).allMatch(path -> path.places().rows() == 100);
  }

  @Test
  void ofALongRecordingEveryFewStepsAreDrawn() {
    Recorded recorded = whole(ellipse(10, 100_000));
    assertThat(recorded.thinning()).isEqualTo(new Recorded.Thinning(1, 10));
    assertThat(recorded.paths().getFirst().places().rows()).isEqualTo(10_000);
  }

  @Test
  void ofManyTrialsOneOfSeveralIsDrawn() {
    assertThat(whole(ellipse(6_000, 8)).paths())
        .hasSize(2_000)
        .extracting(Recorded.Path::trial)
        .contains(0, 3, 5_997);
  }

  @Test
  void theSampleOfALongRecordingIsSaid() {
    assertThat(whole(ellipse(10, 100_000)).sampled()).isEqualTo(20_000);
  }

  @Test
  void inTheAxesOfANetworkStatesLieWhereTheNetworksLie() {
    Recorded recorded = whole(ellipse(1, 50));
    Pca network = Pca.of(Matrix.of(new double[][] {{1, 0, 0}, {-1, 0, 1}, {0, 3, 0}, {2, 1, 5}}));
    var view = network.view(0, 1, 2);
    assertThat(recorded.along(view, _ -> true).getFirst().places().row(7))
        .isEqualTo(view.project(ellipse(1, 50).trial(0)).row(7));
  }

  @Test
  void whenStoppedThePathsUntilThenStay() {
    Recorded recorded = Recorded.of(ellipse(10, 20), "memory", share -> share < 0.3);
    assertThat(recorded.paths()).hasSize(3);
  }

  @Test
  void aRecordingWithGapsEverywhereIsRefused() {
    Recording gaps = new Recording("gaps", 1, 4, 2, (_, _, unit) -> unit == 0 ? 1 : Double.NaN);
    assertThatThrownBy(() -> whole(gaps)).hasMessageStartingWith("No state of gaps has all its 2");
  }
}
