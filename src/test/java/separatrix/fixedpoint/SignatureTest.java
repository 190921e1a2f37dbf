package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.Linearization;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/** Counts of points by their unstable modes, in words. */
class SignatureTest {
  private static final int UNITS = 20;

  /** The origin of h ← diag(2, …, 2, ½, …) h. */
  private static FixedPoint point(int unstable) {
    Matrix weights =
        Matrix.fromRowMajor(
            UNITS,
            UNITS,
            IntStream.range(0, UNITS * UNITS)
                .mapToDouble(k -> k % (UNITS + 1) != 0 ? 0 : k / (UNITS + 1) < unstable ? 2 : 0.5)
                .toArray());
    Autonomous system =
        RecurrentNetwork.fromRest(
                new Vanilla(
                    weights, Matrix.zeros(UNITS, 1), Vector.zeros(UNITS), Activation.IDENTITY),
                Readout.identity(UNITS))
            .atRest();
    Vector origin = Vector.zeros(UNITS);
    return new FixedPoint(
        unstable + 1,
        origin,
        Vector.zeros(1),
        0,
        FixedPoint.Kind.FIXED,
        Linearization.at(system, origin),
        1,
        0,
        "made by hand",
        Evidence.none());
  }

  private static String signature(int... unstable) {
    List<FixedPoint> points = IntStream.of(unstable).mapToObj(SignatureTest::point).toList();
    return new FixedPoints(
            points, new IndexAudit.NotApplicable(0, "made by hand"), SearchReport.none())
        .signature();
  }

  @Test
  void fewUnstableModesAreCountedInTheirOrder() {
    assertThat(signature(0, 0, 1, 3)).isEqualTo("4 = 2/1/0/1");
  }

  @Test
  void aPointOfManyUnstableModesIsNamed() {
    assertThat(signature(0, 1, 14)).isEqualTo("3 = 1/1, 1 of 14");
  }

  @Test
  void pointsOfManyNumbersOfModesAreCountedTogether() {
    assertThat(signature(1, 10, 12, 12, 15, 19)).isEqualTo("6 = 0/1, 5 of 10 to 19");
    assertThat(signature(10, 12, 15, 19)).isEqualTo("4 = 4 of 10 to 19");
  }
}
