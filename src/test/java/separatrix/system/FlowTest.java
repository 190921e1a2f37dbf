package separatrix.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** The flow ẋ = (1 − x²) y, ẏ = x/2 − y: a saddle at the origin between two nodes. */
class FlowTest {
  private static final double DT = 0.1;

  private final Flow flow =
      new Flow(
          2,
          DT,
          x -> Vector.of((1 - x.at(0) * x.at(0)) * x.at(1), x.at(0) / 2 - x.at(1)),
          x ->
              Matrix.of(
                  new double[][] {{-2 * x.at(0) * x.at(1), 1 - x.at(0) * x.at(0)}, {0.5, -1}}));

  @Test
  void itsRestPointsAreFixedPointsOfTheStep() {
    for (Vector point : new Vector[] {Vector.of(0, 0), Vector.of(1, 0.5), Vector.of(-1, -0.5)}) {
      assertThat(flow.step(point)).isEqualTo(point);
    }
  }

  @Test
  void aStepFollowsTheVelocity() {
    assertThat(flow.step(Vector.of(0, 2))).isEqualTo(Vector.of(0.2, 2 - 0.2));
  }

  @Test
  void theJacobianIsThatOfTheStep() {
    Matrix due = Matrix.identity(2).plus(Matrix.of(new double[][] {{-1, 0}, {0.5, -1}}).times(DT));
    assertThat(flow.jacobian(Vector.of(1, 0.5))).isEqualTo(due);
  }

  @Test
  void productsAreThoseOfTheJacobian() {
    Batch states = Batch.of(Matrix.of(new double[][] {{1, 0.5}, {0.3, -0.7}}));
    Batch vectors = Batch.of(Matrix.of(new double[][] {{1, 2}, {-1, 0.5}}));
    Batch products = new Batch(2, 2);
    TangentMap tangent = flow.tangentMap(2);
    tangent.at(states);
    for (int i = 0; i < 2; i++) {
      Matrix jacobian = flow.jacobian(states.row(i));
      tangent.times(vectors, products);
      assertThat(products.row(i)).isEqualTo(jacobian.times(vectors.row(i)));
      tangent.transposedTimes(vectors, products);
      assertThat(products.row(i)).isEqualTo(jacobian.transpose().times(vectors.row(i)));
    }
    assertThat(tangent.image().row(1)).isEqualTo(flow.step(states.row(1)));
  }

  @Test
  void nothingIsSaidOfWhereItsFixedPointsLie() {
    assertThat(flow.reach()).isEqualTo(new Reach.Unbounded());
  }

  @Test
  void aTimeStepIsPositive() {
    assertThatThrownBy(() -> new TimeAxis.Continuous(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBoxHoldsWhatIsWithinItsBounds() {
    Reach box = new Reach.Box(Vector.of(1, 2));
    assertThat(box.contains(Vector.of(-1, 2))).isTrue();
    assertThat(box.contains(Vector.of(1.001, 0))).isFalse();
    assertThat(box.contains(Vector.of(Double.NaN, 0))).isFalse();
    assertThat(new Reach.Unbounded().contains(Vector.of(1e9))).isTrue();
  }
}
