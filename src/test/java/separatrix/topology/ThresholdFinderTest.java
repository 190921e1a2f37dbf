package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.network.ProductMemory;
import separatrix.system.DynamicalSystem;

class ThresholdFinderTest {
  private static final ProductMemory MEMORY = new ProductMemory(2, 2, 0.1, 5);
  private static final Autonomous SYSTEM = MEMORY.network().atRest();
  private static final double X = MEMORY.attractor();
  private static final FixedPoints POINTS =
      Systems.points(SYSTEM, Matrix.of(new double[][] {{1, 1}, {-1, 1}, {0.3, -1}, {-1, -1}}));

  private static ThresholdFinder finder(DynamicalSystem system, List<FixedPoint> points) {
    return new ThresholdFinder(
        new Flows(
            system,
            points.getFirst().input(),
            new Landmarks(points, List.of(), 1),
            FlowSettings.standard()));
  }

  private static ThresholdSearch memory(Vector direction, double largest) {
    return finder(SYSTEM, POINTS.points())
        .along(Vector.of(X, X), direction, largest, _ -> {}, FlowProgress.silent());
  }

  private static Threshold found(ThresholdSearch search) {
    return ((ThresholdSearch.Found) search).threshold();
  }

  @Test
  void aUnitOfTheMemoryFlipsWhereItsSignDoes() {
    Threshold threshold = found(memory(Vector.of(-1, 0), 7));

    assertThat(threshold.low()).isLessThanOrEqualTo(X);
    assertThat(threshold.high()).isGreaterThanOrEqualTo(X - 1e-9);
    assertThat(threshold.bracket()).isLessThanOrEqualTo(1e-6);
    assertThat(threshold.size()).isCloseTo(X, within(2e-6));
  }

  @Test
  void theTwoRunsBesideItEndAtTheTwoAttractors() {
    Threshold threshold = found(memory(Vector.of(-1, 0), 7));

    assertThat(threshold.below().last().distance(Vector.of(X, X))).isLessThan(0.01);
    assertThat(threshold.above().last().distance(Vector.of(-X, X))).isLessThan(0.01);
  }

  @Test
  void anUnstablePointIsNoPlaceToComeBackTo() {
    ThresholdSearch search =
        finder(SYSTEM, POINTS.points())
            .along(Vector.zeros(2), Vector.of(1, 0), 1, _ -> {}, FlowProgress.silent());

    assertThat(search).isInstanceOf(ThresholdSearch.NoPlace.class);
  }

  @Test
  void theSaddleBetweenThemIsNamed() {
    Threshold threshold = found(memory(Vector.of(-1, 0), 7));

    assertThat(threshold.edge()).isInstanceOf(Threshold.Edge.AtPoint.class);
    int id = ((Threshold.Edge.AtPoint) threshold.edge()).fixedPointId();
    FixedPoint saddle = POINTS.byId(id).orElseThrow();
    assertThat(saddle.unstable()).isEqualTo(1);
    assertThat(saddle.state().distance(Vector.of(0, X))).isLessThan(1e-9);
  }

  @Test
  void aSaddleThatTheSearchMissedIsToldOf() {
    List<FixedPoint> stable = POINTS.fixed().stream().filter(FixedPoint::isStable).toList();
    Threshold threshold =
        found(
            finder(SYSTEM, stable)
                .along(Vector.of(X, X), Vector.of(-1, 0), 7, _ -> {}, FlowProgress.silent()));

    assertThat(threshold.edge()).isInstanceOf(Threshold.Edge.AtUnknownPoint.class);
    assertThat(((Threshold.Edge.AtUnknownPoint) threshold.edge()).state().distance(Vector.of(0, X)))
        .isLessThan(1e-9);
  }

  /** Watched by one who has had enough as soon as so many brackets were shown. */
  private static List<ThresholdBracket> shownUntil(int enough) {
    List<ThresholdBracket> shown = new ArrayList<>();
    FlowProgress patience =
        new FlowProgress() {
          @Override
          public void advanced(int arrived, int all, int steps) {}

          @Override
          public boolean isCancelled() {
            return shown.size() >= enough;
          }
        };
    ThresholdSearch search =
        finder(SYSTEM, POINTS.points())
            .along(Vector.of(X, X), Vector.of(-1, 0), 7, shown::add, patience);
    assertThat(search).isInstanceOf(ThresholdSearch.Cancelled.class);
    return shown;
  }

  @Test
  void whatWasBracketedStandsWhenItIsCancelled() {
    List<ThresholdBracket> shown = shownUntil(2);

    assertThat(shown).hasSize(2).allMatch(ThresholdBracket::isClosed);
    // A 64th of the way, then a sixteenth of that.
    assertThat(shown.get(0).high() - shown.get(0).low()).isCloseTo(7.0 / 64, within(1e-12));
    assertThat(shown.get(1).high() - shown.get(1).low()).isCloseTo(7.0 / 1024, within(1e-12));
    assertThat(shown.get(1).low()).isLessThanOrEqualTo(X);
    assertThat(shown.get(1).high()).isGreaterThanOrEqualTo(X);
    assertThat(shown.get(1).home().isSamePlaceAs(shown.get(1).beyond())).isFalse();
  }

  @Test
  void whereNoRunHasEndedNothingIsKnownWhenItIsCancelled() {
    assertThat(shownUntil(0)).isEmpty();
  }

  @Test
  void outwardsNothingChanges() {
    ThresholdSearch search = memory(Vector.of(1, 0), 5);

    assertThat(search).isInstanceOf(ThresholdSearch.Unchanged.class);
    assertThat(((ThresholdSearch.Unchanged) search).largest()).isEqualTo(5);
  }

  @Test
  void theSeparatrixOfTheDemonstrationIsTheStableModeOfItsSaddle() {
    DynamicalSystem system = Systems.demonstration();
    FixedPoints points =
        Systems.points(system, Matrix.of(new double[][] {{1, 1}, {-1, 0}, {0.1, 0.1}}));
    // Close to the saddle the boundary is the line along (1, −(1 + √3)/2).
    double y = 1e-3;
    Threshold threshold =
        found(
            finder(system, points.points())
                .along(Vector.of(0.1, y), Vector.of(-1, 0), 0.2, _ -> {}, FlowProgress.silent()));

    assertThat(0.1 - threshold.size()).isCloseTo(-y * 2 / (1 + Math.sqrt(3)), within(2e-6));
  }

  @Test
  void aPointThatTheScanFindsAtItsEndMakesNoThreshold() {
    // x ← 0.97 x comes near its point in 256 steps, but not to rest.
    DynamicalSystem system =
        Systems.map(1, x -> x.times(0.97), _ -> Matrix.of(new double[][] {{0.97}}));
    Flows flows =
        new Flows(
            system,
            Vector.zeros(0),
            new Landmarks(List.of(), List.of(), 1),
            FlowSettings.standard().withSteps(256));

    ThresholdSearch search =
        new ThresholdFinder(flows)
            .along(Vector.of(0), Vector.of(1), 1, _ -> {}, FlowProgress.silent());

    assertThat(search).isInstanceOf(ThresholdSearch.Unchanged.class);
  }
}
