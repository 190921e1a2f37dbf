package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
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
import separatrix.network.Autonomous;
import separatrix.network.ProductMemory;
import separatrix.system.DynamicalSystem;
import separatrix.system.Flow;
import separatrix.topology.FlowProgress;
import separatrix.topology.Skeleton;
import separatrix.topology.SkeletonFinder;

/** Rows 1 and 2: systems whose skeleton is known by algebra. */
class SmallSystemClaimsTest {

  private static FixedPoints points(DynamicalSystem system, Vector input, double extent) {
    double[] states =
        new SplittableRandom(1).doubles(200L * system.dimension(), -extent, extent).toArray();
    return new FixedPointFinder(
            new SearchProblem(system, input, Matrix.fromRowMajor(200, system.dimension(), states)),
            SearchSettings.standard())
        .find(SearchProgress.silent());
  }

  private static Skeleton skeleton(DynamicalSystem system, Vector input, double extent) {
    return SkeletonFinder.standard(system, input, 1)
        .find(points(system, input, extent), FlowProgress.silent());
  }

  private static final Flow DEMONSTRATION =
      new Flow(
          2,
          0.01,
          s -> Vector.of((1 - s.at(0) * s.at(0)) * s.at(1), s.at(0) / 2 - s.at(1)),
          s ->
              Matrix.of(
                  new double[][] {{-2 * s.at(0) * s.at(1), 1 - s.at(0) * s.at(0)}, {0.5, -1}}));

  @Test
  void theDemonstrationHasASaddleBetweenTwoNodes() {
    FixedPoints found = points(DEMONSTRATION, Vector.zeros(0), 1.5);

    assertThat(found.counts()).isEqualTo(Map.of(0, 2, 1, 1));
    for (FixedPoint point : found.fixed()) {
      double side = Math.rint(point.state().at(0));
      assertThat(point.state().distance(Vector.of(side, side / 2))).isLessThan(1e-8);
      double first = point.linearization().spectrum().mode(1).flowEigenvalue().re();
      double second = point.linearization().spectrum().mode(2).flowEigenvalue().re();
      // The pair of a node is defective, so that rounding moves each by its square root.
      assertThat(first + second).isCloseTo(side == 0 ? -1 : -2, within(1e-8));
      assertThat(first * second).isCloseTo(side == 0 ? -0.5 : 1, within(1e-8));
      assertThat(first).isCloseTo(side == 0 ? (Math.sqrt(3) - 1) / 2 : -1, within(1e-6));
    }
  }

  @Test
  void itsSaddleFunnelsToTheTwoNodes() {
    Skeleton skeleton = skeleton(DEMONSTRATION, Vector.zeros(0), 1.5);

    assertThat(skeleton.bridges())
        .singleElement()
        .satisfies(bridge -> assertThat(bridge.first()).isNotEqualTo(bridge.second()));
  }

  @Test
  void theMemoryOfThreeUnitsHasTheIdealSkeleton() {
    Autonomous system = new ProductMemory(3, 2, 0.1, 5).network().atRest();
    Skeleton skeleton = skeleton(system, system.input(), 2);

    assertThat(skeleton.points().counts()).isEqualTo(Map.of(0, 8, 1, 12, 2, 6, 3, 1));
    assertThat(skeleton.bridges()).hasSize(12);
  }
}
