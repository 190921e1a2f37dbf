package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * z ← e^{iθ} (1 + c f) z with f = (|z|² − 1) (4 − |z|²), beside w ← 0.95 w + (1 − |z|²) / 10:
 * between the attracting origin and the attracting circle of radius 2 a circle of radius 1 lies
 * that no orbit follows for a round, onto which w relaxes. A displacement across it grows by 1 + 6c
 * in a step.
 */
class UnstableCycleTest {
  private static final double C = 0.05;
  private static final double DECAY = 0.95;
  private static final List<Vector> VISITED = List.of(Vector.of(0.2, 0.1, 0), Vector.of(2.5, 0, 0));

  private static Skeleton skeleton(double period) {
    DynamicalSystem system = Annulus.system(period);
    FixedPoints points = Systems.points(system, Matrix.ofRows(VISITED));
    return SkeletonFinder.standard(system, Vector.zeros(0), 1)
        .find(points, VISITED, FlowProgress.silent());
  }

  /** The largest multipliers are 3e9 and 2e18. */
  private static final double FAST = 83.3;

  private static final double FASTER = 160.3;
  private static final Skeleton LEFT_FAST = skeleton(FAST);
  private static final Skeleton LEFT_FASTER = skeleton(FASTER);

  private static LimitCycle repeller(Skeleton skeleton) {
    return skeleton.cycles().stream().filter(cycle -> !cycle.isStable()).findFirst().orElseThrow();
  }

  private static void assertIsFound(Skeleton skeleton, double period) {
    LimitCycle found = repeller(skeleton);
    assertThat(found.period()).isCloseTo(period, within(1e-6));
    assertThat(found.unstable()).isEqualTo(1);
    assertThat(found.multipliers()).hasSize(2);
    assertThat(Math.log(found.multipliers().getFirst().re()))
        .isCloseTo(period * Math.log(1 + 6 * C), within(1e-4));
    assertThat(found.error()).isLessThan(1e-6);
  }

  @Test
  void aCycleIsFoundThatNoOrbitFollowsForARound() {
    assertIsFound(LEFT_FAST, FAST);
  }

  @Test
  void aCycleIsFoundAcrossWhichARoundIsMoreThanNumbersCanTell() {
    assertIsFound(LEFT_FASTER, FASTER);
  }

  @Test
  void aSmallMultiplierIsNotSwampedByALargeOne() {
    assertThat(Math.log(repeller(LEFT_FASTER).multipliers().getLast().re()))
        .isCloseTo(FASTER * Math.log(DECAY), within(1e-4));
  }

  @Test
  void itLeadsToBothAttractors() {
    assertThat(LEFT_FASTER.connections())
        .extracting(way -> way.destination().getClass().getSimpleName())
        .containsExactlyInAnyOrder("Reached", "OnCycle");
  }

  /** Apart, because skeletons are found on several threads while the test class is loaded. */
  private static final class Annulus {
    static DynamicalSystem system(double period) {
      double cos = Math.cos(2 * Math.PI / period);
      double sin = Math.sin(2 * Math.PI / period);
      Matrix turn = Matrix.of(new double[][] {{cos, -sin, 0}, {sin, cos, 0}, {0, 0, 1}});
      return Systems.map(
          3,
          s -> {
            double rho = s.at(0) * s.at(0) + s.at(1) * s.at(1);
            double k = 1 + C * (rho - 1) * (4 - rho);
            return turn.times(
                Vector.of(k * s.at(0), k * s.at(1), DECAY * s.at(2) + (1 - rho) / 10));
          },
          s -> {
            double x = s.at(0);
            double y = s.at(1);
            double rho = x * x + y * y;
            double k = 1 + C * (rho - 1) * (4 - rho);
            double slope = 2 * C * (5 - 2 * rho);
            return turn.times(
                Matrix.of(
                    new double[][] {
                      {k + slope * x * x, slope * x * y, 0},
                      {slope * x * y, k + slope * y * y, 0},
                      {-x / 5, -y / 5, DECAY}
                    }));
          });
    }
  }
}
