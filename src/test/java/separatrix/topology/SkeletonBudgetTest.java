package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Matrix;
import separatrix.network.Autonomous;
import separatrix.network.ProductMemory;

/** What a skeleton says of the ways that its budget of steps does not reach. */
class SkeletonBudgetTest {
  private static final Autonomous MEMORY = new ProductMemory(4, 2, 0.1, 5).network().atRest();

  private static FixedPoints points() {
    double[] values = new SplittableRandom(7).doubles(800, -2, 2).toArray();
    return Systems.points(MEMORY, Matrix.fromRowMajor(200, 4, values));
  }

  private static Skeleton skeleton(FixedPoints points, long steps) {
    return SkeletonFinder.standard(MEMORY, points.points().getFirst().input(), 1)
        .withMostSteps(steps)
        .find(points, FlowProgress.silent());
  }

  @Test
  void waysBeyondTheBudgetAreNamedAsNotFollowed() {
    FixedPoints points = points();
    Skeleton whole = skeleton(points, 1_000_000_000);
    Skeleton part = skeleton(points, 1);

    assertThat(whole.end()).isEqualTo(Skeleton.End.COMPLETE);
    assertThat(whole.unfollowed()).isEmpty();
    assertThat(part.end()).isEqualTo(Skeleton.End.BUDGET);
    assertThat(part.unfollowed()).isNotEmpty();
    assertThat(part.connections()).hasSameSizeAs(whole.connections());
  }

  @Test
  void theProgressCountsAllWaysOutAndNotThoseOfABatch() {
    List<Integer> totals = new ArrayList<>();
    List<Integer> ended = new ArrayList<>();
    FixedPoints points = points();
    FlowProgress watching =
        new FlowProgress() {
          @Override
          public void advanced(int arrived, int all, int steps) {
            ended.add(arrived);
            totals.add(all);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
    Skeleton skeleton =
        SkeletonFinder.standard(MEMORY, points.points().getFirst().input(), 1)
            .find(points, watching);

    int ways = skeleton.connections().size();
    assertThat(ways).isGreaterThan(512);
    assertThat(totals).containsOnly(ways);
    assertThat(ended).isSorted().endsWith(ways);
  }

  @Test
  void theWaysOutOfPointsWithFewUnstableModesGoFirst() {
    FixedPoints points = points();
    Skeleton part = skeleton(points, 1);

    int mostFollowed =
        part.connections().stream()
            .filter(Connection::isFollowed)
            .mapToInt(way -> unstable(points, way))
            .max()
            .orElseThrow();
    assertThat(part.unfollowed())
        .allSatisfy(way -> assertThat(unstable(points, way)).isGreaterThanOrEqualTo(mostFollowed));
  }

  private static int unstable(FixedPoints points, Connection way) {
    return points.byId(way.source()).map(FixedPoint::unstable).orElseThrow();
  }
}
