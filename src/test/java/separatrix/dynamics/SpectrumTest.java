package separatrix.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Outliers;
import separatrix.linalg.Vector;
import separatrix.system.TimeAxis;

class SpectrumTest {
  private static final int N = 300;
  private static final TimeAxis MAP = new TimeAxis.Steps();

  /** Block triangular: the block's eigenvalues and a cloud of radius 0.5. */
  private static Matrix cloudAnd(double[][] block) {
    return Outliers.beside(block, N, 9);
  }

  /** λ = 1.2, 1.05 ± 0.4i and 0.95. */
  private static final Matrix OPEN =
      cloudAnd(
          new double[][] {
            {1.2, 0.1, 0.3, 0}, {0, 1.05, -0.4, 0}, {0, 0.4, 1.05, 0.2}, {0, 0, 0, 0.95}
          });

  private static Spectrum leading(Matrix jacobian, TimeAxis time) {
    int index = new LinearSystem(Matrix.identity(N).minus(jacobian)).determinantSign();
    return Spectrum.leadingOf(jacobian, time, index);
  }

  private static double off(Matrix matrix, ComplexVector vector, Complex value) {
    ComplexVector due = vector.times(value);
    Vector re = matrix.times(vector.re()).minus(due.re());
    Vector im = matrix.times(vector.im()).minus(due.im());
    return Math.hypot(re.norm(), im.norm());
  }

  @Test
  void ofALargeJacobianTheModesNearTheBorderAreKnownAtOnce() {
    Spectrum spectrum = leading(OPEN, MAP);

    assertThat(spectrum.isComplete()).isFalse();
    assertThat(spectrum.size()).isEqualTo(N);
    assertThat(spectrum.known()).isEqualTo(spectrum.leading());
    List<Complex> values = spectrum.leading().stream().map(Mode::eigenvalue).toList();
    assertThat(values).hasSize(4);
    assertThat(values.get(0).re()).isCloseTo(1.2, within(1e-10));
    assertThat(values.get(1).minus(new Complex(1.05, 0.4)).abs()).isLessThan(1e-10);
    assertThat(values.get(2).minus(new Complex(1.05, -0.4)).abs()).isLessThan(1e-10);
    assertThat(values.get(3).re()).isCloseTo(0.95, within(1e-10));
  }

  @Test
  void theyAreCountedWithoutTheOthers() {
    Spectrum spectrum = leading(OPEN, MAP);

    assertThat(spectrum.unstable()).isEqualTo(3);
    assertThat(spectrum.marginal(0.06)).isEqualTo(1);
    assertThat(spectrum.isComplete()).isFalse();
  }

  @Test
  void theOthersComeWhenTheyAreAskedForAndTheFirstStayAsTheyAre() {
    Spectrum spectrum = leading(OPEN, MAP);
    List<Mode> first = spectrum.leading();
    List<Mode> all = spectrum.modes();

    assertThat(all).hasSize(N);
    assertThat(spectrum.isComplete()).isTrue();
    assertThat(spectrum.known()).isSameAs(all);
    for (int i = 0; i < first.size(); i++) {
      assertThat(all.get(i).vectors()).isSameAs(first.get(i).vectors());
    }
    assertThat(all.stream().map(Mode::number).toList())
        .isEqualTo(java.util.stream.IntStream.rangeClosed(1, N).boxed().toList());
    assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.excess(), a.excess()));
  }

  @Test
  void allOfThemAreTheEigenvaluesOfTheMatrix() {
    List<Mode> all = leading(OPEN, MAP).modes();
    List<Mode> due = Spectrum.of(OPEN, MAP).modes();

    for (int i = 0; i < N; i++) {
      assertThat(all.get(i).eigenvalue().minus(due.get(i).eigenvalue()).abs()).isLessThan(1e-9);
    }
  }

  @Test
  void theirVectorsAreEigenvectorsOnBothSides() {
    for (Mode mode : leading(OPEN, MAP).leading()) {
      assertThat(mode.right().dot(mode.right()).abs()).isCloseTo(1, within(1e-12));
      assertThat(off(OPEN, mode.right(), mode.eigenvalue())).isLessThan(1e-9);
      // lᴴ J = λ lᴴ is Jᵀ l = λ̄ l.
      Complex conjugate = new Complex(mode.eigenvalue().re(), -mode.eigenvalue().im());
      assertThat(off(OPEN.transpose(), mode.left(), conjugate)).isLessThan(1e-9);
      assertThat(mode.left().dot(mode.right()).abs()).isGreaterThan(1e-3);
    }
  }

  /** λ = 0.8 ± 0.7i twice, in a basis that is not normal. */
  private static final Matrix REPEATED =
      cloudAnd(
          new double[][] {
            {0.8, -0.7, 0, 0}, {0.7, 0.8, 0, 0}, {0, 0, 0.8, -0.7}, {0, 0, 0.7, 0.8}
          });

  @Test
  void whereEigenvaluesRepeatEachLeftVectorListensToItsOwnModeAlone() {
    List<Mode> modes = leading(REPEATED, MAP).leading();

    assertThat(modes).hasSize(4);
    for (Mode mode : modes) {
      Complex conjugate = mode.eigenvalue().conjugate();
      assertThat(off(REPEATED.transpose(), mode.left(), conjugate)).isLessThan(1e-9);
      assertThat(mode.left().dot(mode.left()).abs()).isCloseTo(1, within(1e-12));
      assertThat(mode.left().dot(mode.right()).abs()).isGreaterThan(0.1);
      assertThat(modes.stream().filter(other -> other.number() != mode.number()))
          .allMatch(other -> mode.left().dot(other.right()).abs() < 1e-9);
    }
  }

  @Test
  void aDefectiveBlockIsWorkedOutWholeForItsVectorsGoTogetherOnlyAsTheyWereWorkedOut() {
    assertThat(leading(cloudAnd(new double[][] {{1.2, 1}, {0, 1.2}}), MAP).isComplete()).isTrue();
    assertThat(leading(cloudAnd(new double[][] {{1.2, 1}, {-1e-9, 1.2}}), MAP).isComplete())
        .isTrue();
  }

  /** As of a network of leak 0.1 in which all units but one are silent: λ = 1.2, and 0.9. */
  private static Matrix silentUnits() {
    double[] values = new double[N * N];
    for (int i = 0; i < N; i++) {
      values[i * N] = 0.1;
      values[i * N + i] = i == 0 ? 1.2 : 0.9;
    }
    return Matrix.fromRowMajor(N, N, values);
  }

  @Test
  void ofManyModesATenthInsideTheBorderNoneIsKnownAtOnce() {
    Spectrum spectrum = leading(silentUnits(), MAP);

    assertThat(spectrum.leading()).hasSize(1);
    assertThat(spectrum.isComplete()).isFalse();
  }

  @Test
  void wellInsideTheBorderNoneIsKnownAtOnce() {
    Spectrum spectrum = leading(cloudAnd(new double[0][0]), MAP);

    assertThat(spectrum.known()).isEmpty();
    assertThat(spectrum.unstable()).isZero();
    assertThat(spectrum.mode(1).eigenvalue().abs()).isBetween(0.45, 0.6);
  }

  @Test
  void whereRoundingCouldTipAModeAllAreWorkedOut() {
    assertThat(leading(cloudAnd(new double[][] {{1.00001}}), MAP).isComplete()).isTrue();
    assertThat(leading(cloudAnd(new double[][] {{1.001}}), MAP).isComplete()).isFalse();
  }

  @Test
  void whereTheIndexSaysOtherwiseAllAreWorkedOut() {
    assertThat(Spectrum.leadingOf(OPEN, MAP, -1).isComplete()).isFalse();
    assertThat(Spectrum.leadingOf(OPEN, MAP, 1).isComplete()).isTrue();
  }

  @Test
  void aCloudThatReachesTheBorderIsWorkedOutWhole() {
    Matrix wide = cloudAnd(new double[0][0]).times(2.2);

    assertThat(leading(wide, MAP).isComplete()).isTrue();
  }

  @Test
  void ofAFlowTheModesAreThoseOfItsOwnEigenvalues() {
    double dt = 0.01;
    // x' = (K − 1) x, of which an Euler step is I + dt (K − I).
    Matrix step = Matrix.identity(N).times(1 - dt).plus(OPEN.times(dt));
    Spectrum spectrum = leading(step, new TimeAxis.Continuous(dt));

    assertThat(spectrum.isComplete()).isFalse();
    List<Complex> values = spectrum.leading().stream().map(Mode::flowEigenvalue).toList();
    assertThat(values).hasSize(4);
    assertThat(values.get(0).re()).isCloseTo(0.2, within(1e-9));
    assertThat(values.get(1).minus(new Complex(0.05, 0.4)).abs()).isLessThan(1e-9);
    assertThat(values.get(3).re()).isCloseTo(-0.05, within(1e-9));
    assertThat(spectrum.unstable()).isEqualTo(3);
  }

  @Test
  void whatOnlyTheStepsOfAFlowLetGrowIsAmongTheKnown() {
    double dt = 0.5;
    // Re μ = −0.2 and Im μ = 1.5: the flow damps it, its steps turn too far and let it grow.
    Matrix flow = cloudAnd(new double[][] {{-0.2, -1.5}, {1.5, -0.2}}).minus(inside());
    Matrix step = Matrix.identity(N).plus(flow.times(dt));
    Spectrum spectrum = leading(step, new TimeAxis.Continuous(dt));

    assertThat(spectrum.known().stream().filter(Mode::isUnstableAsStep).count()).isEqualTo(2);
    assertThat(spectrum.unstable()).isZero();
  }

  /** One below the first two of the diagonal: what keeps the cloud away from the border. */
  private static Matrix inside() {
    double[] values = new double[N * N];
    for (int i = 2; i < N; i++) {
      values[i * N + i] = 1;
    }
    return Matrix.fromRowMajor(N, N, values);
  }

  @Test
  void aSmallJacobianIsKnownWhole() {
    assertThat(
            Spectrum.leadingOf(Matrix.of(new double[][] {{0.5, 1}, {0, 2}}), MAP, -1).isComplete())
        .isTrue();
  }
}
