package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.system.DynamicalSystem;

class FlowsTest {

  private static Flows.Followed follow(
      DynamicalSystem system, FlowSettings settings, Vector... starts) {
    return new Flows(system, Vector.zeros(0), new Landmarks(List.of(), List.of(), 1), settings)
        .follow(List.of(starts), FlowProgress.silent());
  }

  private static Destination end(DynamicalSystem system, int steps, Vector start) {
    return follow(system, FlowSettings.whole(steps), start).runs().getFirst().destination();
  }

  /** x ← 2x. */
  private static final DynamicalSystem DOUBLING =
      Systems.map(1, x -> x.times(2), _ -> Matrix.of(new double[][] {{2}}));

  @Test
  void whatGrowsWithoutEndHasLeftAllBounds() {
    assertThat(end(DOUBLING, 2000, Vector.of(1))).isInstanceOf(Destination.Diverged.class);
  }

  /** (x, y) ← (tanh(−1.5 x), tanh(1.4 y)): on y = 0 it alternates, and y parts from there. */
  private static final DynamicalSystem ALTERNATING =
      RecurrentNetwork.fromRest(
              new Vanilla(
                  Matrix.of(new double[][] {{-1.5, 0}, {0, 1.4}}),
                  Matrix.zeros(2, 1),
                  Vector.zeros(2),
                  Activation.TANH),
              Readout.identity(2))
          .atRest();

  /** The number of unstable multipliers of the cycle that each of two flows comes onto. */
  private static List<Integer> unstableWhereTheyEnd(Vector one, Vector other) {
    Flows.Followed followed = follow(ALTERNATING, FlowSettings.standard(), one, other);
    return followed.runs().stream()
        .map(run -> (Destination.OnCycle) run.destination())
        .map(end -> followed.landmarks().cycles().get(end.cycleId() - 1).unstable())
        .toList();
  }

  @Test
  void symmetryHoldsAFlowOnACycleThatItsNeighbourLeaves() {
    assertThat(unstableWhereTheyEnd(Vector.of(0.3, 0), Vector.of(0.3, 1e-9))).containsExactly(1, 0);
  }

  @Test
  void aRestThatNobodyKnewIsAPoint() {
    Flows.Followed followed =
        follow(Systems.demonstration(), FlowSettings.standard(), Vector.of(0.5, 0.5));

    assertThat(followed.runs().getFirst().destination()).isInstanceOf(Destination.Reached.class);
    assertThat(followed.landmarks().points()).hasSize(1);
    assertThat(followed.landmarks().points().getFirst().state().distance(Vector.of(1, 0.5)))
        .isCloseTo(0, within(1e-7));
  }

  /** h ← Q diag(1, ½, ⅓, …) Qᵀ h with a mirror Q: a line of fixed points askew to the axes. */
  private static DynamicalSystem line(int n, SplittableRandom random) {
    Vector normal = Vector.zeros(n).map(_ -> random.nextGaussian());
    Vector unit = normal.times(1 / normal.norm());
    double[] weights = new double[n * n];
    for (int k = 0; k < n; k++) {
      Vector axis = Vector.unit(n, k).minus(unit.times(2 * unit.at(k)));
      for (int i = 0; i < n * n; i++) {
        weights[i] += axis.at(i / n) * axis.at(i % n) / (k + 1);
      }
    }
    Matrix matrix = Matrix.fromRowMajor(n, n, weights);
    return Systems.map(n, matrix::times, _ -> matrix);
  }

  @Test
  void flowsOntoALineOfFixedPointsFindNoPoints() {
    SplittableRandom random = new SplittableRandom(2);
    for (int n = 2; n < 12; n++) {
      int size = n;
      Vector[] starts =
          random
              .ints(5)
              .mapToObj(_ -> Vector.zeros(size).map(_ -> random.nextGaussian()))
              .toArray(Vector[]::new);
      Flows.Followed followed = follow(line(n, random), FlowSettings.standard(), starts);

      assertThat(followed.landmarks().points()).isEmpty();
      assertThat(followed.runs())
          .allSatisfy(
              run -> assertThat(run.destination()).isInstanceOf(Destination.OnContinuum.class));
    }
  }

  @Test
  void twoFlowsThatComeToTheSamePlaceFindOnePoint() {
    Flows.Followed followed =
        follow(
            Systems.demonstration(),
            FlowSettings.standard(),
            Vector.of(0.5, 0.5),
            Vector.of(0.9, 0.2),
            Vector.of(-0.4, -0.3));

    assertThat(followed.landmarks().points()).hasSize(2);
    assertThat(
            followed
                .runs()
                .get(0)
                .destination()
                .isSamePlaceAs(followed.runs().get(1).destination()))
        .isTrue();
    assertThat(
            followed
                .runs()
                .get(0)
                .destination()
                .isSamePlaceAs(followed.runs().get(2).destination()))
        .isFalse();
  }

  @Test
  void everyStateOfAWholeRunIsKept() {
    Run run =
        follow(Systems.demonstration(), FlowSettings.whole(50), Vector.of(0.5, 0.5))
            .runs()
            .getFirst();

    assertThat(run.stride()).isEqualTo(1);
    assertThat(run.states().rows()).isEqualTo(run.steps() + 1);
    for (int t = 0; t < run.steps(); t++) {
      assertThat(run.states().row(t + 1))
          .isEqualTo(Systems.demonstration().step(run.states().row(t)));
    }
  }

  @Test
  void aLongRunKeepsEverySoManySteps() {
    Run thin =
        follow(Systems.stuartLandau(0.5, 1, 0.01), new FlowSettings(1000, 20), Vector.of(1e-3, 0))
            .runs()
            .getFirst();
    Run whole =
        follow(Systems.stuartLandau(0.5, 1, 0.01), FlowSettings.whole(1000), Vector.of(1e-3, 0))
            .runs()
            .getFirst();

    assertThat(thin.states().rows()).isBetween(10, 22);
    for (int row = 0; row < thin.states().rows(); row++) {
      assertThat(thin.states().row(row)).isEqualTo(whole.states().row(thin.step(row)));
    }
  }

  @Test
  void aLogisticOrbitOfFourStepsIsFound() {
    Flows.Followed followed =
        follow(Systems.logistic(3.5), FlowSettings.standard(), Vector.of(0.3));

    assertThat(followed.runs().getFirst().destination()).isInstanceOf(Destination.OnCycle.class);
    assertThat(followed.landmarks().cycles().getFirst().period()).isEqualTo(4);
  }

  /** h ← tanh(W h) with random weights of gain 2: chaos. */
  private static DynamicalSystem chaotic(int n) {
    SplittableRandom random = new SplittableRandom(11);
    double[] weights = new double[n * n];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 2 / Math.sqrt(n) * random.nextGaussian();
    }
    return RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.fromRowMajor(n, n, weights),
                Matrix.zeros(n, 1),
                Vector.zeros(n),
                Activation.TANH),
            Readout.identity(n))
        .atRest();
  }

  @Test
  void aChaoticNetworkIsNotSaidToArriveAnywhere() {
    SplittableRandom random = new SplittableRandom(1);
    List<Vector> starts = new ArrayList<>();
    for (int k = 0; k < 12; k++) {
      starts.add(Vector.zeros(100).map(_ -> random.nextGaussian()));
    }
    Flows.Followed followed =
        follow(chaotic(100), new FlowSettings(2000, 50), starts.toArray(Vector[]::new));

    assertThat(followed.runs())
        .allSatisfy(run -> assertThat(run.destination()).isInstanceOf(Destination.Unsettled.class));
    assertThat(followed.landmarks().cycles()).isEmpty();
  }

  @Test
  void flowsInOtherCompanyEndAlike() {
    DynamicalSystem system = Systems.demonstration();
    List<Vector> starts = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(2);
    for (int k = 0; k < 70; k++) {
      starts.add(Vector.of(random.nextDouble(-1, 1), random.nextDouble(-1, 1)));
    }
    List<Run> together =
        follow(system, FlowSettings.standard(), starts.toArray(Vector[]::new)).runs();

    for (int k = 0; k < 70; k += 10) {
      Run alone = follow(system, FlowSettings.standard(), starts.get(k)).runs().getFirst();
      assertThat(alone.last().distance(together.get(k).last())).isLessThan(1e-2);
    }
  }
}
