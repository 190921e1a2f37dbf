package separatrix.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

class ProductMemoryTest {
  private final ProductMemory memory = new ProductMemory(3, 2, 0.1, 5);
  private final RecurrentNetwork network = memory.network();

  @Test
  void theAttractorSolvesItsEquation() {
    double x = memory.attractor();
    assertThat(x).isGreaterThan(1);
    assertThat(2 * Math.tanh(x)).isCloseTo(x, within(1e-14));
  }

  @Test
  void threeBitsHaveTwentySevenFixedPoints() {
    for (Vector point : points()) {
      assertThat(network.atRest().step(point).distance(point)).isLessThan(1e-14);
    }
  }

  @Test
  void theFixedPointsCountEightTwelveSixAndOneByUnstableModes() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Vector point : points()) {
      Matrix jacobian = network.atRest().jacobian(point);
      int unstable = 0;
      for (int i = 0; i < 3; i++) {
        unstable += jacobian.at(i, i) > 1 ? 1 : 0;
      }
      counts.merge(unstable, 1, Integer::sum);
    }
    assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(0, 8, 1, 12, 2, 6, 3, 1));
  }

  @Test
  void outputsAtTheAttractorsAreOneOrMinusOne() {
    double x = memory.attractor();
    Vector output = network.readout().of(Vector.of(x, -x, x));
    assertThat(output.distance(Vector.of(1, -1, 1))).isLessThan(1e-14);
  }

  @Test
  void aPulseCarriesABitToTheOtherAttractorAndLeavesTheRest() {
    double x = memory.attractor();
    Vector state = Vector.of(-x, x, -x);
    for (int i = 0; i < 5; i++) {
      state = network.under(Vector.of(1, 0, 0)).step(state);
    }
    assertThat(state.distance(Vector.of(x, x, -x))).isLessThan(1e-12);
  }

  @Test
  void aPulseOnABitThatIsAlreadySetFadesAway() {
    double x = memory.attractor();
    Vector state = network.under(Vector.of(1, 0, 0)).step(Vector.of(x, x, x));
    for (int i = 0; i < 2000; i++) {
      state = network.atRest().step(state);
    }
    assertThat(state.distance(Vector.of(x, x, x))).isLessThan(1e-12);
  }

  private Iterable<Vector> points() {
    double x = memory.attractor();
    double[] places = {-x, 0, x};
    var points = new java.util.ArrayList<Vector>();
    for (double a : places) {
      for (double b : places) {
        for (double c : places) {
          points.add(Vector.of(a, b, c));
        }
      }
    }
    return points;
  }
}
