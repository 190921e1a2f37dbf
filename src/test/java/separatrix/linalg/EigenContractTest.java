package separatrix.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a spectrum promises, native or in Java. */
@ParameterizedClass
@MethodSource("kernels")
class EigenContractTest {
  private final Kernels kernels;

  EigenContractTest(Kernels kernels) {
    this.kernels = kernels;
  }

  static List<Named<Kernels>> kernels() {
    return Samples.kernels();
  }

  @Test
  void vectorsOfRandomMatricesAreEigenvectors() {
    for (int n : new int[] {1, 2, 3, 4, 10, 31, 100}) {
      for (int seed = 0; seed < 5; seed++) {
        assertSpectrum(Samples.gaussian(n, n, 100 * n + seed), 1e-9);
      }
    }
  }

  @Test
  void theValuesAloneAreThoseOfTheVectors() {
    for (int n : new int[] {0, 1, 2, 10, 60}) {
      Matrix matrix = Samples.gaussian(n, n, n);
      List<Complex> values = Eigen.values(matrix, kernels);
      assertThat(values).hasSize(n);
      for (Complex value : values) {
        Eigen eigen = Eigen.of(matrix, kernels);
        assertThat(IntStream.range(0, n).mapToObj(eigen::value))
            .anyMatch(other -> value.minus(other).abs() < 1e-10);
      }
    }
  }

  @Test
  void vectorsOfSymmetricMatricesAreEigenvectors() {
    for (int n : new int[] {2, 5, 40}) {
      Matrix half = Samples.gaussian(n, n, n);
      assertSpectrum(half.plus(half.transpose()), 1e-10);
    }
  }

  @Test
  void vectorsOfNearlySymmetricMatricesAreEigenvectors() {
    Matrix half = Samples.gaussian(20, 20, 1);
    assertSpectrum(
        half.plus(half.transpose()).plus(Samples.gaussian(20, 20, 2).times(1e-9)), 1e-10);
  }

  @Test
  void vectorsOfSkewMatricesAreEigenvectors() {
    Matrix half = Samples.gaussian(9, 9, 1);
    assertSpectrum(half.minus(half.transpose()), 1e-10);
  }

  @Test
  void vectorsOfDefectiveMatricesAreEigenvectors() {
    assertSpectrum(Matrix.of(new double[][] {{1, 1}, {0, 1}}), 1e-10);
    assertSpectrum(Matrix.of(new double[][] {{2, 1, 0}, {0, 2, 1}, {0, 0, 2}}), 1e-4);
    assertSpectrum(Matrix.of(new double[][] {{0, 1}, {0, 0}}), 1e-10);
  }

  @Test
  void vectorsOfRepeatedEigenvaluesAreEigenvectors() {
    assertSpectrum(Matrix.identity(5), 1e-12);
    assertSpectrum(Samples.diagonal(2, 2, -1, -1, 0), 1e-12);
    Matrix blocks =
        Matrix.of(new double[][] {{0, -1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, -1}, {0, 0, 1, 0}});
    assertSpectrum(blocks, 1e-10);
  }

  @Test
  void vectorsOfLargeAndSmallMatricesAreEigenvectors() {
    Matrix matrix = Samples.gaussian(12, 12, 5);
    assertSpectrum(matrix.times(1e-20), 1e-10);
    assertSpectrum(matrix.times(1e20), 1e-10);
  }

  @Test
  void vectorsOfGradedMatricesAreEigenvectors() {
    double[] grades = {1, 1e-3, 1e-6, 1e-9};
    Matrix scale = Samples.diagonal(grades);
    assertSpectrum(Samples.gaussian(4, 4, 6).times(scale), 1e-10);
  }

  @Test
  void vectorsOfMatricesOfLowRankAreEigenvectors() {
    Matrix low = Samples.gaussian(30, 2, 1).times(Samples.gaussian(2, 30, 2));
    assertSpectrum(low, 1e-9);
  }

  @Test
  void vectorsOfCyclesAreEigenvectors() {
    // A cyclic shift: every eigenvalue has length one, which plain QR steps cannot tell apart.
    for (int n : new int[] {3, 8, 33}) {
      double[] shift = new double[n * n];
      for (int i = 0; i < n; i++) {
        shift[i * n + (i + 1) % n] = 1;
      }
      assertSpectrum(Matrix.fromRowMajor(n, n, shift), 1e-10);
    }
  }

  @Test
  void vectorsOfMatricesWithSilentRowsAreEigenvectors() {
    // As a ReLU network has them where units are off.
    double[] values = Samples.gaussian(40, 40, 12).toRowMajor();
    for (int i = 0; i < values.length; i++) {
      values[i] *= i / 40 % 3 == 0 ? 0 : 1;
    }
    assertSpectrum(Matrix.fromRowMajor(40, 40, values), 1e-8);
  }

  @Test
  void theZeroMatrixHasZeroEigenvalues() {
    assertSpectrum(Matrix.zeros(3, 3), 1e-15);
    assertThat(Eigen.of(Matrix.zeros(3, 3), kernels).value(2)).isEqualTo(new Complex(0, 0));
  }

  @Test
  void eigenvaluesOfATriangleAreItsDiagonal() {
    Matrix triangle = Matrix.of(new double[][] {{3, 5, 7}, {0, -2, 1}, {0, 0, 0.5}});
    double[] values =
        IntStream.range(0, 3)
            .mapToDouble(i -> Eigen.of(triangle, kernels).value(i).re())
            .sorted()
            .toArray();
    assertThat(values).containsExactly(new double[] {-2, 0.5, 3}, within(1e-12));
  }

  @Test
  void aRotationHasAPairWithThePositivePartFirst() {
    Eigen eigen =
        Eigen.of(
            Matrix.of(
                new double[][] {{Math.cos(0.3), -Math.sin(0.3)}, {Math.sin(0.3), Math.cos(0.3)}}),
            kernels);
    assertThat(eigen.value(0).arg()).isCloseTo(0.3, within(1e-14));
    assertThat(eigen.value(1).arg()).isCloseTo(-0.3, within(1e-14));
  }

  @Test
  void matricesThatAreNotSquareOrNotFiniteAreRefused() {
    assertThatThrownBy(() -> Eigen.of(Matrix.zeros(2, 3), kernels))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Eigen.of(Matrix.of(new double[][] {{Double.NaN}}), kernels))
        .isInstanceOf(ArithmeticException.class);
  }

  /** A r = λ r, Aᴴ l = λ̄ l, unit lengths, conjugate pairs side by side, trace = Σ λ. */
  private void assertSpectrum(Matrix matrix, double tolerance) {
    Eigen eigen = Eigen.of(matrix, kernels);
    double scale = Math.max(matrix.maxAbs(), Double.MIN_NORMAL);
    double trace = 0;
    double sum = 0;
    for (int i = 0; i < eigen.size(); i++) {
      Complex value = eigen.value(i);
      assertEigenvector(matrix, value, eigen.right(i), tolerance * scale);
      assertEigenvector(matrix.transpose(), value.conjugate(), eigen.left(i), tolerance * scale);
      assertThat(eigen.pair(i).cosine())
          .isCloseTo(eigen.left(i).dot(eigen.right(i)).abs(), within(1e-13));
      trace += matrix.at(i, i);
      sum += value.re();
      if (value.im() > 0) {
        assertThat(eigen.value(i + 1)).isEqualTo(value.conjugate());
      }
      if (value.im() < 0) {
        assertThat(eigen.value(i - 1)).isEqualTo(value.conjugate());
      }
    }
    assertThat(sum).isCloseTo(trace, within(1e-11 * scale * eigen.size()));
  }

  private static void assertEigenvector(
      Matrix matrix, Complex value, ComplexVector vector, double tolerance) {
    assertThat(Math.hypot(vector.re().norm(), vector.im().norm())).isCloseTo(1, within(1e-12));
    ComplexVector scaled = vector.times(value);
    assertThat(matrix.times(vector.re()).minus(scaled.re()).maxAbs())
        .isLessThanOrEqualTo(tolerance);
    assertThat(matrix.times(vector.im()).minus(scaled.im()).maxAbs())
        .isLessThanOrEqualTo(tolerance);
  }
}
