package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.system.Flow;

class StartStatesTest {

  /** ẋ = x − x³ in one dimension: −1, 0 and 1. */
  private static final Flow CUBIC =
      new Flow(
          1,
          0.1,
          s -> Vector.of(s.at(0) - Math.pow(s.at(0), 3)),
          s -> Matrix.of(new double[][] {{1 - 3 * s.at(0) * s.at(0)}}));

  @Test
  void deflationLeadsAwayFromThePointThatNewtonWouldFind() {
    // From 0.9 Newton finds 1.
    assertThat(Polish.of(CUBIC, Vector.of(0.995)).state().at(0)).isCloseTo(1, within(1e-9));
    Vector end = new Deflation(CUBIC, List.of(Vector.of(1)), 1).from(Vector.of(0.9));
    assertThat(Math.abs(end.at(0) - 1)).isGreaterThan(0.5);
    assertThat(Math.min(Math.abs(end.at(0)), Math.abs(end.at(0) + 1))).isLessThan(1e-3);
  }

  @Test
  void aRunOutOfTheCentrePassesTheSaddleSlowly() {
    // Out along x towards the saddle at about (1, 0), which it leaves along y.
    Flow flow =
        new Flow(
            2,
            0.1,
            s ->
                Vector.of(
                    s.at(0) - Math.pow(s.at(0), 3),
                    0.3 * (s.at(1) - Math.pow(s.at(1), 3)) + 1e-3 * s.at(0)),
            s ->
                Matrix.of(
                    new double[][] {
                      {1 - 3 * s.at(0) * s.at(0), 0}, {1e-3, 0.3 * (1 - 3 * s.at(1) * s.at(1))}
                    }));
    SearchProblem problem =
        new SearchProblem(
            flow, Vector.zeros(0), Matrix.of(new double[][] {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}}));
    FixedPoint centre =
        new Examination(problem, SearchSettings.standard())
            .of(Polish.of(flow, Vector.zeros(2)), FixedPoint.Kind.FIXED, Origin.none())
            .numbered(1);
    assertThat(new WaysOut(problem, 1).next(8, List.of(centre)))
        .anySatisfy(state -> assertThat(state.distance(Vector.of(1, 0))).isLessThan(0.3));
  }

  @Test
  void attractorsThatNoTrialCameNearAreFound() {
    // Two units that inhibit each other: at rest one is on; no trial ever turned the other on.
    Autonomous toggle =
        RecurrentNetwork.fromRest(
                new Vanilla(
                    Matrix.of(new double[][] {{0.5, -1.2}, {-1.2, 0.5}}),
                    Matrix.zeros(2, 1),
                    Vector.zeros(2),
                    Activation.TANH),
                Readout.identity(2))
            .atRest();
    Matrix visited =
        Matrix.of(new double[][] {{0.83, -0.83}, {0.84, -0.82}, {0.82, -0.84}, {0.83, -0.84}});
    FixedPoints found =
        new FixedPointFinder(
                new SearchProblem(toggle, Vector.zeros(1), visited), SearchSettings.standard())
            .find(SearchProgress.silent());

    assertThat(found.signature()).isEqualTo("3 = 2/1");
  }

  @Test
  void aChaoticNetworksCountIsLeftOpen() {
    int n = 200;
    SplittableRandom random = new SplittableRandom(4);
    double[] weights =
        IntStream.range(0, n * n)
            .mapToDouble(_ -> 2 * random.nextGaussian() / Math.sqrt(n))
            .toArray();
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.fromRowMajor(n, n, weights),
                Matrix.zeros(n, 1),
                Vector.zeros(n),
                Activation.TANH),
            Readout.identity(n));
    Matrix visited =
        Matrix.fromRowMajor(
            16,
            n,
            IntStream.range(0, 16 * n).mapToDouble(_ -> random.nextDouble() - 0.5).toArray());
    FixedPoints found =
        new FixedPointFinder(
                SearchProblem.of(network.atRest(), visited),
                SearchSettings.standard().withStarts(48))
            .find(SearchProgress.silent());
    assertThat(found.report().starts()).isEqualTo(48);
    assertThat(found.report().end()).isEqualTo(SearchReport.End.BUDGET);
    assertThat(found.report().missing().sentence()).contains("the count is open");
  }
}
