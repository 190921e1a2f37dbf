package separatrix.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;

/**
 * A ring of 16 units with W h = g/4 Σ cos(θᵢ − θⱼ) hⱼ, of which a tenth is taken in a step: from g
 * = ½ on it holds a bump at any angle, but for a force that pins it at 32 angles, and that vanishes
 * with the fourteenth power of the bump's height.
 */
class SlowRingTest {
  private static final int UNITS = 16;
  private static final double LEAK = 0.1;

  private static RecurrentNetwork ring(double gain) {
    double[][] weights = new double[UNITS][UNITS];
    for (int i = 0; i < UNITS; i++) {
      for (int j = 0; j < UNITS; j++) {
        weights[i][j] = gain * Math.cos(2 * Math.PI * (i - j) / UNITS) / 4;
      }
    }
    return RecurrentNetwork.fromRest(
        new Leaky(
            Leaky.Form.OUTSIDE,
            Matrix.of(weights),
            Matrix.zeros(UNITS, 1),
            Vector.zeros(UNITS),
            Activation.TANH,
            LEAK),
        Readout.identity(UNITS));
  }

  /** Bumps of all heights at all angles. */
  private static Matrix bumps() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] states = new double[200][UNITS];
    for (double[] state : states) {
      double height = random.nextDouble();
      double angle = 2 * Math.PI * random.nextDouble();
      for (int i = 0; i < UNITS; i++) {
        state[i] = height * Math.cos(2 * Math.PI * i / UNITS - angle);
      }
    }
    return Matrix.of(states);
  }

  private static boolean isLocated(FixedPoint point) {
    return point.evidence().newtonStep() < 1e-5;
  }

  @Test
  void statesThatHardlyMoveAlongTheRingComeToThePointsOnIt() {
    SearchProblem problem = SearchProblem.of(ring(0.6).atRest(), bumps());
    FixedPoints found =
        new FixedPointFinder(problem, SearchSettings.standard()).find(SearchProgress.silent());

    // 16 pinned bumps, 16 between them, and rest; one that does not come there is open to doubt.
    assertThat(found.fixed()).filteredOn(SlowRingTest::isLocated).hasSizeBetween(3, 33);
    assertThat(found.fixed()).filteredOn(point -> !isLocated(point)).hasSizeLessThan(3);
  }

  @Test
  void aBifurcationIsFoundWhereTheRingIsBornAndNoneAlongIt() {
    Family family = new GainFamily(ring(1), Vector.zeros(1));
    BifurcationDiagram diagram =
        new DiagramSearch(
                family, ContinuationSettings.over(0.3, 1.5), SearchSettings.standard(), bumps())
            .at(List.of(1.0, 0.6), ContinuationProgress.silent());

    assertThat(diagram.bifurcations())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.bifurcation().parameter()).isCloseTo(0.5, within(1e-3)));
    assertThat(diagram.branches()).hasSizeLessThan(70);
  }
}
