package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.network.ProductMemory;

/** Searches without a budget, on a memory of three bits: 27 points. */
class CompleteSearchTest {
  private static final SearchSettings SHORT = SearchSettings.standard().withStarts(20);

  private static FixedPoints search(SearchSettings settings, SearchProgress progress) {
    double[] visited = new SplittableRandom(3).doubles(600, -2, 2).toArray();
    return new FixedPointFinder(
            SearchProblem.of(
                new ProductMemory(3, 2, 0.1, 5).network().atRest(),
                Matrix.fromRowMajor(200, 3, visited)),
            settings)
        .find(progress);
  }

  @Test
  void aBudgetEndsASearchThatMissesPoints() {
    FixedPoints found = search(SHORT, SearchProgress.silent());

    assertThat(found.report().end()).isEqualTo(SearchReport.End.BUDGET);
    assertThat(found.fixed()).hasSizeLessThan(27);
  }

  @Test
  void aCompleteSearchGoesPastTheBudgetToAllPoints() {
    FixedPoints found = search(SHORT.complete(), SearchProgress.silent());

    assertThat(found.report().end()).isEqualTo(SearchReport.End.CONSISTENT);
    assertThat(found.fixed()).hasSize(27);
  }

  @Test
  void aCompleteSearchWaitsTwiceAsLongForSomethingNew() {
    assertThat(search(SHORT.complete(), SearchProgress.silent()).report().sinceLastNew())
        .isGreaterThanOrEqualTo(2 * SearchSettings.standard().patience());
  }

  @Test
  void aCompleteSearchThatIsCancelledKeepsWhatItHas() {
    FixedPoints found = search(SHORT.complete(), new CancelAfter(0));

    assertThat(found.report().end()).isEqualTo(SearchReport.End.CANCELLED);
    assertThat(found.fixed()).hasSizeBetween(8, 26);
  }
}
