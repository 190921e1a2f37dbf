package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Vanilla;

/** The points of a stack, layer by layer: h = tanh(2 h + u) has three for a small u. */
class StackedSearchTest {
  private static final double WEIGHT = 2;
  private static final double COUPLING = 0.1;

  private static final Autonomous TWO_SWITCHES =
      RecurrentNetwork.fromRest(
              new Stacked(List.of(bistable(1), bistable(COUPLING))), Readout.identity(2))
          .atRest();

  private static Vanilla bistable(double input) {
    return new Vanilla(
        Matrix.of(new double[][] {{WEIGHT}}),
        Matrix.of(new double[][] {{input}}),
        Vector.zeros(1),
        Activation.TANH);
  }

  private static FixedPoints search() {
    Matrix states =
        Matrix.of(new double[][] {{0.9, 0.9}, {-0.9, 0.2}, {0.1, -0.5}, {0.3, 0.1}, {-0.2, -0.8}});
    return new FixedPointFinder(SearchProblem.of(TWO_SWITCHES, states), SearchSettings.standard())
        .find(SearchProgress.silent());
  }

  @Test
  void twoSwitchesInAStackHaveNinePoints() {
    // Each of the lower layer's three points leaves three to the upper one.
    FixedPoints found = search();

    assertThat(found.signature()).isEqualTo("9 = 4/4/1");
    assertThat(found.audit()).isEqualTo(new IndexAudit.Consistent(1));
  }

  @Test
  void everyPointSolvesTheEquationsOfItsLayers() {
    for (FixedPoint point : search().points()) {
      double below = point.state().at(0);
      double above = point.state().at(1);
      assertThat(Math.abs(Math.tanh(WEIGHT * below) - below)).isLessThan(1e-10);
      assertThat(Math.abs(Math.tanh(WEIGHT * above + COUPLING * below) - above)).isLessThan(1e-10);
    }
  }
}
