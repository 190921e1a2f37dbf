package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.Mode;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.ProductMemory;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.system.Flow;

class FixedPointFinderTest {

  private static FixedPoints search(SearchProblem problem) {
    return new FixedPointFinder(problem, SearchSettings.standard()).find(SearchProgress.silent());
  }

  /** States in a cube of half width `extent`. */
  private static Matrix cube(int states, int dimension, double extent) {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = new double[states * dimension];
    for (int i = 0; i < values.length; i++) {
      values[i] = extent * (2 * random.nextDouble() - 1);
    }
    return Matrix.fromRowMajor(states, dimension, values);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 1})
  void theThreeUnitMemoryHasTwentySevenPoints(double leak) {
    Autonomous system = new ProductMemory(3, 2, leak, 5).network().atRest();
    FixedPoints found = search(SearchProblem.of(system, cube(200, 3, 2)));
    assertThat(found.signature()).isEqualTo("27 = 8/12/6/1");
    assertThat(found.audit()).isEqualTo(new IndexAudit.Consistent(1));
  }

  @Test
  void onePointIsCountedInTheSingular() {
    Flow decay =
        new Flow(2, 0.1, s -> s.times(-1), _ -> Matrix.of(new double[][] {{-1, 0}, {0, -1}}));
    FixedPoints found = search(new SearchProblem(decay, Vector.zeros(0), cube(50, 2, 1)));
    assertThat(found.summary()).isEqualTo("1 fixed point");
  }

  /** Sussillo and Barak's demonstration: ẋ = (1 − x²) y, ẏ = x/2 − y. */
  private static Flow demonstration() {
    return new Flow(
        2,
        0.01,
        s -> Vector.of((1 - s.at(0) * s.at(0)) * s.at(1), s.at(0) / 2 - s.at(1)),
        s ->
            Matrix.of(new double[][] {{-2 * s.at(0) * s.at(1), 1 - s.at(0) * s.at(0)}, {0.5, -1}}));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.3660254037844386, -1.3660254037844386",
    "1, 0.5, -1, -1",
    "-1, -0.5, -1, -1"
  })
  void theTwoDimensionalFlowHasItsSaddleAndItsNodes(
      double x, double y, double first, double second) {
    FixedPoints found =
        search(new SearchProblem(demonstration(), Vector.zeros(0), cube(100, 2, 1.5)));
    assertThat(found.fixed()).hasSize(3);
    FixedPoint point =
        found.fixed().stream()
            .filter(candidate -> candidate.state().distance(Vector.of(x, y)) < 1e-8)
            .findFirst()
            .orElseThrow();
    List<Mode> modes = point.linearization().spectrum().modes();
    assertThat(modes.get(0).flowEigenvalue().re()).isCloseTo(first, within(1e-8));
    assertThat(modes.get(1).flowEigenvalue().re()).isCloseTo(second, within(1e-8));
  }

  @Test
  void anUnboundedSystemIsNotAudited() {
    FixedPoints found =
        search(new SearchProblem(demonstration(), Vector.zeros(0), cube(100, 2, 1.5)));
    assertThat(found.audit()).isInstanceOf(IndexAudit.NotApplicable.class);
    assertThat(found.audit().sum()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void theTestNetworksOfFixedPointFinderGiveItsGroundTruth(int number) {
    PublishedCase published = PublishedCase.read(number);
    int n = published.recurrentWeights().rows();
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(
            new Vanilla(
                published.recurrentWeights(), Matrix.zeros(n, 1), Vector.zeros(n), Activation.TANH),
            Readout.identity(n));
    FixedPoints found = search(SearchProblem.of(network.atRest(), cube(200, n, 1)));
    assertThat(found.fixed()).hasSameSizeAs(published.points());
    for (Vector truth : published.points()) {
      assertThat(found.fixed())
          .anySatisfy(point -> assertThat(point.state().distance(truth)).isLessThan(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flipflop_tanh64", "flipflop_gru48", "flipflop_lstm32"})
  void everyReferencePointOfATrainedFlipFlopIsFound(String name) throws Exception {
    ReferencePoints reference = ReferencePoints.read(name, 0);
    FixedPoints found = search(reference.problem());
    assertThat(found.audit()).isEqualTo(new IndexAudit.Consistent(1));
    assertThat(found.counts()).isEqualTo(Map.of(0, 8, 1, 12, 2, 6, 3, 1));
    assertThat(reference.missingFrom(found)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sine_tanh128, 0",
    "sine_tanh128, 1",
    "sine_tanh128, 2",
    "cdi_tanh128, 0",
    "cdi_tanh128, 1"
  })
  void everyReferencePointUnderAnInputIsFound(String name, int condition) throws Exception {
    ReferencePoints reference = ReferencePoints.read(name, condition);
    FixedPoints found = search(reference.problem());
    assertThat(found.audit()).isEqualTo(new IndexAudit.Consistent(1));
    assertThat(reference.missingFrom(found)).isEmpty();
  }

  @Test
  void aSaddleOfTheFlipFlopJoinsTwoAttractorsThatDifferInOneBit() throws Exception {
    ReferencePoints reference = ReferencePoints.read("flipflop_tanh64", 0);
    FixedPoints found = search(reference.problem());
    Simulator simulator = new Simulator(reference.network());
    for (FixedPoint saddle : found.fixed()) {
      if (saddle.unstable() != 1) {
        continue;
      }
      Vector exit = saddle.linearization().spectrum().mode(1).right().re();
      List<Integer> flips = new ArrayList<>();
      List<Trajectory> flows =
          simulator.freeRuns(
              List.of(
                  saddle.state().plus(exit.times(1e-2)), saddle.state().minus(exit.times(1e-2))),
              Vector.zeros(3),
              2000);
      Vector one = flows.get(0).outputs().row(2000);
      Vector other = flows.get(1).outputs().row(2000);
      IntStream.range(0, 3)
          .filter(bit -> Math.signum(one.at(bit)) != Math.signum(other.at(bit)))
          .forEach(flips::add);
      assertThat(flips).as("bits that differ across %s", saddle.label()).hasSize(1);
    }
  }

  @Test
  void theSameSeedGivesTheSamePoints() throws Exception {
    SearchProblem problem = ReferencePoints.read("flipflop_tanh64", 0).problem();
    assertThat(search(problem).points().stream().map(FixedPoint::state))
        .isEqualTo(search(problem).points().stream().map(FixedPoint::state).toList());
  }

  @Test
  void aCancelledSearchKeepsWhatItHas() throws Exception {
    SearchProblem problem = ReferencePoints.read("flipflop_tanh64", 0).problem();
    FixedPoints found =
        new FixedPointFinder(problem, SearchSettings.standard())
            .find(
                new SearchProgress() {
                  @Override
                  public void advanced(List<FixedPoint> soFar, double fraction) {}

                  @Override
                  public boolean isCancelled() {
                    return true;
                  }
                });
    assertThat(found.report().end()).isEqualTo(SearchReport.End.CANCELLED);
    assertThat(found.fixed()).isNotEmpty();
  }

  @Test
  void searchingOnKeepsThePointsAndTheirNumbers() throws Exception {
    SearchProblem problem = ReferencePoints.read("flipflop_tanh64", 0).problem();
    FixedPointFinder finder =
        new FixedPointFinder(problem, SearchSettings.standard().withStarts(64));
    FixedPoints first = finder.find(SearchProgress.silent());
    FixedPoints second = finder.searchOn(first, SearchProgress.silent());
    for (FixedPoint point : first.fixed()) {
      assertThat(second.byId(point.id()).orElseThrow().state()).isEqualTo(point.state());
    }
    assertThat(second.fixed().size()).isGreaterThanOrEqualTo(first.fixed().size());
  }

  @Test
  void aSaturatedGateIsNoFixedPoint() throws Exception {
    FixedPoints found = search(ReferencePoints.read("flipflop_gru48", 0).problem());
    assertThat(found.points())
        .allSatisfy(point -> assertThat(point.state().maxAbs()).isLessThan(1));
  }
}
