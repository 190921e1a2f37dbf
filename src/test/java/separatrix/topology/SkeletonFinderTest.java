package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.IndexAudit;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.Leaky;
import separatrix.network.ProductMemory;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.system.DynamicalSystem;
import separatrix.system.Flow;

class SkeletonFinderTest {

  private static Skeleton skeleton(DynamicalSystem system, FixedPoints points) {
    return SkeletonFinder.standard(system, points.points().getFirst().input(), 1)
        .find(points, FlowProgress.silent());
  }

  private static Matrix cube(int states, int dimension, double extent) {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = random.doubles((long) states * dimension, -extent, extent).toArray();
    return Matrix.fromRowMajor(states, dimension, values);
  }

  private static Vector end(Skeleton skeleton, Connection connection) {
    Destination.Reached reached = (Destination.Reached) connection.destination();
    return skeleton.points().byId(reached.fixedPointId()).orElseThrow().state();
  }

  @Test
  void theSaddleOfTheDemonstrationFunnelsToTheTwoNodes() {
    DynamicalSystem system = Systems.demonstration();
    Skeleton skeleton = skeleton(system, Systems.points(system, cube(60, 2, 1.5)));

    assertThat(skeleton.connections()).hasSize(2);
    assertThat(
            skeleton.connections().stream()
                .map(each -> Math.round(2 * end(skeleton, each).at(0)))
                .toList())
        .containsExactlyInAnyOrder(2L, -2L);
    assertThat(skeleton.bridges()).hasSize(1);
    assertThat(skeleton.end()).isEqualTo(Skeleton.End.COMPLETE);
  }

  /** x ← x + ε x − x³, y ← y/2 + 20 x²: a saddle at 0 that is left slowly, and nodes at x = ±√ε. */
  private static Skeleton slowlyLeft(double epsilon) {
    DynamicalSystem system =
        Systems.map(
            2,
            s -> {
              double x = s.at(0);
              return Vector.of(x * (1 + epsilon - x * x), s.at(1) / 2 + 20 * x * x);
            },
            s ->
                Matrix.of(
                    new double[][] {
                      {1 + epsilon - 3 * s.at(0) * s.at(0), 0}, {40 * s.at(0), 0.5}
                    }));
    return skeleton(system, Systems.points(system, cube(60, 2, 0.1)));
  }

  @Test
  void aSaddleThatIsLeftSlowlyLeadsToItsNeighbours() {
    Skeleton skeleton = slowlyLeft(3e-3);

    assertThat(skeleton.connections()).hasSize(2);
    assertThat(skeleton.bridges()).hasSize(1);
  }

  @Test
  void aSaddleThatIsHardlyLeftDoesNotLeadToItself() {
    assertThat(slowlyLeft(3e-5).connections())
        .hasSize(2)
        .noneSatisfy(
            each ->
                assertThat(each.destination())
                    .isInstanceOfSatisfying(
                        Destination.Reached.class,
                        reached -> assertThat(reached.fixedPointId()).isEqualTo(each.source())));
  }

  @Test
  void theRepellerWithinARingOfFixedPointsLeadsOntoTheRing() {
    DynamicalSystem system = Systems.stuartLandau(1, 0, 0.05);
    Skeleton skeleton = skeleton(system, Systems.points(system, cube(60, 2, 1.5)));

    assertThat(skeleton.points().continua()).hasSize(1);
    assertThat(skeleton.discovered()).isEmpty();
    assertThat(skeleton.connections())
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.destination()).isInstanceOf(Destination.OnContinuum.class));
  }

  @Test
  void stepsThatAreTooLongForTheirFlowLeaveAPointThatTheFlowComesTo() {
    // h ← tanh(−1.5 h) as a flow's step of one time constant: ḣ = −h + tanh(−1.5 h) comes to rest.
    DynamicalSystem system =
        RecurrentNetwork.fromRest(
                new Leaky(
                    Leaky.Form.OUTSIDE,
                    Matrix.of(new double[][] {{-1.5}}),
                    Matrix.zeros(1, 1),
                    Vector.zeros(1),
                    Activation.TANH,
                    1),
                Readout.identity(1))
            .atRest();
    FixedPoints points = Systems.points(system, cube(60, 1, 1));
    Skeleton skeleton = skeleton(system, points);

    assertThat(points.fixed().getFirst().trust().doubts())
        .singleElement()
        .asString()
        .contains("too long for its flow", "|λ| = 1.5");
    assertThat(skeleton.connections())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.destination()).isInstanceOf(Destination.OnCycle.class));
    assertThat(skeleton.cycles())
        .singleElement()
        .satisfies(cycle -> assertThat(cycle.period()).isEqualTo(2));
  }

  private static final Autonomous MEMORY = new ProductMemory(3, 2, 0.1, 5).network().atRest();

  private static Skeleton memory() {
    return skeleton(MEMORY, Systems.points(MEMORY, cube(200, 3, 2)));
  }

  @Test
  void theTwelveBridgesOfTheMemoryAreTheEdgesOfTheCube() {
    Skeleton skeleton = memory();

    assertThat(skeleton.bridges()).hasSize(12);
    Set<Set<Integer>> edges = new HashSet<>();
    for (Skeleton.Bridge bridge : skeleton.bridges()) {
      Vector first = skeleton.points().byId(bridge.first()).orElseThrow().state();
      Vector second = skeleton.points().byId(bridge.second()).orElseThrow().state();
      long apart =
          java.util.stream.IntStream.range(0, 3)
              .filter(i -> first.at(i) * second.at(i) < 0)
              .count();
      assertThat(apart).isEqualTo(1);
      edges.add(Set.of(bridge.first(), bridge.second()));
    }
    assertThat(edges).hasSize(12);
  }

  @Test
  void fromTheCentreOfTheMemoryAllEightCornersAreReached() {
    Skeleton skeleton = memory();
    FixedPoint centre =
        skeleton.points().fixed().stream().filter(p -> p.unstable() == 3).findFirst().orElseThrow();

    Set<String> corners =
        skeleton.from(centre.id()).stream()
            .map(each -> skeleton.name(each.destination()))
            .filter(name -> name.startsWith("A"))
            .collect(Collectors.toSet());

    assertThat(corners).hasSize(8);
  }

  @Test
  void aPointThatTheSearchMissedIsFoundByTheFlow() {
    FixedPoints all = Systems.points(MEMORY, cube(200, 3, 2));
    FixedPoint hidden = all.fixed().stream().filter(FixedPoint::isStable).findFirst().orElseThrow();
    List<FixedPoint> others = all.points().stream().filter(p -> p.id() != hidden.id()).toList();

    Skeleton skeleton =
        skeleton(
            MEMORY, new FixedPoints(others, IndexAudit.of(MEMORY.reach(), others), all.report()));

    assertThat(skeleton.discovered()).hasSize(1);
    assertThat(
            skeleton
                .points()
                .byId(skeleton.discovered().getFirst())
                .orElseThrow()
                .state()
                .distance(hidden.state()))
        .isCloseTo(0, within(1e-9));
    assertThat(skeleton.points().audit()).isEqualTo(new IndexAudit.Consistent(1));
    assertThat(skeleton.bridges()).hasSize(12);
  }

  @Test
  void aWayOutStaysWhereTheStepIsLinear() {
    DynamicalSystem system = Systems.demonstration();
    FixedPoint saddle =
        Systems.points(system, cube(60, 2, 1.5)).fixed().stream()
            .filter(FixedPoint::isSaddle)
            .findFirst()
            .orElseThrow();
    UnstableManifold manifold = new UnstableManifold(system, saddle, 1);
    Departure way = manifold.departures(Fan.standard()).getFirst();
    Vector push = manifold.start(way).minus(saddle.state());

    // The unstable mode is (1, (√3 − 1)/2); the cubic term moves it by less than 0.1 %.
    assertThat(push.at(1) / push.at(0)).isCloseTo((Math.sqrt(3) - 1) / 2, within(1e-9));
    Vector moved = system.step(saddle.state().plus(push)).minus(saddle.state());
    double growth = 1 + 0.05 * (Math.sqrt(3) - 1) / 2;
    assertThat(moved.minus(push.times(growth)).norm())
        .isLessThan(1.001e-3 * (growth - 1) * push.norm());
  }

  @Test
  void anUnstableFocusLeadsToItsCycle() {
    DynamicalSystem system = Systems.stuartLandau(0.5, 1, 0.05);
    Skeleton skeleton = skeleton(system, Systems.points(system, cube(60, 2, 1.5)));

    assertThat(skeleton.points().fixed()).hasSize(1);
    assertThat(skeleton.cycles()).hasSize(1);
    assertThat(skeleton.connections())
        .hasSize(8)
        .allSatisfy(each -> assertThat(each.destination()).isInstanceOf(Destination.OnCycle.class));
  }

  /**
   * On the unit circle θ̇ = ½ − cos θ: a saddle and a node, both of whose arcs lead to the node.
   */
  private static final Flow CIRCLE =
      new Flow(
          2,
          0.05,
          s -> {
            double x = s.at(0);
            double y = s.at(1);
            double outwards = 1 - x * x - y * y;
            return Vector.of(x * outwards - y * (0.5 - x), y * outwards + x * (0.5 - x));
          },
          s -> {
            double x = s.at(0);
            double y = s.at(1);
            return Matrix.of(
                new double[][] {
                  {1 - 3 * x * x - y * y + y, -2 * x * y - 0.5 + x},
                  {-2 * x * y + 0.5 - 2 * x, 1 - x * x - 3 * y * y}
                });
          });

  @Test
  void aSaddleBothOfWhoseWaysLeadToOnePointJoinsNothing() {
    Skeleton skeleton = skeleton(CIRCLE, Systems.points(CIRCLE, cube(60, 2, 1.5)));
    FixedPoint saddle =
        skeleton.points().fixed().stream().filter(FixedPoint::isSaddle).findFirst().orElseThrow();

    assertThat(skeleton.points().fixed()).hasSize(3);
    assertThat(saddle.state().distance(Vector.of(0.5, Math.sqrt(3) / 2))).isLessThan(1e-8);
    assertThat(skeleton.from(saddle.id()))
        .hasSize(2)
        .allSatisfy(
            way -> assertThat(end(skeleton, way).at(1)).isCloseTo(-Math.sqrt(3) / 2, within(1e-6)));
    assertThat(skeleton.bridges()).isEmpty();
  }
}
