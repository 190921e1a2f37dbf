package separatrix.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.LyapunovSpectrum.Motion;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.system.DynamicalSystem;
import separatrix.system.Flow;

class LyapunovSpectrumTest {

  /**
   * A map as the Euler step of length one of the flow F(x) − x: exponents per step are the map's.
   */
  private static Flow map(
      int dimension, UnaryOperator<Vector> rule, Function<Vector, Matrix> jacobian) {
    return new Flow(
        dimension,
        1,
        x -> rule.apply(x).minus(x),
        x -> jacobian.apply(x).minus(Matrix.identity(dimension)));
  }

  private static Flow logistic(double a) {
    return map(
        1,
        x -> Vector.of(a * x.at(0) * (1 - x.at(0))),
        x -> Matrix.of(new double[][] {{a * (1 - 2 * x.at(0))}}));
  }

  private static LyapunovSpectrum spectrum(DynamicalSystem system, Vector start, int steps) {
    return LyapunovSpectrum.of(
        system, start, LyapunovSettings.standard(system.dimension()).withSteps(steps), () -> false);
  }

  @Test
  void theLogisticMapAtFourDoublesDistances() {
    LyapunovSpectrum found = spectrum(logistic(4), Vector.of(0.3), 50_000);

    assertThat(found.exponents().at(0)).isCloseTo(Math.log(2), within(5e-3));
    assertThat(Math.abs(found.exponents().at(0) - Math.log(2)))
        .isLessThan(5 * found.errors().at(0) + 1e-9);
    assertThat(found.motion()).isEqualTo(Motion.CHAOS);
  }

  @Test
  void anOrbitOfTwoStepsIsPeriodic() {
    double a = 3.2;
    LyapunovSpectrum found = spectrum(logistic(a), Vector.of(0.3), 5_000);

    assertThat(found.exponents().at(0))
        .isCloseTo(Math.log(Math.abs(4 + 2 * a - a * a)) / 2, within(1e-9));
    assertThat(found.motion()).isEqualTo(Motion.PERIODIC);
  }

  @Test
  void theMapOfHenonHasItsTwoExponents() {
    Flow henon =
        map(
            2,
            x -> Vector.of(1 - 1.4 * x.at(0) * x.at(0) + x.at(1), 0.3 * x.at(0)),
            x -> Matrix.of(new double[][] {{-2.8 * x.at(0), 1}, {0.3, 0}}));
    LyapunovSpectrum found = spectrum(henon, Vector.of(0.1, 0.1), 50_000);

    assertThat(found.exponents().at(0)).isCloseTo(0.419, within(0.01));
    assertThat(found.exponents().at(0) + found.exponents().at(1))
        .isCloseTo(Math.log(0.3), within(1e-9));
  }

  @Test
  void aLinearMapHasTheLogarithmsOfItsEigenvalues() {
    Matrix matrix = Matrix.of(new double[][] {{0.9, 1, 0}, {0, 0.5, 2}, {0, 0, -0.1}});
    LyapunovSpectrum found =
        spectrum(map(3, matrix::times, _ -> matrix), Vector.of(1, 1, 1), 4_000);

    double[] due = {Math.log(0.9), Math.log(0.5), Math.log(0.1)};
    for (int i = 0; i < 3; i++) {
      assertThat(found.exponents().at(i)).isCloseTo(due[i], within(1e-3));
    }
    assertThat(found.motion()).isEqualTo(Motion.REST);
  }

  /** ẋ = 10 (y − x), ẏ = x (28 − z) − y, ż = x y − 8z/3. */
  @Test
  void theFlowOfLorenzIsChaoticAndLosesVolumeAtItsRate() {
    double dt = 0.002;
    Flow lorenz =
        new Flow(
            3,
            dt,
            s ->
                Vector.of(
                    10 * (s.at(1) - s.at(0)),
                    s.at(0) * (28 - s.at(2)) - s.at(1),
                    s.at(0) * s.at(1) - 8 * s.at(2) / 3),
            s ->
                Matrix.of(
                    new double[][] {
                      {-10, 10, 0}, {28 - s.at(2), -1, -s.at(0)}, {s.at(1), s.at(0), -8.0 / 3}
                    }));
    LyapunovSpectrum found = spectrum(lorenz, Vector.of(1, 1, 20), 60_000);

    Vector rates = found.perTime();
    assertThat(rates.at(0)).isCloseTo(0.906, within(0.1));
    assertThat(rates.at(0) + rates.at(1) + rates.at(2)).isCloseTo(-13.667, within(0.2));
    assertThat(found.motion()).isEqualTo(Motion.CHAOS);
  }

  /** Each circle of z ← e^{iθ} (1 + c (1 − |z|²)) z turns by itself, at its own angle. */
  private static Flow circles(double... angles) {
    double c = 0.2;
    int n = 2 * angles.length;
    return map(
        n,
        s -> {
          double[] next = new double[n];
          for (int k = 0; k < angles.length; k++) {
            double x = s.at(2 * k);
            double y = s.at(2 * k + 1);
            double grown = 1 + c * (1 - x * x - y * y);
            next[2 * k] = grown * (Math.cos(angles[k]) * x - Math.sin(angles[k]) * y);
            next[2 * k + 1] = grown * (Math.sin(angles[k]) * x + Math.cos(angles[k]) * y);
          }
          return Vector.of(next);
        },
        s -> {
          double[] j = new double[n * n];
          for (int k = 0; k < angles.length; k++) {
            double x = s.at(2 * k);
            double y = s.at(2 * k + 1);
            double grown = 1 + c * (1 - x * x - y * y);
            double[][] own = {
              {grown - 2 * c * x * x, -2 * c * x * y}, {-2 * c * x * y, grown - 2 * c * y * y}
            };
            for (int i = 0; i < 2; i++) {
              double cos = Math.cos(angles[k]);
              double sin = Math.sin(angles[k]);
              j[2 * k * n + 2 * k + i] = cos * own[0][i] - sin * own[1][i];
              j[(2 * k + 1) * n + 2 * k + i] = sin * own[0][i] + cos * own[1][i];
            }
          }
          return Matrix.fromRowMajor(n, n, j);
        });
  }

  @Test
  void aCircleThatTurnsIsACycle() {
    LyapunovSpectrum found = spectrum(circles(0.3), Vector.of(0.8, 0.1), 5_000);

    assertThat(found.motion()).isEqualTo(Motion.CYCLE);
    assertThat(found.exponents().at(1)).isCloseTo(Math.log(0.6), within(1e-6));
  }

  @Test
  void twoCirclesThatTurnAtDifferentAnglesAreATorus() {
    assertThat(spectrum(circles(0.3, 0.47), Vector.of(0.8, 0.1, 0.2, 0.9), 5_000).motion())
        .isEqualTo(Motion.TORUS);
  }

  /** h ← max(0, 1.1 h + 1), which has no fixed point and no bound. */
  private static DynamicalSystem growing(double weight) {
    return RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(new double[][] {{weight}}),
                Matrix.zeros(1, 1),
                Vector.of(1),
                Activation.RELU),
            Readout.identity(1))
        .atRest();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.1, 1.01, 1.002})
  void whatRunsAwayIsNotChaos(double weight) {
    LyapunovSpectrum found = spectrum(growing(weight), Vector.of(1), 10_000);

    assertThat(found.motion()).isEqualTo(Motion.ESCAPE);
    assertThat(found.exponents().at(0)).isCloseTo(Math.log(weight), within(1e-9));
  }

  @Test
  void aRunThatStartsExactlyAtARepellerIsSaidToStandThere() {
    LyapunovSpectrum found =
        spectrum(
            map(1, x -> x.times(-2).map(Math::tanh), _ -> Matrix.of(new double[][] {{-2}})),
            Vector.of(0),
            1_000);

    assertThat(found.motion()).isEqualTo(Motion.UNSTABLE_REST);
  }

  @Test
  void aCancelledRunIsSaidToBeCutShortAndKeepsWhatItMeasured() {
    AtomicInteger asked = new AtomicInteger();
    LyapunovSpectrum found =
        LyapunovSpectrum.of(
            logistic(4),
            Vector.of(0.3),
            new LyapunovSettings(1, 0, 4_000),
            () -> asked.incrementAndGet() > 1_000);

    assertThat(found.motion()).isEqualTo(Motion.CUT_SHORT);
    assertThat(found.steps()).isEqualTo(1_000);
    assertThat(found.exponents().at(0)).isCloseTo(Math.log(2), within(0.05));
    assertThat(found.errors().at(0)).isLessThan(0.05);
  }

  @Test
  void tooFewStepsAreRefused() {
    assertThatThrownBy(() -> new LyapunovSettings(3, 0, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20");
  }
}
