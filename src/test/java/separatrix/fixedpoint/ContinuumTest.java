package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.system.DynamicalSystem;
import separatrix.system.Flow;

class ContinuumTest {

  private static FixedPoints search(DynamicalSystem system) {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[100 * system.dimension()];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * random.nextDouble() - 1;
    }
    return new FixedPointFinder(
            new SearchProblem(
                system, Vector.zeros(0), Matrix.fromRowMajor(100, system.dimension(), values)),
            SearchSettings.standard())
        .find(SearchProgress.silent());
  }

  /** h ← W h with the eigenvalue 1 along (1, 1, 1) / √3 and `other` across. */
  private static DynamicalSystem lineAttractor(double other) {
    double[][] weights = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        weights[i][j] = (1 - other) / 3 + (i == j ? other : 0);
      }
    }
    return RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(weights), Matrix.zeros(3, 1), Vector.zeros(3), Activation.IDENTITY),
            Readout.identity(3))
        .atRest();
  }

  /** The flow towards the unit circle in the first two coordinates, and to 0 in the third. */
  private static Flow ring() {
    return new Flow(
        3,
        0.1,
        s -> {
          double pull = 1 - s.at(0) * s.at(0) - s.at(1) * s.at(1);
          return Vector.of(pull * s.at(0), pull * s.at(1), -s.at(2));
        },
        s -> {
          double x = s.at(0);
          double y = s.at(1);
          return Matrix.of(
              new double[][] {
                {1 - 3 * x * x - y * y, -2 * x * y, 0},
                {-2 * x * y, 1 - x * x - 3 * y * y, 0},
                {0, 0, -1}
              });
        });
  }

  @Test
  void aPerfectLineAttractorIsOneContinuum() {
    FixedPoints found = search(lineAttractor(0.5));
    assertThat(found.fixed()).isEmpty();
    Continuum line = found.continua().getFirst();
    assertThat(found.continua()).hasSize(1);
    assertThat(line.shape()).isEqualTo(Continuum.Shape.LINE);
    assertThat(line.dimension()).isEqualTo(1);
    assertThat(line.points()).hasSizeLessThanOrEqualTo(16);
  }

  @Test
  void aSummaryCountsTheContinuumAndNotItsPoints() {
    assertThat(search(lineAttractor(0.5)).summary()).isEqualTo("0 fixed points and 1 continuum");
    assertThat(search(ring()).summary()).isEqualTo("1 = 0/0/1 fixed point and 1 continuum");
  }

  @Test
  void anIndexSumOfNothingHasNoSign() {
    assertThat(search(lineAttractor(0.5)).audit().sentence())
        .startsWith("The index sum is 0, which proves nothing here");
  }

  @Test
  void theSearchOfAContinuumEndsBeforeItsBudget() {
    assertThat(search(lineAttractor(0.5)).report().end()).isEqualTo(SearchReport.End.EXHAUSTED);
  }

  @Test
  void theIndexOfAContinuumIsNotApplicable() {
    assertThat(search(ring()).audit()).isInstanceOf(IndexAudit.NotApplicable.class);
  }

  @Test
  void aRingOfPointsIsSaidToBeOneAroundItsRepeller() {
    FixedPoints found = search(ring());
    assertThat(found.continua())
        .singleElement()
        .satisfies(
            ring -> {
              assertThat(ring.shape()).isEqualTo(Continuum.Shape.RING);
              assertThat(ring.dimension()).isEqualTo(1);
              assertThat(ring.extent()).isCloseTo(2, within(0.1));
            });
    assertThat(found.fixed()).hasSize(1);
    assertThat(found.fixed().getFirst().state().norm()).isLessThan(1e-9);
  }

  /** h₁ ← h₁ + h₂, h₂ ← h₂: λ = 1 twice, and yet only the points with h₂ = 0 are fixed. */
  @Test
  void aDefectiveModeOfOneIsALineAndNoSurface() {
    FixedPoints found =
        search(
            RecurrentNetwork.fromRest(
                    new Vanilla(
                        Matrix.of(new double[][] {{1, 1}, {0, 1}}),
                        Matrix.zeros(2, 1),
                        Vector.zeros(2),
                        Activation.IDENTITY),
                    Readout.identity(2))
                .atRest());
    assertThat(found.continua())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.shape()).isEqualTo(Continuum.Shape.LINE);
              assertThat(line.dimension()).isEqualTo(1);
            });
  }

  @Test
  void aPlaneOfPointsIsASurface() {
    FixedPoints found =
        search(
            RecurrentNetwork.fromRest(
                    new Vanilla(
                        Matrix.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 0.5}}),
                        Matrix.zeros(3, 1),
                        Vector.zeros(3),
                        Activation.IDENTITY),
                    Readout.identity(3))
                .atRest());
    assertThat(found.continua())
        .singleElement()
        .satisfies(plane -> assertThat(plane.shape()).isEqualTo(Continuum.Shape.SURFACE));
  }

  @Test
  void twoPointsThatAreNotSimpleAreNoContinuum() {
    // ẋ = −x³(x − 1)³ stands still at 0 and 1 only, both of third order.
    FixedPoints found =
        search(
            new Flow(
                1,
                0.1,
                s -> Vector.of(-Math.pow(s.at(0) * (s.at(0) - 1), 3)),
                s ->
                    Matrix.of(
                        new double[][] {
                          {-3 * Math.pow(s.at(0) * (s.at(0) - 1), 2) * (2 * s.at(0) - 1)}
                        })));
    assertThat(found.continua()).isEmpty();
  }

  /** λ = 1 − 3 · 10⁻⁸ is a line attractor whose weights were stored in single precision. */
  @Test
  void aSlopeThatAStepCanGoDownIsNoLocalMinimum() {
    FixedPoints found = search(leakingLine());

    assertThat(found.slow()).isEmpty();
    assertThat(found.points())
        .singleElement()
        .satisfies(point -> assertThat(point.state().norm()).isLessThan(1e-6));
  }

  private static DynamicalSystem leakingLine() {
    double[][] weights = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        weights[i][j] = (1 - 3e-8 - 0.5) / 3 + (i == j ? 0.5 : 0);
      }
    }
    return RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(weights), Matrix.zeros(3, 1), Vector.zeros(3), Activation.IDENTITY),
            Readout.identity(3))
        .atRest();
  }

  @Test
  void theNamesOfPointsOfAContinuumAreNotThoseOfLimitCycles() {
    FixedPoints found = search(lineAttractor(0.5));

    assertThat(found.points()).isNotEmpty().allMatch(point -> point.label().startsWith("L"));
  }
}
