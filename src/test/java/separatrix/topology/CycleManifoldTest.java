package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Flow;

/**
 * z ← e^{iθ} (1 + c f) z with f = (|z|² − 1) (4 − |z|²): the origin and the circle of radius 2
 * attract, the circle of radius 1 between them repels, a displacement across it growing by 1 + 6c a
 * step.
 */
class CycleManifoldTest {
  private static final double C = 0.02;
  private static final double ANGLE = 0.5;
  private static final List<Vector> VISITED = List.of(Vector.of(0.2, 0.1), Vector.of(2.5, 0));

  private static double f(double rho) {
    return (rho - 1) * (4 - rho);
  }

  private static Matrix growth(Vector s, double c) {
    double x = s.at(0);
    double y = s.at(1);
    double rho = s.dot(s);
    double k = 1 + c * f(rho);
    double slope = 2 * c * (5 - 2 * rho);
    return Matrix.of(
        new double[][] {{k + slope * x * x, slope * x * y}, {slope * x * y, k + slope * y * y}});
  }

  private static DynamicalSystem annulus(double angle) {
    Matrix turn =
        Matrix.of(
            new double[][] {
              {Math.cos(angle), -Math.sin(angle)}, {Math.sin(angle), Math.cos(angle)}
            });
    return Systems.map(
        2, s -> turn.times(s).times(1 + C * f(s.dot(s))), s -> turn.times(growth(s, C)));
  }

  /** ż = (f / 4 + 5i) z in short steps. */
  private static final Flow FLOW =
      new Flow(
          2,
          0.004,
          s -> s.times(f(s.dot(s)) / 4).plus(Vector.of(-5 * s.at(1), 5 * s.at(0))),
          s ->
              growth(s, 0.25)
                  .minus(Matrix.identity(2))
                  .plus(Matrix.of(new double[][] {{0, -5}, {5, 0}})));

  private static Skeleton skeleton(DynamicalSystem system) {
    FixedPoints points = Systems.points(system, Matrix.ofRows(VISITED));
    return SkeletonFinder.standard(system, Vector.zeros(0), 1)
        .find(points, VISITED, FlowProgress.silent());
  }

  private static LimitCycle repeller(Skeleton skeleton) {
    return skeleton.cycles().stream().filter(cycle -> !cycle.isStable()).findFirst().orElseThrow();
  }

  @Test
  void theCycleOnTheBoundaryBetweenTwoAttractorsIsFound() {
    Skeleton skeleton = skeleton(annulus(ANGLE));

    assertThat(skeleton.cycles()).hasSize(2);
    LimitCycle repeller = repeller(skeleton);
    assertThat(repeller.size()).isCloseTo(1, within(1e-5));
    assertThat(repeller.period()).isCloseTo(2 * Math.PI / ANGLE, within(1e-6));
    assertThat(repeller.multipliers().getFirst().re())
        .isCloseTo(Math.pow(1 + 6 * C, 2 * Math.PI / ANGLE), within(1e-3));
  }

  @Test
  void aRepellingCycleLeadsInwardsAndOutwards() {
    Skeleton skeleton = skeleton(annulus(ANGLE));

    List<Connection> ways = skeleton.from(new Destination.OnCycle(repeller(skeleton).id(), 0, 0));

    assertThat(ways)
        .extracting(Connection::departure)
        .containsExactly(
            new Departure.OffCycle(1, Departure.Side.POSITIVE),
            new Departure.OffCycle(1, Departure.Side.NEGATIVE));
    for (Connection way : ways) {
      boolean isOutwards = way.run().start().norm() > 1;
      assertThat(way.destination())
          .isInstanceOf(isOutwards ? Destination.OnCycle.class : Destination.Reached.class);
    }
    assertThat(ways).extracting(way -> way.run().start().norm() > 1).containsOnly(true, false);
    assertThat(ways).extracting(skeleton::sourceName).containsOnly(repeller(skeleton).label());
    assertThat(skeleton.end()).isEqualTo(Skeleton.End.COMPLETE);
  }

  @Test
  void aRepellingPeriodicOrbitIsLeftToo() {
    // x ← −(1 + c f) x: the orbit of ±1 repels by (1 + 6c)² a round, 0 and the orbit of ±2 attract.
    DynamicalSystem map =
        Systems.map(
            1,
            x -> x.times(-1 - C * f(x.dot(x))),
            x -> {
              double rho = x.dot(x);
              return Matrix.of(new double[][] {{-1 - C * f(rho) - 2 * C * rho * (5 - 2 * rho)}});
            });
    List<Vector> visited = List.of(Vector.of(0.2), Vector.of(2.5));
    Skeleton skeleton =
        SkeletonFinder.standard(map, Vector.zeros(0), 1)
            .find(Systems.points(map, Matrix.ofRows(visited)), visited, FlowProgress.silent());

    LimitCycle repeller = repeller(skeleton);
    assertThat(repeller.period()).isEqualTo(2);
    assertThat(repeller.multipliers().getFirst().re())
        .isCloseTo(Math.pow(1 + 6 * C, 2), within(1e-9));
    assertThat(skeleton.from(new Destination.OnCycle(repeller.id(), 0, 0)))
        .extracting(way -> way.destination().getClass().getSimpleName())
        .containsExactlyInAnyOrder("Reached", "OnCycle");
  }

  @Test
  void aFlowsRepellingCycleLeadsInwardsAndOutwards() {
    Skeleton skeleton = skeleton(FLOW);

    assertThat(repeller(skeleton).kind()).isEqualTo(LimitCycle.Kind.FLOW_CYCLE);
    // Euler's step keeps |z| where (1 + dt f / 4)² + (5 dt)² = 1.
    double f = 4 * (Math.sqrt(1 - 0.02 * 0.02) - 1) / 0.004;
    double radius = Math.sqrt((5 - Math.sqrt(9 - 4 * f)) / 2);
    assertThat(repeller(skeleton).size()).isCloseTo(radius, within(1e-5));
    assertThat(skeleton.from(new Destination.OnCycle(repeller(skeleton).id(), 0, 0)))
        .extracting(way -> way.destination().getClass().getSimpleName())
        .containsExactlyInAnyOrder("Reached", "OnCycle");
  }

  @Test
  void aStartOffACycleMovesWithItsMultiplierInARound() {
    DynamicalSystem system = annulus(ANGLE);
    LimitCycle repeller = repeller(skeleton(system));
    WayOut way = new CycleManifold(system, repeller).waysOut(Fan.standard()).getFirst();
    Vector base = repeller.states().row(0);
    double push = way.start().distance(base);

    double grown = Monodromy.between(system, way.start(), repeller.period()).end().distance(base);

    assertThat(grown / push).isCloseTo(repeller.multipliers().getFirst().re(), within(0.02));
  }

  @Test
  void aStableCycleHasNoWayOut() {
    Skeleton skeleton = skeleton(annulus(ANGLE));
    LimitCycle stable =
        skeleton.cycles().stream().filter(LimitCycle::isStable).findFirst().orElseThrow();

    assertThat(new CycleManifold(annulus(ANGLE), stable).waysOut(Fan.standard())).isEmpty();
  }
}
