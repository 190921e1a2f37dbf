package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.system.DynamicalSystem;
import separatrix.system.Flow;

/** Stability where it is hardest to tell: systems whose modes are known by hand. */
class MarginsTest {

  /** h ← W h, whose fixed point is the origin. */
  private static Autonomous linear(double[][] weights) {
    int n = weights.length;
    return RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(weights), Matrix.zeros(n, 1), Vector.zeros(n), Activation.IDENTITY),
            Readout.identity(n))
        .atRest();
  }

  /** A h around the origin as a flow. */
  private static Flow flow(double[][] velocity) {
    Matrix a = Matrix.of(velocity);
    return new Flow(velocity.length, 0.1, a::times, _ -> a);
  }

  private static FixedPoints search(DynamicalSystem system) {
    int n = system.dimension();
    Matrix visited =
        Matrix.ofRows(
            List.of(Vector.zeros(n).map(_ -> 0.5), Vector.zeros(n).map(_ -> -1), Vector.zeros(n)));
    return new FixedPointFinder(
            new SearchProblem(system, Vector.zeros(0), visited),
            SearchSettings.standard().withStarts(256))
        .find(SearchProgress.silent());
  }

  private static FixedPoint only(DynamicalSystem system) {
    FixedPoints found = search(system);
    assertThat(found.fixed()).hasSize(1);
    return found.fixed().getFirst();
  }

  @ParameterizedTest
  @CsvSource({"1.000001, 1", "0.999999, 0", "-1.000001, 1", "-0.999999, 0"})
  void aMapsModeAMillionthFromTheBorderIsCountedRightAndCalledMarginal(
      double eigenvalue, int unstable) {
    FixedPoint point = only(linear(new double[][] {{eigenvalue, 0.3}, {0, 0.5}}));
    assertThat(point.unstable()).isEqualTo(unstable);
    assertThat(point.marginal()).isEqualTo(1);
    assertThat(point.trust().level()).isEqualTo(Trust.Level.DOUBTFUL);
    assertThat(point.trust().doubts()).singleElement().asString().contains("near the border");
  }

  @ParameterizedTest
  @CsvSource({"0.000001, 1", "-0.000001, 0"})
  void aFlowsModeAMillionthFromTheBorderIsCountedRightAndCalledMarginal(
      double eigenvalue, int unstable) {
    FixedPoint point = only(flow(new double[][] {{eigenvalue, 0.3}, {0, -0.5}}));
    assertThat(point.unstable()).isEqualTo(unstable);
    assertThat(point.marginal()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1.000001, 2", "0.999999, 0"})
  void aComplexPairAMillionthFromTheCircleIsCountedRight(double modulus, int unstable) {
    double re = modulus * Math.cos(1);
    double im = modulus * Math.sin(1);
    FixedPoint point = only(linear(new double[][] {{re, -im}, {im, re}}));
    assertThat(point.unstable()).isEqualTo(unstable);
    assertThat(point.marginal()).isEqualTo(2);
    assertThat(point.index()).isEqualTo(1);
  }

  @Test
  void aDefectiveEigenvalueAtOneCannotBeTold() {
    // A Jordan block of λ = 1 − 1e-9: its two modes are one, and rounding moves them by 1e-8.
    FixedPoint point =
        search(linear(new double[][] {{1 - 1e-9, 1}, {0, 1 - 1e-9}})).points().getFirst();
    assertThat(point.trust().doubts()).anyMatch(doubt -> doubt.contains("0 to 2"));
  }

  @Test
  void aDefectiveEigenvalueInsideTheCircleIsStable() {
    FixedPoint point = only(linear(new double[][] {{0.5, 1}, {0, 0.5}}));
    assertThat(point.unstable()).isZero();
    assertThat(point.trust().level()).isEqualTo(Trust.Level.SURE);
  }

  /**
   * A chain of 64 units, each of which feeds the next with this weight, in axes turned at random.
   */
  private static double[][] turnedChain(double weight) {
    SplittableRandom random = new SplittableRandom(11);
    double[][] chain = new double[64][64];
    for (int i = 0; i < 63; i++) {
      chain[i + 1][i] = weight;
    }
    Matrix turned = Matrix.of(chain);
    for (int k = 0; k < 64; k++) {
      // A reflection I − 2 v vᵀ on both sides keeps the eigenvalues, which are all zero.
      Vector v = Vector.zeros(64).map(_ -> random.nextGaussian());
      Matrix column = Matrix.ofRows(List.of(v.times(1 / v.norm()))).transpose();
      Matrix mirror = Matrix.identity(64).minus(column.times(column.transpose()).times(2));
      turned = mirror.times(turned).times(mirror);
    }
    double[][] rows = new double[64][];
    for (int i = 0; i < 64; i++) {
      rows[i] = turned.row(i).toArray();
    }
    return rows;
  }

  @Test
  void aTurnedChainThatSeemsUnstableByRoundingIsNotTold() {
    FixedPoint point = search(linear(turnedChain(2))).points().getFirst();

    assertThat(point.linearization().spectrum().mode(1).excess()).isGreaterThan(1e-3);
    assertThat(point.trust().level()).isNotEqualTo(Trust.Level.SURE);
    assertThat(point.trust().doubts())
        .anyMatch(doubt -> doubt.contains("rounding alone could tip") && doubt.contains(" 0 to "));
  }

  @Test
  void aTurnedChainThatRoundingLeavesInsideTheCircleIsTold() {
    FixedPoint point = search(linear(turnedChain(0.5))).points().getFirst();

    assertThat(point.unstable()).isZero();
    assertThat(point.trust().doubts()).noneMatch(doubt -> doubt.contains("rounding"));
  }

  @Test
  void zeroEigenvaluesAreStableAndFast() {
    FixedPoint point = only(linear(new double[][] {{0, 0, 2}, {0, 0, 0}, {0, 0, 0}}));
    assertThat(point.unstable()).isZero();
    assertThat(point.index()).isEqualTo(1);
    assertThat(point.linearization().spectrum().mode(1).eigenvalue().abs())
        .isCloseTo(0, within(1e-12));
  }

  /** h ← tanh(2 h + b), two of whose three points are `apart`; at 0 they are one, at a fold. */
  private static Autonomous nearlyFolded(double apart) {
    // h = artanh h − 2 h has its extremum at √½, where its second derivative is 4 √2.
    double h = Math.sqrt(0.5);
    double fold = Math.log((1 + h) / (1 - h)) / 2 - 2 * h;
    return RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(new double[][] {{2}}),
                Matrix.zeros(1, 1),
                Vector.of(fold + Math.sqrt(0.5) * apart * apart),
                Activation.TANH),
            Readout.identity(1))
        .atRest();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-4, 3e-5, 2e-5, 1e-5})
  void twoPointsThatAreAboutToMeetAreTwo(double apart) {
    FixedPoints found = search(nearlyFolded(apart));
    assertThat(found.fixed()).hasSize(3);
    assertThat(found.audit()).isInstanceOf(IndexAudit.Consistent.class);
    double[] upper =
        found.fixed().stream().mapToDouble(p -> p.state().at(0)).filter(h -> h > 0).toArray();
    assertThat(Math.abs(upper[0] - upper[1])).isCloseTo(apart, withinPercentage(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {3e-6, 1e-6, 1e-7, 0})
  void whereTwoPointsCannotBeToldFromOneTheAuditSaysSo(double apart) {
    FixedPoints found = search(nearlyFolded(apart));
    assertThat(found.fixed()).hasSizeBetween(2, 3);
    assertThat(found.audit())
        .isInstanceOfSatisfying(
            IndexAudit.NotApplicable.class,
            audit -> assertThat(audit.reason()).contains("two points may be taken for one"));
  }

  @Test
  void aPitchforksPointIsOne() {
    // h = tanh h has a root of third order.
    FixedPoints found =
        search(
            RecurrentNetwork.fromRest(
                    new Vanilla(
                        Matrix.identity(2), Matrix.zeros(2, 1), Vector.zeros(2), Activation.TANH),
                    Readout.identity(2))
                .atRest());
    assertThat(found.fixed()).hasSize(1);
    assertThat(found.audit()).isInstanceOf(IndexAudit.NotApplicable.class);
  }

  /** h ← max(0, 2 h): the origin attracts from below and repels above. */
  private static Autonomous kinked(double bias) {
    return RecurrentNetwork.fromRest(
            new Vanilla(
                Matrix.of(new double[][] {{2}}),
                Matrix.zeros(1, 1),
                Vector.of(bias),
                Activation.RELU),
            Readout.identity(1))
        .atRest();
  }

  @Test
  void aPointAtAKinkIsSaidNotToBeDifferentiable() {
    FixedPoint point = only(kinked(0));
    assertThat(point.state().at(0)).isCloseTo(0, within(1e-12));
    assertThat(point.trust().level()).isEqualTo(Trust.Level.DOUBTFUL);
    assertThat(point.trust().doubts()).anyMatch(doubt -> doubt.contains("not differentiable"));
  }

  @Test
  void pointsAwayFromTheKinkAreDifferentiable() {
    // h = max(0, 2 h − 1) at 0 and at 1, with preactivations −1 and 1.
    FixedPoints found = search(kinked(-1));
    assertThat(found.fixed()).hasSize(2);
    assertThat(found.fixed())
        .allSatisfy(point -> assertThat(point.evidence().kink()).isCloseTo(1, within(1e-9)))
        .allSatisfy(point -> assertThat(point.trust().doubts()).isEmpty());
  }
}
