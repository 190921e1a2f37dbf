package separatrix.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Complex;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.TimeAxis;

class StackedTest {

  private static Vanilla vanilla(double weight, double input, double bias, Activation activation) {
    return new Vanilla(
        Matrix.of(new double[][] {{weight}}),
        Matrix.of(new double[][] {{input}}),
        Vector.of(bias),
        activation);
  }

  private static Leaky leaky(Leaky.Form form, double weight, double input, double leak) {
    return new Leaky(
        form,
        Matrix.of(new double[][] {{weight}}),
        Matrix.of(new double[][] {{input}}),
        Vector.zeros(1),
        Activation.TANH,
        leak);
  }

  private static Vector step(Cell cell, Vector state, Vector input) {
    return RecurrentNetwork.fromRest(cell, Readout.identity(cell.units())).under(input).step(state);
  }

  @Test
  void aLayerSeesTheNewUnitsOfTheOneBelowWithinTheSameStep() {
    // h₁ = 2 · 3 + 5 · 1 = 11, then h₂ = 7 · 1 + 0.5 · 11 = 12.5.
    Cell stack =
        new Stacked(
            List.of(
                vanilla(2, 5, 0, Activation.IDENTITY), vanilla(7, 0.5, 0, Activation.IDENTITY)));

    assertThat(step(stack, Vector.of(3, 1), Vector.of(1))).isEqualTo(Vector.of(11, 12.5));
  }

  @Test
  void aLayerOfCurrentsShowsItsRates() {
    Cell stack =
        new Stacked(
            List.of(leaky(Leaky.Form.INSIDE, 0, 1, 0.5), vanilla(0, 2, 0, Activation.IDENTITY)));

    // x₁ = ½ · 0 + ½ · 4 = 2, of which the layer above sees tanh 2.
    Vector next = step(stack, Vector.of(0, 0), Vector.of(4));
    assertThat(next.at(0)).isEqualTo(2);
    assertThat(next.at(1)).isCloseTo(2 * Math.tanh(2), within(1e-15));
  }

  @Test
  void theMemoriesStandBehindTheUnitsOfAllLayers() {
    Lstm still = new Lstm(Matrix.zeros(4, 1), Matrix.zeros(4, 1), Vector.zeros(4), Activation.TANH);
    Cell stack = new Stacked(List.of(still, vanilla(0, 1, 0, Activation.IDENTITY)));

    // All gates are ½ and the candidate is 0: c ← c / 2, h ← tanh(c) / 2.
    Vector next = step(stack, Vector.of(9, 9, 0.8), Vector.of(0));
    assertThat(next.at(2)).isCloseTo(0.4, within(1e-15));
    assertThat(next.at(0)).isCloseTo(Math.tanh(0.4) / 2, within(1e-15));
    assertThat(next.at(1)).isEqualTo(next.at(0));
  }

  @Test
  void theSpectrumIsThatOfTheLayersTogether() {
    Cell first = Objects.requireNonNull(SampleCells.all().get("GRU, reset AFTER TANH"));
    Cell second =
        new Vanilla(
            SampleCells.matrix(4, 4, 0.5, SampleCells.random(3)),
            SampleCells.matrix(4, SampleCells.UNITS, 0.5, SampleCells.random(4)),
            Vector.zeros(4),
            Activation.TANH);
    Cell stack = new Stacked(List.of(first, second));
    Vector state = SampleCells.matrix(1, stack.stateSize(), 0.5, SampleCells.random(5)).row(0);
    Vector input = Vector.of(0.3, -0.2, 0.1);
    Vector below = step(first, state.slice(0, SampleCells.UNITS), input);

    List<Double> apart = new ArrayList<>(magnitudes(jacobian(first, state.slice(0, 7), input)));
    apart.addAll(magnitudes(jacobian(second, state.slice(7, 11), below)));
    List<Double> together = magnitudes(jacobian(stack, state, input));
    apart.sort(null);
    together.sort(null);
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isCloseTo(apart.get(i), within(1e-10));
    }
  }

  private static Matrix jacobian(Cell cell, Vector state, Vector input) {
    return RecurrentNetwork.fromRest(cell, Readout.identity(cell.units()))
        .under(input)
        .jacobian(state);
  }

  private static List<Double> magnitudes(Matrix matrix) {
    Eigen eigen = Eigen.of(matrix);
    List<Double> magnitudes = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      Complex value = eigen.value(i);
      magnitudes.add(Math.hypot(value.re(), value.im()));
    }
    return magnitudes;
  }

  @Test
  void aReadoutOfTheLastLayerSeesNothingOfTheOthers() {
    Stacked stack =
        new Stacked(List.of(vanilla(1, 1, 0, Activation.TANH), vanilla(1, 1, 0, Activation.TANH)));
    Readout readout = stack.ofTop(Readout.affine(Matrix.of(new double[][] {{3}}), Vector.of(0.5)));

    assertThat(readout.of(Vector.of(100, 2))).isEqualTo(Vector.of(6.5));
  }

  @Test
  void theReachOfALayerAllowsForAllThatTheOneBelowMayShow() {
    // Rates within 1 below; above |x| ≤ |W| + |B| · 1.
    Cell stack =
        new Stacked(
            List.of(vanilla(1, 1, 0, Activation.TANH), leaky(Leaky.Form.INSIDE, -2, -3, 0.1)));

    assertThat(stack.reach(Vector.of(7))).isEqualTo(new Reach.Box(Vector.of(1, 5)));
  }

  @Test
  void oneUnboundedLayerLeavesTheStackUnbounded() {
    Cell stack =
        new Stacked(List.of(vanilla(1, 1, 0, Activation.TANH), vanilla(1, 1, 0, Activation.RELU)));

    assertThat(stack.reach(Vector.of(0))).isEqualTo(new Reach.Unbounded());
  }

  @Test
  void theNearestKinkMayBeInAnyLayer() {
    // Preactivations: 0.5 · 1 + 1 = 1.5 below, whose unit 1.5 gives 2 · 1.5 − 3.25 = −0.25 above.
    Cell stack =
        new Stacked(
            List.of(vanilla(0.5, 1, 0, Activation.RELU), vanilla(0, 2, -3.25, Activation.RELU)));

    assertThat(stack.kinkDistance(Vector.of(1, 9), Vector.of(1))).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void layersOfOneLeakAreAFlowAndUnlikeOnesAreAMap() {
    Leaky slow = leaky(Leaky.Form.OUTSIDE, 1, 1, 0.1);
    Leaky fast = leaky(Leaky.Form.OUTSIDE, 1, 1, 0.5);

    assertThat(new Stacked(List.of(slow, slow)).time()).isEqualTo(new TimeAxis.Continuous(0.1));
    assertThat(new Stacked(List.of(slow, fast)).time()).isEqualTo(new TimeAxis.Steps());
  }

  @Test
  void layersThatDoNotFitEachOtherAreRefused() {
    Cell one = vanilla(1, 1, 0, Activation.TANH);
    Cell wide =
        new Vanilla(Matrix.zeros(2, 2), Matrix.zeros(2, 3), Vector.zeros(2), Activation.TANH);

    assertThatThrownBy(() -> new Stacked(List.of(one, wide)))
        .hasMessageContaining("Layer 2 takes 3 inputs, the layer below has 1 units");
    assertThatThrownBy(() -> new Stacked(List.of(one))).hasMessageContaining("1 came");
    assertThatThrownBy(() -> new Stacked(List.of(one, new Stacked(List.of(one, one)))))
        .hasMessageContaining("Layer 2 is a stack itself");
  }
}
