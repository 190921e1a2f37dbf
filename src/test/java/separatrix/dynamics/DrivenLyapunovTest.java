package separatrix.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.LyapunovSpectrum.Motion;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/** Exponents along runs under inputs that change. */
class DrivenLyapunovTest {
  private static RecurrentNetwork random(int n, double gain) {
    SplittableRandom random = new SplittableRandom(3);
    double[] weights = new double[n * n];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = gain / Math.sqrt(n) * random.nextGaussian();
    }
    return RecurrentNetwork.fromRest(
        new Vanilla(
            Matrix.fromRowMajor(n, n, weights),
            Matrix.identity(n).times(0.5),
            Vector.zeros(n),
            Activation.TANH),
        Readout.identity(n));
  }

  @Test
  void aStrongInputQuenchesTheChaosOfARandomNetwork() {
    RecurrentNetwork network = random(80, 1.8);
    SplittableRandom noise = new SplittableRandom(4);
    double[] values = new double[400 * 80];
    for (int i = 0; i < values.length; i++) {
      values[i] = 6 * noise.nextGaussian();
    }
    Vector start = Vector.zeros(80).map(_ -> noise.nextGaussian());

    assertThat(
            LyapunovSpectrum.along(
                    network, start, Matrix.fromRowMajor(400, 80, values), 2, () -> false)
                .motion())
        .isEqualTo(Motion.DRIVEN_STABLE);
    assertThat(
            LyapunovSpectrum.along(
                    network,
                    start,
                    Matrix.ofRows(Collections.nCopies(400, Vector.zeros(80))),
                    2,
                    () -> false)
                .motion())
        .isEqualTo(Motion.DRIVEN_CHAOS);
  }

  @Test
  void underNoInputADrivenRunHasTheSameExponents() {
    RecurrentNetwork network = random(20, 1.5);
    Vector start = Vector.unit(20, 3);
    Vector driven =
        LyapunovSpectrum.along(
                network,
                start,
                Matrix.ofRows(Collections.nCopies(300, Vector.zeros(20))),
                3,
                () -> false)
            .exponents();
    Vector free =
        LyapunovSpectrum.of(network.atRest(), start, new LyapunovSettings(3, 0, 300), () -> false)
            .exponents();

    assertThat(driven).isEqualTo(free);
  }

  @Test
  void aDrivenRunThatRunsAwayIsNotChaos() {
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(new double[][] {{1.1}}),
                Matrix.identity(1),
                Vector.of(0),
                Activation.RELU),
            Readout.identity(1));
    Matrix inputs = Matrix.ofRows(Collections.nCopies(400, Vector.of(1)));

    assertThat(LyapunovSpectrum.along(network, Vector.of(0), inputs, 1, () -> false).motion())
        .isEqualTo(Motion.ESCAPE);
  }

  @Test
  void aCancelledDrivenRunKeepsWhatItMeasured() {
    RecurrentNetwork network = random(20, 1.5);
    Vector start = Vector.unit(20, 3);
    Matrix inputs = Matrix.ofRows(Collections.nCopies(300, Vector.zeros(20)));
    AtomicInteger asked = new AtomicInteger();

    LyapunovSpectrum found =
        LyapunovSpectrum.along(network, start, inputs, 3, () -> asked.incrementAndGet() > 150);

    assertThat(found.motion()).isEqualTo(Motion.CUT_SHORT);
    assertThat(found.steps()).isEqualTo(150);
    Vector free =
        LyapunovSpectrum.of(network.atRest(), start, new LyapunovSettings(3, 0, 150), () -> false)
            .exponents();
    assertThat(found.exponents().distance(free)).isLessThan(1e-12);
  }
}
