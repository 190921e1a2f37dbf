package separatrix.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;

class ReachTest {

  @Test
  void boundedUnitsOfADiscreteNetworkStayWithinOne() {
    for (String name : List.of("vanilla TANH", "UGRNN TANH", "GRU, reset AFTER SIGMOID")) {
      assertThat(Objects.requireNonNull(SampleCells.all().get(name)).reach(Vector.zeros(3)))
          .isEqualTo(new Reach.Box(Vector.of(1, 1, 1, 1, 1, 1, 1)));
    }
  }

  @Test
  void reluAndLinearNetworksHaveNoBound() {
    SampleCells.all()
        .forEach(
            (name, cell) -> {
              if (name.endsWith("RELU") || name.endsWith("IDENTITY")) {
                assertThat(cell.reach(Vector.zeros(3))).isEqualTo(new Reach.Unbounded());
              }
            });
  }

  @Test
  void aCurrentStaysWithinItsLargestDrive() {
    Cell cell =
        new Leaky(
            Leaky.Form.INSIDE,
            Matrix.of(new double[][] {{1, -2}, {0.5, 0}}),
            Matrix.of(new double[][] {{1}, {-1}}),
            Vector.of(0.25, 0),
            Activation.TANH,
            0.5);
    assertThat(cell.reach(Vector.of(2))).isEqualTo(new Reach.Box(Vector.of(5.25, 2.5)));
  }

  @Test
  void anLstmsMemoryStaysWithinWhatItsGatesLetIn() {
    // One unit, all weights zero: i = f = 1/2, so |c| stays within (1/2) / (1 − 1/2).
    Reach reach = lstm(0).reach(Vector.zeros(1));
    assertThat(reach).isInstanceOf(Reach.Box.class);
    Vector bounds = ((Reach.Box) reach).bounds();
    assertThat(bounds.at(0)).isEqualTo(1);
    assertThat(bounds.at(1)).isBetween(1.0, 1 + 1e-14);
  }

  @Test
  void anLstmWhoseForgetGateRoundsToOneHasNoBound() {
    assertThat(lstm(40).reach(Vector.zeros(1))).isEqualTo(new Reach.Unbounded());
  }

  @Test
  void anLstmWhoseForgetGateIsNearlyOneHasAWideBound() {
    Vector bounds = ((Reach.Box) lstm(20).reach(Vector.zeros(1))).bounds();
    assertThat(bounds.at(1)).isBetween(1e8, 1e9);
  }

  private static Lstm lstm(double forgetBias) {
    return new Lstm(
        Matrix.zeros(4, 1), Matrix.zeros(4, 1), Vector.of(0, forgetBias, 0, 0), Activation.TANH);
  }
}
