package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.Linearization;
import separatrix.dynamics.Spectrum;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.system.TimeAxis;

class PointMatchingTest {
  private static final double REACH = 1;

  /** A point on a line whose mode is `slope`. */
  private static FixedPoint at(int id, double place, double slope) {
    Vector state = Vector.of(place);
    Matrix jacobian = Matrix.identity(1).times(slope);
    return new FixedPoint(
        id,
        state,
        Vector.zeros(0),
        0,
        FixedPoint.Kind.FIXED,
        new Linearization(
            state, jacobian, Spectrum.of(jacobian, new TimeAxis.Steps()), slope < 1 ? 1 : -1),
        1,
        0,
        "by hand");
  }

  private static FixedPoint stable(int id, double place) {
    return at(id, place, 0.5);
  }

  private static FixedPoint unstable(int id, double place) {
    return at(id, place, 1.5);
  }

  private static FixedPoints found(FixedPoint... points) {
    return new FixedPoints(
        List.of(points), new IndexAudit.NotApplicable(0, "by hand"), SearchReport.none());
  }

  @Test
  void pointsThatMovedALittleKeepTheirNumbers() {
    var before = List.of(stable(4, 0), stable(7, 5));
    FixedPoints after = found(stable(1, 5.2), stable(2, 0.1));
    assertThat(PointMatching.of(before, after.points(), REACH).numbered(after, 8).points())
        .extracting(FixedPoint::id)
        .containsExactly(7, 4);
  }

  @Test
  void aNewPointGetsANumberThatNoneHad() {
    var before = List.of(stable(4, 0));
    FixedPoints after = found(stable(1, 9), stable(2, 0));
    assertThat(PointMatching.of(before, after.points(), REACH).numbered(after, 12).points())
        .extracting(FixedPoint::id)
        .containsExactly(12, 4);
  }

  @Test
  void theNearestPairIsMatchedFirst() {
    // 1 would do for either, but 2 is nearer to it.
    var before = List.of(stable(1, 0), stable(2, 0.5));
    var after = List.of(stable(1, 0.6));
    assertThat(PointMatching.of(before, after, REACH).gone())
        .extracting(FixedPoint::id)
        .containsExactly(1);
  }

  @Test
  void aPointThatIsTooFarIsAnother() {
    var matching = PointMatching.of(List.of(stable(1, 0)), List.of(stable(1, 1.5)), REACH);
    assertThat(matching.changes())
        .hasExactlyElementsOfTypes(PointChange.Gone.class, PointChange.Born.class);
  }

  @Test
  void aPitchforkTurnsOnePointAndBearsTwo() {
    // An attractor loses its stability and two attractors leave it on either side.
    var before = List.of(stable(1, 0));
    var after = List.of(stable(1, -0.3), unstable(2, 0.01), stable(3, 0.3));
    assertThat(PointMatching.of(before, after, REACH).changes())
        .hasExactlyElementsOfTypes(
            PointChange.Turned.class, PointChange.Born.class, PointChange.Born.class);
  }

  @Test
  void aSaddleNodeTakesTwoPoints() {
    var before = List.of(stable(1, 0), unstable(2, 0.4), stable(3, 3));
    var after = List.of(stable(1, 3));
    assertThat(PointMatching.of(before, after, REACH).changes())
        .extracting(PointChange::sentence)
        .containsExactly("A1 vanishes, stable", "R2 vanishes, 1 unstable mode");
  }

  @Test
  void aChangeOfTheUnstableModesIsTold() {
    var matching = PointMatching.of(List.of(stable(5, 0)), List.of(unstable(1, 0)), REACH);
    FixedPoints numbered = matching.numbered(found(unstable(1, 0)), 6);
    assertThat(PointMatching.byNumber(List.of(stable(5, 0)), numbered.points()).changes())
        .extracting(PointChange::sentence)
        .containsExactly("A5 becomes R5, 1 unstable mode");
  }

  @Test
  void whatStaysAsItIsIsNoChange() {
    var before = List.of(stable(1, 0), unstable(2, 1));
    assertThat(PointMatching.of(before, before, REACH).changes()).isEmpty();
  }

  @Test
  void allPointsOfAMemoryAreFollowedWhenItsGainRisesALittle() {
    FixedPoints before = points(2.0);
    FixedPoints after = FollowedPoints.of(before, problem(2.02), SearchSettings.standard(), REACH);
    assertThat(after.points())
        .extracting(FixedPoint::id)
        .containsExactlyInAnyOrderElementsOf(before.points().stream().map(FixedPoint::id).toList());
  }

  @Test
  void followedPointsStandStill() {
    FixedPoints after =
        FollowedPoints.of(points(2.0), problem(2.02), SearchSettings.standard(), REACH);
    assertThat(after.points()).allMatch(point -> point.q() < 1e-20);
  }

  @Test
  void aPointThatIsNoMoreIsNotFollowed() {
    // Below a gain of 1 only the origin is left.
    FixedPoints after =
        FollowedPoints.of(points(2.0), problem(0.5), SearchSettings.standard(), 100);
    assertThat(after.points()).hasSize(1);
  }

  private static FixedPoints points(double gain) {
    return new FixedPointFinder(problem(gain), SearchSettings.standard())
        .find(SearchProgress.silent());
  }

  private static SearchProblem problem(double gain) {
    // ẋ = −x + g tanh x, three times: 27 points above a gain of 1, one below.
    var cell =
        new Leaky(
            Leaky.Form.INSIDE,
            Matrix.identity(3).times(gain),
            Matrix.identity(3),
            Vector.zeros(3),
            Activation.TANH,
            0.1);
    var network = RecurrentNetwork.fromRest(cell, Readout.identity(3));
    var random = new SplittableRandom(1);
    double[] visited = random.doubles(60, -1, 1).toArray();
    return SearchProblem.of(network.atRest(), Matrix.fromRowMajor(20, 3, visited));
  }
}
