package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/** x ← x + ε (x − x³): attractors at ±1, and a saddle at 0 that the search has missed. */
class BoundariesTest {

  private static DynamicalSystem system(double epsilon) {
    return Systems.map(
        1,
        x -> Vector.of(x.at(0) + epsilon * (x.at(0) - Math.pow(x.at(0), 3))),
        x -> Matrix.of(new double[][] {{1 + epsilon * (1 - 3 * x.at(0) * x.at(0))}}));
  }

  private static Landmarks attractors(DynamicalSystem system) {
    return new Landmarks(
        Systems.points(system, Matrix.of(new double[][] {{1}, {-1}})).fixed().stream()
            .filter(point -> point.isStable())
            .toList(),
        List.of(),
        1);
  }

  private static Boundaries.Look look(double epsilon, List<Connection> connections) {
    DynamicalSystem system = system(epsilon);
    return new Boundaries(system, Vector.zeros(0), List.of())
        .next(attractors(system), connections, Long.MAX_VALUE, FlowProgress.silent());
  }

  private static Connection way(Destination destination) {
    return new Connection(
        7,
        new Departure.AlongMode(1, Departure.Side.POSITIVE),
        new Run(Matrix.of(new double[][] {{0}}), 1, 0, destination));
  }

  @Test
  void theSaddleBetweenTwoAttractorsIsFound() {
    Boundaries.Look look = look(0.1, List.of(way(new Destination.Diverged(100))));

    assertThat(look.known().fixed())
        .hasSize(3)
        .anySatisfy(point -> assertThat(point.state().norm()).isLessThan(1e-12));
    assertThat(look.isLast()).isFalse();
  }

  @Test
  void nothingIsLookedForWhereAWayOutHasNotSettled() {
    Boundaries.Look look = look(0.1, List.of(way(new Destination.Unsettled(1e-6))));

    assertThat(look.steps()).isZero();
    assertThat(look.isLast()).isTrue();
  }

  private static Skeleton skeleton(List<Connection> connections, Skeleton.End end) {
    FixedPoints points = Systems.points(system(0.1), Matrix.of(new double[][] {{1}, {-1}}));
    FixedPoints stable =
        new FixedPoints(
            points.fixed().stream().filter(FixedPoint::isStable).toList(),
            points.continua(),
            points.audit(),
            points.report());
    return new Skeleton(stable, List.of(), connections, List.of(), end, 0);
  }

  @Test
  void theSkeletonSaysThatItDidNotLookBecauseAWayOutHasNotSettled() {
    Skeleton skeleton =
        skeleton(List.of(way(new Destination.Unsettled(1e-6))), Skeleton.End.COMPLETE);

    assertThat(skeleton.openBoundaries())
        .hasValue(
            "2 groups of attractors are joined by no way out: A1 | A2; what lies between them was"
                + " not looked for, because a way out has not settled.");
  }

  @Test
  void theSkeletonSaysThatTheWorkEndedBeforeAllBoundariesWereLookedAt() {
    assertThat(skeleton(List.of(), Skeleton.End.BUDGET).openBoundaries().orElseThrow())
        .contains("was cut short");
  }

  @Test
  void wherePlacesLeadToAllAttractorsNothingIsOpen() {
    List<Connection> both =
        skeleton(List.of(), Skeleton.End.COMPLETE).points().fixed().stream()
            .map(point -> way(new Destination.Reached(point.id(), 5)))
            .toList();
    Skeleton joined = skeleton(both, Skeleton.End.COMPLETE);

    assertThat(joined.groups()).hasSize(1);
    assertThat(joined.openBoundaries()).isEmpty();
  }

  @Test
  void aLookWhoseRunsDoNotSettleIsTheLast() {
    Boundaries.Look look = look(1e-6, List.of());

    assertThat(look.steps()).isLessThanOrEqualTo((17L + 2) * FlowSettings.standard().steps());
    assertThat(look.isLast()).isTrue();
  }
}
