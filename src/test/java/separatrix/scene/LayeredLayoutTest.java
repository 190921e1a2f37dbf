package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {

  @Test
  void nodesOfALayerAreEquallyFarApart() {
    double[] x = LayeredLayout.across(new int[] {0, 0, 0, 0}, List.of());
    assertThat(x).containsExactlyInAnyOrder(0.125, 0.375, 0.625, 0.875);
  }

  @Test
  void whatCanBeDrawnWithoutCrossingsIs() {
    // A comb whose teeth are numbered against the order of their feet.
    int[] layer = {0, 0, 0, 0, 1, 1, 1, 1};
    List<int[]> edges =
        List.of(
            new int[] {4, 3},
            new int[] {5, 1},
            new int[] {6, 0},
            new int[] {7, 2},
            new int[] {4, 1});
    double[] x = LayeredLayout.across(layer, edges);
    assertThat(LayeredLayout.crossings(layer, edges, x)).isZero();
  }

  @Test
  void theCompleteGraphOfTwoAndTwoCrossesOnce() {
    int[] layer = {0, 0, 1, 1};
    List<int[]> edges =
        List.of(new int[] {2, 0}, new int[] {2, 1}, new int[] {3, 0}, new int[] {3, 1});
    double[] x = LayeredLayout.across(layer, edges);
    assertThat(LayeredLayout.crossings(layer, edges, x)).isEqualTo(1);
  }

  @Test
  void anEmptyGraphHasNoPlaces() {
    assertThat(LayeredLayout.across(new int[0], List.of())).isEmpty();
  }
}
