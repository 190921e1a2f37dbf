package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.LyapunovSettings;
import separatrix.dynamics.LyapunovSpectrum;
import separatrix.dynamics.LyapunovSpectrum.Motion;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;

/** Row 24: the transition of ẋ = −x + g J tanh x to chaos, J random with variance 1/N. */
class RandomNetworkClaimsTest {
  private static final int UNITS = 500;
  private static final double DT = 0.1;

  private static Matrix weights(double gain) {
    SplittableRandom random = new SplittableRandom(24);
    double[] values = new double[UNITS * UNITS];
    for (int i = 0; i < values.length; i++) {
      values[i] = gain / Math.sqrt(UNITS) * random.nextGaussian();
    }
    return Matrix.fromRowMajor(UNITS, UNITS, values);
  }

  private static LyapunovSpectrum spectrum(double gain, int steps) {
    Autonomous system =
        RecurrentNetwork.fromRest(
                new Leaky(
                    Leaky.Form.INSIDE,
                    weights(gain),
                    Matrix.zeros(UNITS, 1),
                    Vector.zeros(UNITS),
                    Activation.TANH,
                    DT),
                Readout.identity(UNITS))
            .atRest();
    SplittableRandom random = new SplittableRandom(1);
    Vector start = Vector.zeros(UNITS).map(_ -> random.nextGaussian());
    return LyapunovSpectrum.of(
        system, start, new LyapunovSettings(1, steps / 4, steps), () -> false);
  }

  @Test
  void theEigenvaluesFillACircleWhoseRadiusIsTheGain() {
    Eigen eigen = Eigen.of(weights(1));
    double largestReal =
        IntStream.range(0, UNITS).mapToDouble(i -> eigen.value(i).re()).max().orElseThrow();
    double largest =
        IntStream.range(0, UNITS).mapToDouble(i -> eigen.value(i).abs()).max().orElseThrow();

    // So that the origin of ẋ = −x + g J tanh x loses its stability near g = 1, for all g at once.
    assertThat(largestReal).isCloseTo(1, within(0.1));
    assertThat(largest).isCloseTo(1, within(0.1));
    // Uniform in the disk: half of them within a radius of √½.
    long inside =
        IntStream.range(0, UNITS).filter(i -> eigen.value(i).abs() < Math.sqrt(0.5)).count();
    assertThat(inside / (double) UNITS).isCloseTo(0.5, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9})
  void belowOneTheNetworkComesToRest(double gain) {
    LyapunovSpectrum found = spectrum(gain, 800);

    assertThat(found.perTime().at(0)).isLessThan(-0.03);
    assertThat(found.motion()).isEqualTo(Motion.REST);
  }

  @Test
  void atTwoItIsChaotic() {
    LyapunovSpectrum found = spectrum(2, 1600);

    assertThat(found.perTime().at(0)).isBetween(0.05, 0.15);
    assertThat(found.motion()).isEqualTo(Motion.CHAOS);
  }

  @Test
  void atThreeItIsMoreChaotic() {
    LyapunovSpectrum found = spectrum(3, 1000);

    assertThat(found.perTime().at(0)).isBetween(0.14, 0.28);
    assertThat(found.motion()).isEqualTo(Motion.CHAOS);
  }
}
