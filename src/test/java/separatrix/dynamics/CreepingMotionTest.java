package separatrix.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import separatrix.dynamics.LyapunovSpectrum.Motion;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Flow;

/** ż = (1 − |z|²) z + iωz comes onto the unit circle and goes round it, however slowly. */
class CreepingMotionTest {
  private static final int STEPS = 5_000;

  /** In steps of 0.1, of which it takes `steps` to go round. */
  private static Motion motion(double steps) {
    double omega = 2 * Math.PI / (0.1 * steps);
    Flow flow =
        new Flow(
            2,
            0.1,
            s -> s.times(1 - s.dot(s)).plus(Vector.of(-omega * s.at(1), omega * s.at(0))),
            s -> {
              double x = s.at(0);
              double y = s.at(1);
              return Matrix.of(
                  new double[][] {
                    {1 - 3 * x * x - y * y, -omega - 2 * x * y},
                    {omega - 2 * x * y, 1 - x * x - 3 * y * y}
                  });
            });
    return LyapunovSpectrum.of(
            flow, Vector.of(1, 0), LyapunovSettings.standard(2).withSteps(STEPS), () -> false)
        .motion();
  }

  @Test
  void whatHasNotGoneRoundOnceIsNotYetACycle() {
    assertThat(motion(100 * STEPS)).isEqualTo(Motion.UNDECIDED);
  }

  @Test
  void whatHasGoneRoundIsACycle() {
    assertThat(motion(STEPS / 2.0)).isEqualTo(Motion.CYCLE);
  }
}
