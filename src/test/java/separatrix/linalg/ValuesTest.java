package separatrix.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors, matrices, complex numbers and batches as values. */
class ValuesTest {

  @Test
  void aVectorCopiesWhatItIsGivenAndWhatItGives() {
    double[] values = {1, 2};
    Vector vector = Vector.of(values);
    values[0] = 9;
    vector.toArray()[1] = 9;
    assertThat(vector).isEqualTo(Vector.of(1, 2));
  }

  @Test
  void aMatrixCopiesWhatItIsGivenAndWhatItGives() {
    double[] values = {1, 2, 3, 4};
    Matrix matrix = Matrix.fromRowMajor(2, 2, values);
    values[0] = 9;
    matrix.toRowMajor()[1] = 9;
    assertThat(matrix).isEqualTo(Matrix.of(new double[][] {{1, 2}, {3, 4}}));
  }

  @Test
  void vectorsAddScaleAndMeasure() {
    Vector vector = Vector.of(3, -4);
    assertThat(vector.norm()).isEqualTo(5);
    assertThat(vector.maxAbs()).isEqualTo(4);
    assertThat(vector.plus(vector).minus(vector.times(2)).norm()).isZero();
    assertThat(vector.distance(Vector.zeros(2))).isEqualTo(5);
    assertThat(vector.dot(Vector.unit(2, 1))).isEqualTo(-4);
  }

  @Test
  void vectorsOfDifferentSizesDoNotMix() {
    assertThatThrownBy(() -> Vector.of(1).plus(Vector.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2");
  }

  @Test
  void matricesMultiplyMatricesAndVectorsAlike() {
    Matrix a = Samples.gaussian(4, 3, 1);
    Matrix b = Samples.gaussian(3, 2, 2);
    Matrix product = a.times(b);
    for (int j = 0; j < 2; j++) {
      assertThat(product.column(j).distance(a.times(b.column(j)))).isLessThan(1e-14);
    }
  }

  @Test
  void aTransposedMatrixHasItsRowsAsColumns() {
    Matrix matrix = Samples.gaussian(3, 2, 3);
    assertThat(matrix.transpose().column(1)).isEqualTo(matrix.row(1));
    assertThat(matrix.transpose().transpose()).isEqualTo(matrix);
  }

  @Test
  void rowsMakeAMatrixAndSlicesGiveThemBack() {
    Matrix matrix = Matrix.ofRows(List.of(Vector.of(1, 2), Vector.of(3, 4), Vector.of(5, 6)));
    assertThat(matrix.rows(1, 3)).isEqualTo(Matrix.of(new double[][] {{3, 4}, {5, 6}}));
  }

  @Test
  void matricesOfTheWrongShapeAreRefused() {
    assertThatThrownBy(() -> Matrix.fromRowMajor(2, 2, new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Matrix.zeros(2, 3).times(Matrix.zeros(2, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Matrix.of(new double[][] {{1}, {1, 2}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void finiteMeansNeitherInfiniteNorMissing() {
    assertThat(Vector.of(1, Double.NaN).isFinite()).isFalse();
    assertThat(Matrix.of(new double[][] {{Double.POSITIVE_INFINITY}}).isFinite()).isFalse();
    assertThat(Matrix.identity(2).isFinite()).isTrue();
  }

  @Test
  void complexNumbersMultiplyByLengthsAndAngles() {
    Complex product = new Complex(0, 2).times(new Complex(3, 3));
    assertThat(product.abs()).isCloseTo(2 * Math.sqrt(18), within(1e-14));
    assertThat(product.arg()).isCloseTo(Math.PI * 0.75, within(1e-14));
    assertThat(product.times(product.conjugate()).isReal()).isTrue();
  }

  @Test
  void theInnerProductConjugatesItsFirstVector() {
    ComplexVector i = new ComplexVector(Vector.of(0), Vector.of(1));
    ComplexVector one = new ComplexVector(Vector.of(1), Vector.of(0));
    assertThat(i.dot(one)).isEqualTo(new Complex(0, -1));
  }

  @Test
  void aBatchIsLiveAndItsRowsAreCopies() {
    Batch batch = new Batch(2, 2);
    Vector row = batch.row(1);
    batch.setRow(1, Vector.of(5, 6));
    batch.copyRow(0, batch, 1);
    assertThat(row).isEqualTo(Vector.zeros(2));
    assertThat(batch.toMatrix()).isEqualTo(Matrix.of(new double[][] {{5, 6}, {5, 6}}));
  }

  @Test
  void aLinearSystemIsSolvedOrCalledSingular() {
    Matrix a = Matrix.of(new double[][] {{2, 1}, {1, 3}});
    LinearSystem system = new LinearSystem(a);
    assertThat(system.solve(Vector.of(4, 7)).distance(Vector.of(1, 2))).isLessThan(1e-15);
    assertThat(system.determinantSign()).isEqualTo(1);
    LinearSystem singular = new LinearSystem(Matrix.zeros(2, 2));
    assertThat(singular.solvability()).isEqualTo(LinearSystem.Solvability.SINGULAR);
    assertThatThrownBy(() -> singular.solve(Vector.of(1, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void symmetricEigenvaluesDescend() {
    SymmetricEigen eigen = SymmetricEigen.of(Samples.diagonal(1, 5, 3));
    assertThat(eigen.values()).isEqualTo(Vector.of(5, 3, 1));
    assertThat(Math.abs(eigen.vectors().at(0, 1))).isCloseTo(1, within(1e-15));
  }
}
