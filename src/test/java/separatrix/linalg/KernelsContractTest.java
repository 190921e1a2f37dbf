package separatrix.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What products and solvers promise, native or in Java. */
@ParameterizedClass
@MethodSource("kernels")
class KernelsContractTest {
  private static final double ROUNDING = 1e-12;
  private static final int[][] SHAPES = {{1, 1, 1}, {4, 3, 2}, {1, 5, 7}, {6, 1, 3}, {40, 33, 65}};

  private final Kernels kernels;

  KernelsContractTest(Kernels kernels) {
    this.kernels = kernels;
  }

  static List<Named<Kernels>> kernels() {
    return Samples.kernels();
  }

  @Test
  void productsAreSumsOfProductsInAllForms() {
    for (int[] shape : SHAPES) {
      for (Kernels.Form formA : Kernels.Form.values()) {
        for (Kernels.Form formB : Kernels.Form.values()) {
          for (double beta : new double[] {0, 1, -0.5}) {
            assertProduct(formA, formB, shape[0], shape[1], shape[2], beta);
          }
        }
      }
    }
  }

  private void assertProduct(
      Kernels.Form formA, Kernels.Form formB, int m, int n, int k, double beta) {
    var random = Samples.random(7);
    double[] a = Samples.gaussian(m * k, random);
    double[] b = Samples.gaussian(k * n, random);
    double[] c = Samples.gaussian(m * n, random);
    double[] due = c.clone();
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        due[i * n + j] *= beta;
        for (int l = 0; l < k; l++) {
          double left = formA == Kernels.Form.PLAIN ? a[i * k + l] : a[l * m + i];
          double right = formB == Kernels.Form.PLAIN ? b[l * n + j] : b[j * k + l];
          due[i * n + j] += left * right;
        }
      }
    }
    kernels.gemm(formA, formB, m, n, k, a, b, beta, c);
    assertThat(c).containsExactly(due, within(ROUNDING));
  }

  @Test
  void aProductWithBetaZeroForgetsWhatWasThere() {
    double[] c = {Double.NaN, Double.POSITIVE_INFINITY};
    kernels.gemm(
        Kernels.Form.PLAIN,
        Kernels.Form.PLAIN,
        1,
        2,
        1,
        new double[] {2},
        new double[] {3, 4},
        0,
        c);
    assertThat(c).containsExactly(6, 8);
  }

  @Test
  void aProductOverNothingIsZero() {
    double[] c = {5, 6};
    kernels.multiply(1, 2, 0, new double[0], new double[0], c);
    assertThat(c).containsExactly(0, 0);
  }

  @Test
  void aProductLeavesTheRestOfALongerArrayAlone() {
    double[] c = {9, 9, 9};
    kernels.multiply(1, 2, 1, new double[] {2, 7}, new double[] {3, 4, 7}, c);
    assertThat(c).containsExactly(6, 8, 9);
  }

  @Test
  void theGramMatrixIsTheProductWithTheTranspose() {
    int n = 23;
    double[] a = Samples.gaussian(n * n, Samples.random(8));
    double[] c = Samples.gaussian(n * n, Samples.random(9));
    kernels.gram(n, a, c);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double due = 0;
        for (int l = 0; l < n; l++) {
          due += a[l * n + i] * a[l * n + j];
        }
        assertThat(c[i * n + j]).isCloseTo(due, within(ROUNDING * n));
      }
    }
  }

  @Test
  void onlyTheLowerTriangleOfAPositiveSystemIsRead() {
    double[] s = {4, 99, 1, 3};
    double[] b = {6, 7};
    assertThat(kernels.solvePositive(2, s, b)).isTrue();
    assertThat(b).containsExactly(new double[] {1, 2}, within(ROUNDING));
  }

  @Test
  void aFactoredSystemIsSolved() {
    for (int n : new int[] {1, 2, 5, 60}) {
      Matrix a = Samples.gaussian(n, n, 3 + n);
      Vector x = Samples.gaussian(1, n, 4).row(0);
      double[] factored = a.toRowMajor();
      int[] pivots = new int[n];
      assertThat(kernels.factor(n, factored, pivots)).isTrue();
      double[] solved = a.times(x).toArray();
      kernels.solveFactored(n, factored, pivots, solved);
      assertThat(solved).containsExactly(x.toArray(), within(1e-9));
    }
  }

  @Test
  void theSignOfADeterminantCountsRowExchanges() {
    assertThat(sign(new double[][] {{0, 1}, {1, 0}})).isEqualTo(-1);
    assertThat(sign(new double[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}})).isEqualTo(1);
    assertThat(sign(new double[][] {{2, 1}, {1, -3}})).isEqualTo(-1);
    assertThat(sign(new double[][] {{1e-200, 0}, {0, 1e-200}})).isEqualTo(1);
  }

  @Test
  void theDeterminantOfASingularMatrixHasNoSign() {
    assertThat(sign(new double[][] {{1, 2}, {2, 4}})).isZero();
    assertThat(sign(new double[][] {{0, 0}, {0, 0}})).isZero();
  }

  private int sign(double[][] rows) {
    double[] a = Matrix.of(rows).toRowMajor();
    int[] pivots = new int[rows.length];
    kernels.factor(rows.length, a, pivots);
    return Kernels.determinantSign(rows.length, a, pivots);
  }

  @Test
  void aSingularMatrixIsReported() {
    assertThat(kernels.factor(2, new double[] {1, 2, 2, 4}, new int[2])).isFalse();
  }

  @Test
  void aPositiveSystemIsSolved() {
    for (int n : new int[] {1, 3, 70}) {
      Matrix root = Samples.gaussian(n, n, 5);
      Matrix positive = root.times(root.transpose()).plus(Matrix.identity(n));
      Vector x = Samples.gaussian(1, n, 6).row(0);
      double[] solved = positive.times(x).toArray();
      assertThat(kernels.solvePositive(n, positive.toRowMajor(), solved)).isTrue();
      assertThat(solved).containsExactly(x.toArray(), within(1e-9));
    }
  }

  @Test
  void aSystemThatIsNotPositiveIsReported() {
    assertThat(kernels.solvePositive(2, new double[] {1, 2, 2, 1}, new double[] {1, 1})).isFalse();
    assertThat(kernels.solvePositive(2, new double[] {0, 0, 0, 0}, new double[] {1, 1})).isFalse();
    assertThat(kernels.solvePositive(2, new double[] {Double.NaN, 0, 0, 1}, new double[] {1, 1}))
        .isFalse();
  }

  @Test
  void symmetricEigenvectorsDiagonaliseTheMatrix() {
    for (int n : new int[] {1, 2, 50}) {
      Matrix half = Samples.gaussian(n, n, 8);
      Matrix symmetric = half.plus(half.transpose());
      double[] vectors = symmetric.toRowMajor();
      double[] values = new double[n];
      kernels.symmetricEigen(n, vectors, values);
      Matrix rows = Matrix.fromRowMajor(n, n, vectors);
      Matrix rebuilt = rows.transpose().times(Samples.diagonal(values)).times(rows);
      assertThat(rebuilt.minus(symmetric).maxAbs()).isLessThan(1e-12 * n);
      assertThat(rows.times(rows.transpose()).minus(Matrix.identity(n)).maxAbs()).isLessThan(1e-12);
      double[] ascending = values.clone();
      Arrays.sort(ascending);
      assertThat(values).containsExactly(ascending);
    }
  }

  @Test
  void theZeroMatrixHasOrthonormalEigenvectors() {
    double[] vectors = new double[9];
    double[] values = {1, 1, 1};
    kernels.symmetricEigen(3, vectors, values);
    Matrix rows = Matrix.fromRowMajor(3, 3, vectors);
    assertThat(values).containsExactly(0, 0, 0);
    assertThat(rows.times(rows.transpose()).minus(Matrix.identity(3)).maxAbs()).isLessThan(1e-15);
  }

  @Test
  void singularVectorsRebuildTheMatrix() {
    for (int[] shape : new int[][] {{1, 1}, {5, 3}, {3, 5}, {80, 4}, {4, 80}, {30, 30}}) {
      Matrix matrix = Samples.gaussian(shape[0], shape[1], 9);
      Svd svd = Svd.of(matrix, kernels);
      int p = Math.min(shape[0], shape[1]);
      Matrix rebuilt =
          svd.u().times(Samples.diagonal(svd.singularValues().toArray())).times(svd.vTransposed());
      assertThat(rebuilt.minus(matrix).maxAbs()).isLessThan(ROUNDING);
      assertOrthonormal(svd.u().transpose(), p);
      assertOrthonormal(svd.vTransposed(), p);
    }
  }

  @Test
  void singularValuesDescendAndAreNotNegative() {
    double[] values = Svd.of(Samples.gaussian(12, 7, 10), kernels).singularValues().toArray();
    for (int i = 1; i < values.length; i++) {
      assertThat(values[i]).isBetween(0.0, values[i - 1]);
    }
  }

  @Test
  void aMatrixOfRankOneHasOneSingularValue() {
    Matrix column = Samples.gaussian(6, 1, 1);
    Matrix row = Samples.gaussian(1, 4, 2);
    double[] values = Svd.of(column.times(row), kernels).singularValues().toArray();
    assertThat(values[0]).isCloseTo(column.column(0).norm() * row.row(0).norm(), within(ROUNDING));
    assertThat(values[1]).isLessThan(1e-14 * values[0] + 1e-15);
  }

  private static void assertOrthonormal(Matrix rows, int count) {
    assertThat(rows.rows()).isEqualTo(count);
    assertThat(rows.times(rows.transpose()).minus(Matrix.identity(count)).maxAbs())
        .isLessThan(ROUNDING);
  }
}
