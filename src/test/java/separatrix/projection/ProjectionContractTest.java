package separatrix.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** What every projection promises. */
@ParameterizedClass
@MethodSource("projections")
class ProjectionContractTest {
  private static final double ROUNDING = 1e-11;

  private final AxesProjection projection;
  private final int n;

  ProjectionContractTest(AxesProjection projection) {
    this.projection = projection;
    n = projection.dimension();
  }

  static Stream<Named<AxesProjection>> projections() {
    Pca pca = Pca.of(Clouds.stretched(200, 8, 1));
    return Stream.of(
        Named.of("principal components", pca.view(0, 1, 2)),
        Named.of("late components", pca.view(7, 5, 1)),
        Named.of(
            "three units",
            axes(pca, Vector.unit(8, 0), Vector.unit(8, 3), Vector.unit(8, 7).times(4))),
        Named.of(
            "oblique axes",
            axes(pca, Clouds.vector(8, 11), Clouds.vector(8, 12), Clouds.vector(8, 13))),
        Named.of(
            "two axes that nearly agree",
            axes(
                pca,
                Vector.unit(8, 0),
                Vector.unit(8, 0).plus(Vector.unit(8, 1).times(0.01)),
                Vector.unit(8, 2))),
        Named.of("a plane", Pca.of(Clouds.stretched(50, 2, 2)).view(0, 1, 2)),
        Named.of("a line", Pca.of(Clouds.stretched(50, 1, 3)).view(0, 1, 2)));
  }

  private static AxesProjection axes(Pca pca, Vector... directions) {
    return new AxesProjection(
        pca.mean(), Matrix.ofRows(List.of(directions)), List.of("a", "b", "c"), pca.covariance());
  }

  /** How many of the three axes there are. */
  private int axes() {
    return Math.min(3, n);
  }

  /** A place in the view, on the axes that there are. */
  private Vector shown() {
    double[] place = new double[3];
    Clouds.vector(axes(), 5).copyTo(place, 0);
    return Vector.of(place);
  }

  @Test
  void aStateIsSeenAloneAsItIsAmongOthers() {
    Matrix states = Clouds.gaussian(6, n, 4);
    Matrix seen = projection.project(states);
    assertThat(seen.columns()).isEqualTo(3);
    for (int i = 0; i < 6; i++) {
      assertThat(seen.row(i).distance(projection.project(states.row(i)))).isLessThan(ROUNDING);
    }
  }

  @Test
  void aLiftedStateIsSeenWhereItWasAskedFor() {
    Vector lifted = projection.lift(shown(), Clouds.vector(n, 6));
    assertThat(projection.project(lifted).distance(shown())).isLessThan(ROUNDING);
  }

  @Test
  void aStateLiftedToWhereItIsStaysTheSame() {
    Vector state = Clouds.vector(n, 6);
    assertThat(projection.lift(projection.project(state), state).distance(state))
        .isLessThan(ROUNDING);
  }

  @Test
  void aLiftKeepsWhatTheViewCannotShow() {
    Vector from = Clouds.vector(n, 6);
    Vector move = projection.lift(shown(), from).minus(from);
    for (int seed = 0; seed < 5; seed++) {
      Vector hidden = hidden(Clouds.vector(n, 20 + seed));
      assertThat(move.dot(hidden)).isCloseTo(0, within(1e-10 * (1 + move.norm())));
    }
  }

  @Test
  void noStateSeenThereIsNearerThanTheLiftedOne() {
    Vector from = Clouds.vector(n, 6);
    Vector lifted = projection.lift(shown(), from);
    for (int seed = 0; seed < 5; seed++) {
      Vector other = lifted.plus(hidden(Clouds.vector(n, 30 + seed)));
      assertThat(other.distance(from)).isGreaterThanOrEqualTo(lifted.distance(from) - ROUNDING);
    }
  }

  @Test
  void anAxisIsSeenInFull() {
    for (int axis = 0; axis < axes(); axis++) {
      assertThat(projection.axis(axis).norm()).isCloseTo(1, within(ROUNDING));
      assertThat(projection.visibleShare(projection.axis(axis).times(-3)))
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void whatIsHiddenIsNotSeen() {
    Vector hidden = hidden(Clouds.vector(n, 9));
    if (n > 3) {
      assertThat(projection.visibleShare(hidden)).isCloseTo(0, within(1e-8));
    }
    assertThat(projection.visibleShare(Vector.zeros(n))).isZero();
  }

  @Test
  void visibleAndHiddenPartsMakeTheWholeLength() {
    Vector direction = Clouds.vector(n, 10);
    double hidden = hidden(direction).norm() / direction.norm();
    assertThat(Math.hypot(projection.visibleShare(direction), hidden)).isCloseTo(1, within(1e-9));
  }

  @Test
  void sharesOfVarianceAreShares() {
    for (int axis = 0; axis < 3; axis++) {
      assertThat(projection.varianceShare(axis)).isBetween(0.0, projection.totalShare() + ROUNDING);
    }
    assertThat(projection.totalShare()).isBetween(0.0, 1 + ROUNDING);
  }

  @Test
  void theAxesThatThereAreHaveNames() {
    for (int axis = 0; axis < 3; axis++) {
      assertThat(projection.axisName(axis).isEmpty()).isEqualTo(axis >= axes());
    }
  }

  /** The part of a direction that the view does not show: a lift back to the origin's place. */
  private Vector hidden(Vector direction) {
    Vector origin = projection.lift(Vector.zeros(3), Vector.zeros(n));
    Vector moved = projection.lift(projection.project(origin), origin.plus(direction));
    return moved.minus(origin);
  }
}
