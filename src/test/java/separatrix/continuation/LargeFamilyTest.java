package separatrix.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.continuation.Bifurcation.Kind;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/**
 * A large network that has each unit of a small one many times, with weights as much smaller, has
 * its fixed points, its eigenvalues, and zeros besides.
 */
class LargeFamilyTest {
  private static final int COPIES = 30;

  private static final SearchSettings SEARCH = SearchSettings.standard().withStarts(512);

  private static double[][] weights(int n, double gain) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] weights = new double[n][n];
    for (double[] row : weights) {
      for (int j = 0; j < n; j++) {
        row[j] = gain / Math.sqrt(n) * random.nextGaussian();
      }
    }
    return weights;
  }

  private static RecurrentNetwork repeated(double[][] weights, int copies) {
    int n = weights.length * copies;
    double[] values = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        values[i * n + j] = weights[i / copies][j / copies] / copies;
      }
    }
    Matrix ones = Matrix.fromRowMajor(n, 1, Vector.zeros(n).map(_ -> 1).toArray());
    return RecurrentNetwork.fromRest(
        new Vanilla(Matrix.fromRowMajor(n, n, values), ones, Vector.zeros(n), Activation.TANH),
        Readout.identity(n));
  }

  private static BifurcationDiagram gained(int copies, List<Double> values) {
    double[][] weights = weights(10, 1.5);
    SplittableRandom random = new SplittableRandom(7);
    double[] visited = new double[100 * 10 * copies];
    for (int i = 0; i < visited.length / copies; i++) {
      double value = 2 * random.nextDouble() - 1;
      java.util.Arrays.fill(visited, i * copies, (i + 1) * copies, value);
    }
    return new DiagramSearch(
            OneParameter.gain(repeated(weights, copies)),
            ContinuationSettings.over(0.5, 1.5),
            SEARCH,
            Matrix.fromRowMajor(100, 10 * copies, visited))
        .at(values, ContinuationProgress.silent());
  }

  @Test
  void theBifurcationsOfALargeNetworkAreThoseOfTheSmallOneThatItRepeats() {
    BifurcationDiagram small = gained(1, List.of(0.5, 1.0, 1.5));
    BifurcationDiagram large = gained(COPIES, List.of(0.5, 1.0, 1.5));

    assertThat(large.bifurcations()).hasSameSizeAs(small.bifurcations()).isNotEmpty();
    for (int i = 0; i < small.bifurcations().size(); i++) {
      Bifurcation due = small.bifurcations().get(i).bifurcation();
      assertThat(large.bifurcations())
          .extracting(BifurcationDiagram.Shared::bifurcation)
          .anySatisfy(
              found -> {
                assertThat(found.parameter()).isCloseTo(due.parameter(), within(1e-7));
                assertThat(found.kind()).isEqualTo(due.kind());
                assertThat(found.unstableBefore() + found.unstableAfter())
                    .isEqualTo(due.unstableBefore() + due.unstableAfter());
              });
    }
  }

  @Test
  void aBranchThatOnlyALaterSearchMeetsIsFoundInALargeNetworkToo() {
    BifurcationDiagram small = gained(1, List.of(1.5));
    BifurcationDiagram large = gained(COPIES, List.of(0.5, 1.5));

    assertThat(large.branches().size()).isGreaterThanOrEqualTo(small.branches().size());
  }

  @Test
  void theFoldsOfALargeNetworkAreWhereTheSlopeOfItsUnitIsOne() {
    double g = 2;
    double s = Math.sqrt(1 - 1 / g);
    double u = g * s - Math.log((1 + s) / (1 - s)) / 2;
    double h = -0.99;
    Vector seed = Vector.zeros(300).map(_ -> h);

    BifurcationDiagram diagram =
        OneParameter.followed(
            OneParameter.input(repeated(new double[][] {{g}}, 300)),
            -4,
            4,
            new Seed(Math.log((1 + h) / (1 - h)) / 2 - g * h, seed));

    assertThat(OneParameter.all(diagram, Kind.FOLD))
        .extracting(Bifurcation::parameter)
        .satisfiesExactly(
            fold -> assertThat(fold).isCloseTo(-u, within(1e-10)),
            fold -> assertThat(fold).isCloseTo(u, within(1e-10)));
  }

  @Test
  void aRotationOfManyUnitsStartsToTurnAtAGainOfOne() {
    double c = Math.cos(1);
    double s = Math.sin(1);
    RecurrentNetwork rotation = repeated(new double[][] {{c, -s}, {s, c}}, 150);

    BifurcationDiagram diagram =
        OneParameter.followed(
            OneParameter.gain(rotation), 0.5, 2, new Seed(0.5, Vector.zeros(300)));

    assertThat(OneParameter.all(diagram, Kind.NEIMARK_SACKER))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.parameter()).isCloseTo(1, within(1e-8));
              assertThat(Math.abs(found.eigenvalue().arg())).isCloseTo(1, within(1e-8));
            });
  }
}
