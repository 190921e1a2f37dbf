package separatrix.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.FollowedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.ProductMemory;
import separatrix.network.RecurrentNetwork;

/** Points that an input dial follows in small steps, against their branches. */
class FollowedPointsTest {
  private static final RecurrentNetwork NETWORK = new ProductMemory(3, 2, 0.1, 5).network();
  private static final Matrix VISITED =
      Matrix.fromRowMajor(100, 3, new SplittableRandom(7).doubles(300, -2, 2).toArray());

  private static SearchProblem under(double input) {
    return SearchProblem.of(NETWORK.under(Vector.of(input, 0, 0)), VISITED);
  }

  /** The state to which a branch leads from a point at `from`, unless it turns before `to`. */
  private static Optional<Vector> led(Branch branch, Vector start, double to) {
    List<PointOnBranch> points = branch.points();
    int at = 0;
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).state().distance(start) < points.get(at).state().distance(start)) {
        at = i;
      }
    }
    int way =
        at + 1 < points.size() && points.get(at + 1).parameter() > points.get(at).parameter()
            ? 1
            : -1;
    for (int i = at; i + way >= 0 && i + way < points.size(); i += way) {
      double here = points.get(i).parameter();
      double next = points.get(i + way).parameter();
      if (next < here) {
        return Optional.empty();
      }
      if (next >= to) {
        Vector from = points.get(i).state();
        double share = (to - here) / (next - here);
        return Optional.of(from.plus(points.get(i + way).state().minus(from).times(share)));
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.07})
  void pointsStayOnTheirBranchesAndVanishWhereTheseTurn(double step) {
    SearchSettings settings = SearchSettings.standard();
    FixedPoints first = new FixedPointFinder(under(0), settings).find(SearchProgress.silent());
    BifurcationDiagram diagram =
        new Continuation(
                new InputFamily(NETWORK, Vector.zeros(3), 0), ContinuationSettings.over(0, 1))
            .from(
                first.fixed().stream().map(point -> new Seed(0, point.state())).toList(),
                ContinuationProgress.silent());

    FixedPoints now = first;
    for (int k = 1; k * step < 1; k++) {
      double input = k * step;
      now = FollowedPoints.of(now, under(input), settings, 0.5 * Math.sqrt(3));
      for (FixedPoint start : first.fixed()) {
        Branch own =
            diagram.branches().stream()
                .filter(
                    branch ->
                        branch.points().stream()
                            .anyMatch(point -> point.state().distance(start.state()) < 1e-6))
                .findFirst()
                .orElseThrow();
        Optional<Vector> due = led(own, start.state(), input);
        Optional<FixedPoint> found = now.byId(start.id());
        assertThat(found.isPresent())
            .as("%s at %s", start.label(), input)
            .isEqualTo(due.isPresent());
        if (due.isPresent()) {
          assertThat(found.orElseThrow().state().distance(due.get())).isLessThan(0.02);
        }
      }
    }
    assertThat(now.fixed()).hasSize(9);
  }
}
