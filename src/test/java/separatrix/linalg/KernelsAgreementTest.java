package separatrix.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OpenBLAS and Java give the same answers. */
class KernelsAgreementTest {
  private static final Kernels JAVA = new JavaKernels("Java, for a test");

  @BeforeAll
  static void openBlasLoads() {
    assumeTrue(OpenBlas.load() instanceof OpenBlas.Loaded, "OpenBLAS does not load here");
  }

  private static Kernels openBlas() {
    return switch (OpenBlas.load()) {
      case OpenBlas.Loaded(OpenBlas library) -> new NativeKernels(library);
      case OpenBlas.Missing(String reason) -> throw new IllegalStateException(reason);
    };
  }

  @Test
  void theStandardKernelsAreNativeWhereTheyLoad() {
    assumeTrue(System.getProperty("separatrix.linalg") == null, "kernels chosen by hand");
    assertThat(Kernels.standard()).isInstanceOf(NativeKernels.class);
  }

  @Test
  void spectraAgree() {
    for (int seed = 0; seed < 4; seed++) {
      Matrix matrix = Samples.gaussian(60, 60, 70 + seed);
      List<Complex> java = values(matrix, JAVA);
      List<Complex> blas = values(matrix, openBlas());
      for (int i = 0; i < 60; i++) {
        assertThat(java.get(i).minus(blas.get(i)).abs()).isLessThan(1e-10);
      }
    }
  }

  private static List<Complex> values(Matrix matrix, Kernels kernels) {
    Eigen eigen = Eigen.of(matrix, kernels);
    // Sorted by rounded parts, so that neighbours that differ by rounding stay in order.
    return IntStream.range(0, eigen.size())
        .mapToObj(eigen::value)
        .sorted(
            Comparator.comparingLong((Complex value) -> Math.round(value.re() * 1e8))
                .thenComparingDouble(Complex::im))
        .toList();
  }

  @Test
  void vectorsOfSimpleEigenvaluesAgreeUpToAPhase() {
    Matrix matrix = Samples.gaussian(20, 20, 75);
    Eigen java = Eigen.of(matrix, JAVA);
    Eigen blas = Eigen.of(matrix, openBlas());
    for (int i = 0; i < 20; i++) {
      int at = i;
      int twin =
          IntStream.range(0, 20)
              .boxed()
              .min(Comparator.comparingDouble(k -> blas.value(k).minus(java.value(at)).abs()))
              .orElseThrow();
      assertThat(java.right(i).dot(blas.right(twin)).abs()).isCloseTo(1, within(1e-10));
      assertThat(java.left(i).dot(blas.left(twin)).abs()).isCloseTo(1, within(1e-10));
    }
  }

  @Test
  void singularValuesAgree() {
    Matrix matrix = Samples.gaussian(50, 20, 76);
    assertThat(Svd.of(matrix, JAVA).singularValues().toArray())
        .containsExactly(Svd.of(matrix, openBlas()).singularValues().toArray(), within(1e-12));
  }

  @Test
  void signsOfDeterminantsAgree() {
    for (int seed = 0; seed < 30; seed++) {
      Matrix matrix = Samples.gaussian(12, 12, 80 + seed);
      assertThat(sign(matrix, JAVA)).isEqualTo(sign(matrix, openBlas()));
    }
  }

  private static int sign(Matrix matrix, Kernels kernels) {
    double[] a = matrix.toRowMajor();
    int[] pivots = new int[matrix.rows()];
    kernels.factor(matrix.rows(), a, pivots);
    return Kernels.determinantSign(matrix.rows(), a, pivots);
  }
}
