package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.PointsByInput.Family;
import separatrix.fixedpoint.PointsByInput.Member;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;

/**
 * ẋ = −x + 2 tanh x + u: three points while |u| < √2 − arcosh √2 = 0.5328, one beyond, and the
 * upper one, for u ≥ 0, is there all along.
 */
class PointsByInputTest {
  private static final RecurrentNetwork BIT =
      RecurrentNetwork.fromRest(
          new Leaky(
              Leaky.Form.INSIDE,
              Matrix.identity(1).times(2),
              Matrix.identity(1),
              Vector.zeros(1),
              Activation.TANH,
              0.1),
          Readout.identity(1));

  private static PointsByInput search(SearchProgress progress, double... inputs) {
    Matrix visited =
        Matrix.fromRowMajor(31, 1, DoubleStream.iterate(-3, x -> x + 0.2).limit(31).toArray());
    return PointsByInput.search(
        DoubleStream.of(inputs).mapToObj(Vector::of).toList(),
        input -> SearchProblem.of(BIT.under(input), visited),
        SearchSettings.standard(),
        progress);
  }

  private static List<Integer> inputs(Family family) {
    return family.members().stream().map(Member::input).toList();
  }

  @Test
  void aPointKeepsItsNumberAndPointsThatComeBackGetNewOnes() {
    PointsByInput points = search(SearchProgress.silent(), 0, 0.3, 0.52, 0.55, 0.52, 0.4);

    assertThat(points.families())
        .extracting(PointsByInputTest::inputs)
        .containsExactlyInAnyOrder(
            List.of(0, 1, 2, 3, 4, 5),
            List.of(0, 1, 2),
            List.of(0, 1, 2),
            List.of(4, 5),
            List.of(4, 5));
  }

  @Test
  void noTwoFamiliesShareANumber() {
    assertThat(search(SearchProgress.silent(), 0, 0.6, 0).families())
        .extracting(Family::id)
        .hasSize(5)
        .doesNotHaveDuplicates();
  }

  @Test
  void thePointThatIsThereAllAlongIsTheUpperOneAndRisesWithTheInput() {
    Family whole =
        search(SearchProgress.silent(), 0, 0.3, 0.6, 0.9).families().stream()
            .filter(family -> family.members().size() == 4)
            .findFirst()
            .orElseThrow();

    List<Double> places =
        whole.members().stream().map(member -> member.point().state().at(0)).toList();
    assertThat(places).isSorted().allMatch(x -> x > 1.9);
    assertThat(whole.members())
        .allSatisfy(
            member -> {
              double x = member.point().state().at(0);
              assertThat(x - 2 * Math.tanh(x)).isCloseTo(0.3 * member.input(), within(1e-12));
            });
  }

  @Test
  void thePointsThatMeetAtTheFoldAreAnAttractorAndASaddle() {
    assertThat(search(SearchProgress.silent(), 0, 0.5, 0.6).families())
        .filteredOn(family -> inputs(family).equals(List.of(0, 1)))
        .extracting(family -> family.members().getLast().point().unstable())
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void underEveryInputTheCountIsConsistent() {
    assertThat(search(SearchProgress.silent(), -0.6, 0, 0.6).found())
        .extracting(FixedPoints::audit)
        .containsOnly(new IndexAudit.Consistent(1));
  }

  @Test
  void whenCancelledTheInputsSearchedBeforeAreKept() {
    CancelAfter firstOfThree = new CancelAfter(1.0 / 3);

    PointsByInput points = search(firstOfThree, 0, 0.1, 0.2);

    assertThat(points.isPartial()).isTrue();
    assertThat(points.found())
        .extracting(found -> found.report().end())
        .containsExactly(SearchReport.End.CONSISTENT, SearchReport.End.CANCELLED);
    assertThat(points.found().getFirst().fixed()).hasSize(3);
  }

  @Test
  void aSearchThatWentToItsEndIsNotPartial() {
    assertThat(search(SearchProgress.silent(), 0, 0.1).isPartial()).isFalse();
  }
}
