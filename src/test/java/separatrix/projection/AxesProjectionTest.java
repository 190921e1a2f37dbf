package separatrix.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

class AxesProjectionTest {

  @Test
  void unitsAreSeenAsTheyAre() {
    AxesProjection units = axes(Vector.unit(4, 2), Vector.unit(4, 0), Vector.unit(4, 3));
    assertThat(units.project(Vector.of(1, 2, 3, 4))).isEqualTo(Vector.of(3, 1, 4));
  }

  @Test
  void theOriginIsSeenAtZero() {
    Vector origin = Vector.of(1, 2, 3);
    AxesProjection view =
        new AxesProjection(origin, Matrix.identity(3), List.of("a", "b", "c"), Matrix.identity(3));
    assertThat(view.project(origin)).isEqualTo(Vector.zeros(3));
  }

  @Test
  void liftingAlongOneUnitLeavesTheOthers() {
    AxesProjection units = axes(Vector.unit(4, 0), Vector.unit(4, 1), Vector.unit(4, 2));
    assertThat(units.lift(Vector.of(9, 2, 3), Vector.of(1, 2, 3, 4)))
        .isEqualTo(Vector.of(9, 2, 3, 4));
  }

  @Test
  void obliqueAxesCountTheirCommonVarianceOnce() {
    AxesProjection oblique =
        axes(Vector.of(1, 0, 0, 0), Vector.of(1, 1, 0, 0), Vector.of(0, 0, 1, 0));
    assertThat(oblique.varianceShare(1)).isCloseTo(0.25, within(1e-14));
    assertThat(oblique.totalShare()).isCloseTo(0.75, within(1e-14));
  }

  @Test
  void axesInOnePlaneAreRefusedByName() {
    assertThatThrownBy(
            () -> axes(Vector.of(1, 0, 0, 0), Vector.of(0, 1, 0, 0), Vector.of(1, 1, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a, b, c")
        .hasMessageContaining("choose");
  }

  @Test
  void anAxisWithoutLengthIsRefusedByName() {
    assertThatThrownBy(() -> axes(Vector.unit(4, 0), Vector.zeros(4), Vector.unit(4, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("axis b");
  }

  @Test
  void veryShortAndVeryLongAxesAreAxes() {
    AxesProjection view =
        axes(Vector.unit(4, 0).times(1e-200), Vector.unit(4, 1).times(1e200), Vector.unit(4, 2));
    assertThat(view.project(Vector.of(1, 2, 3, 4))).isEqualTo(Vector.of(1, 2, 3));
  }

  @Test
  void fourAxesAreTooMany() {
    assertThatThrownBy(
            () ->
                new AxesProjection(
                    Vector.zeros(4),
                    Matrix.identity(4),
                    List.of("a", "b", "c", "d"),
                    Matrix.identity(4)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMissingAxisShowsNothingAndAsksNothing() {
    Pca plane = Pca.of(Clouds.stretched(40, 2, 1));
    AxesProjection view = plane.view(0, 1, 2);
    assertThat(view.project(Vector.of(5, -3)).at(2)).isZero();
    assertThat(view.varianceShare(2)).isZero();
    assertThat(view.totalShare()).isCloseTo(1, within(1e-12));
    Vector lifted = view.lift(Vector.of(1, 2, 77), Vector.zeros(2));
    assertThat(view.project(lifted).distance(Vector.of(1, 2, 0))).isLessThan(1e-12);
  }

  private static AxesProjection axes(Vector... directions) {
    return new AxesProjection(
        Vector.zeros(4),
        Matrix.ofRows(List.of(directions)),
        List.of("a", "b", "c"),
        Matrix.identity(4));
  }
}
