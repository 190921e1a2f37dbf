package separatrix.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.continuation.Bifurcation.Kind;
import separatrix.dynamics.Linearization;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.network.Activation;
import separatrix.network.ProductMemory;
import separatrix.network.RecurrentNetwork;

class DiagramSearchTest {
  private static final SearchSettings SEARCH = SearchSettings.standard().withStarts(512);

  private static Matrix cube(int dimension, double extent) {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = random.doubles(100L * dimension, -extent, extent).toArray();
    return Matrix.fromRowMajor(100, dimension, values);
  }

  private static DiagramSearch search(Family family, double from, double to, Matrix visited) {
    return new DiagramSearch(family, ContinuationSettings.over(from, to), SEARCH, visited);
  }

  /** ẋ = −x + 2p tanh x for each of `bits` units. */
  private static BifurcationDiagram memory(int bits) {
    RecurrentNetwork network = new ProductMemory(bits, 2, 0.1, 5).network();
    return search(OneParameter.gain(network), 0.3, 1.2, cube(bits, 2))
        .at(List.of(1.0, 0.3), ContinuationProgress.silent());
  }

  @Test
  void theTwentySevenPointsOfAMemoryAreFourteenBranchesThatMeetAtTheOrigin() {
    BifurcationDiagram diagram = memory(3);

    // The origin, and thirteen lines of opposite points through it.
    assertThat(diagram.branches()).hasSize(14);
    assertThat(diagram.branches()).allMatch(Branch::isWhole);
    assertThat(diagram.bifurcations())
        .allSatisfy(
            shared -> assertThat(shared.bifurcation().parameter()).isCloseTo(0.5, within(1e-7)));
  }

  @Test
  void aCrossingOfManyBranchesSaysHowManyModesItHas() {
    assertThat(memory(3).bifurcations())
        .extracting(BifurcationDiagram.Shared::bifurcation)
        .anySatisfy(
            bifurcation -> {
              assertThat(bifurcation.kind()).isEqualTo(Kind.BRANCHING);
              assertThat(bifurcation.modes()).isEqualTo(3);
            });
  }

  @Test
  void aBranchThatExistsOnlyElsewhereIsFound() {
    // ẋ = x (1/4 − (p − 1)² − (x − 1)²): the line x = 0, and a circle.
    Family family =
        OneParameter.onALine(
            (x, p) -> x * (0.25 - (p - 1) * (p - 1) - (x - 1) * (x - 1)),
            (x, p) -> 0.25 - (p - 1) * (p - 1) - (x - 1) * (x - 1) - 2 * x * (x - 1));
    DiagramSearch search = search(family, 0, 2, cube(1, 2));

    BifurcationDiagram diagram =
        search.at(List.of(0.0, 0.5, 1.0, 1.5, 2.0), ContinuationProgress.silent());

    assertThat(diagram.branches()).hasSize(2);
    assertThat(diagram.branches().getLast().ends()).isEqualTo(Branch.End.CLOSED);
    assertThat(OneParameter.all(diagram, Kind.FOLD))
        .extracting(Bifurcation::parameter)
        .satisfiesExactly(
            fold -> assertThat(fold).isCloseTo(0.5, within(1e-10)),
            fold -> assertThat(fold).isCloseTo(1.5, within(1e-10)));
  }

  /** A random network of ten units with many points, under an input. */
  private static DiagramSearch chaotic() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] weights = new double[10][10];
    for (double[] row : weights) {
      for (int j = 0; j < row.length; j++) {
        row[j] = 1.5 / Math.sqrt(10) * random.nextGaussian();
      }
    }
    RecurrentNetwork network = OneParameter.map(Activation.TANH, weights);
    return search(OneParameter.gain(network), 0.5, 1.5, cube(10, 1));
  }

  @Test
  void everyPointStandsStillAndItsModesAreCountedRight() {
    DiagramSearch search = chaotic();
    BifurcationDiagram diagram =
        search.at(DiagramSearch.values(search.settings(), 3), ContinuationProgress.silent());

    assertThat(diagram.branches()).isNotEmpty();
    for (Branch branch : diagram.branches()) {
      for (PointOnBranch point : branch.points()) {
        var system = search.family().at(point.parameter());
        assertThat(system.step(point.state()).distance(point.state())).isLessThan(1e-12);
        assertThat(point.unstable())
            .isEqualTo(Linearization.at(system, point.state()).spectrum().unstable());
      }
    }
  }

  @Test
  void everyChangeOfTheUnstableModesHasItsBifurcation() {
    DiagramSearch search = chaotic();
    BifurcationDiagram diagram =
        search.at(DiagramSearch.values(search.settings(), 3), ContinuationProgress.silent());

    assertThat(diagram.bifurcations()).isNotEmpty();
    for (Branch branch : diagram.branches()) {
      int unstable = branch.points().getFirst().unstable();
      for (Bifurcation bifurcation : branch.bifurcations()) {
        assertThat(bifurcation.unstableBefore()).isEqualTo(unstable);
        unstable = bifurcation.unstableAfter();
      }
      assertThat(branch.points().getLast().unstable()).isEqualTo(unstable);
    }
  }

  @Test
  void theSumOfTheIndicesIsOneAtEveryParameter() {
    DiagramSearch search = chaotic();
    BifurcationDiagram diagram =
        search.at(DiagramSearch.values(search.settings(), 5), ContinuationProgress.silent());

    for (double p : new double[] {0.55, 0.83, 1.04, 1.31, 1.47}) {
      int sum = 0;
      for (Branch branch : diagram.branches()) {
        List<PointOnBranch> points = branch.points();
        for (int i = 1; i < points.size(); i++) {
          double before = points.get(i - 1).parameter();
          double after = points.get(i).parameter();
          if (before < p != after < p) {
            sum += Linearization.at(search.family().at(after), points.get(i).state()).index();
          }
        }
      }
      assertThat(sum).as("at %s", p).isEqualTo(1);
    }
  }

  @Test
  void whatWasFollowedBeforeItWasCancelledIsKept() {
    List<Integer> counts = new ArrayList<>();
    ContinuationProgress impatient =
        new ContinuationProgress() {
          @Override
          public void advanced(List<Branch> soFar, String doing) {
            counts.add(soFar.size());
          }

          @Override
          public boolean isCancelled() {
            return counts.contains(1);
          }
        };
    RecurrentNetwork network = new ProductMemory(3, 2, 0.1, 5).network();

    BifurcationDiagram diagram =
        search(OneParameter.gain(network), 0.3, 1.2, cube(3, 2)).at(List.of(1.0), impatient);

    assertThat(diagram.completion()).isEqualTo(BifurcationDiagram.Completion.CANCELLED);
    assertThat(diagram.branches()).hasSize(1);
  }

  @Test
  void theNetworkUnderZeroGainHasOnePointAtItsBias() {
    RecurrentNetwork network = new ProductMemory(2, 2, 0.1, 5).network();

    BifurcationDiagram diagram =
        search(OneParameter.gain(network), 0, 0.1, cube(2, 1))
            .at(List.of(0.0), ContinuationProgress.silent());

    assertThat(diagram.branches()).hasSize(1);
    assertThat(diagram.branches().getFirst().points().getFirst().state().maxAbs())
        .isLessThan(1e-100);
  }
}
