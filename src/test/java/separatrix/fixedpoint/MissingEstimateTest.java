package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MissingEstimateTest {

  @Test
  void pointsThatWereAllMetOftenMissNothing() {
    MissingEstimate estimate = MissingEstimate.of(List.of(9, 12, 7));
    assertThat(estimate.missing()).isZero();
    assertThat(estimate.chanceOfNew()).isZero();
  }

  @Test
  void theFormulaIsChaosBiasCorrectedOne() {
    // f1 = 4, f2 = 1, m = 10: 9/10 · 4 · 3 / (2 · 2).
    MissingEstimate estimate = MissingEstimate.of(List.of(1, 1, 1, 1, 2, 4));
    assertThat(estimate.missing()).isCloseTo(2.7, within(1e-12));
    assertThat(estimate.chanceOfNew()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void pointsThatAimedStartsFoundAreNotMissing() {
    MissingEstimate estimate = MissingEstimate.of(List.of(1, 1, 1, 1, 2, 4, 0, 0));
    assertThat(estimate.missing()).isCloseTo(0.7, within(1e-12));
  }

  /**
   * Aimed starts know of points that random ones never met: such a one is not new to the search.
   */
  @Test
  void theChanceIsSaidToBeThatOfAPointNoRandomStartHasMet() {
    assertThat(MissingEstimate.of(List.of(1, 1, 1, 1, 2, 4, 0, 0, 0)).sentence())
        .contains("the next one ends at a point that none of them has met with a chance of 40 %");
  }

  @Test
  void withoutDrawsThereIsNoEstimate() {
    assertThat(MissingEstimate.of(List.of(0, 0)).sentence()).contains("cannot be estimated");
  }

  @Test
  void drawsThatMeetFewOfTheKnownPointsTellNothing() {
    MissingEstimate estimate = MissingEstimate.of(List.of(5, 6, 0, 0, 0));
    assertThat(estimate.isTelling()).isFalse();
    assertThat(estimate.sentence()).contains("only 2 of the 5", "the count is open");
  }

  @Test
  void ofAHundredEqualPointsDrawnAHundredTimesAboutAsManyAreMissingAsWereNotMet() {
    SplittableRandom random = new SplittableRandom(3);
    int trials = 1000;
    double estimated = 0;
    double unmet = 0;
    for (int trial = 0; trial < trials; trial++) {
      Map<Integer, Integer> draws = new HashMap<>();
      for (int i = 0; i < 100; i++) {
        draws.merge(random.nextInt(100), 1, Integer::sum);
      }
      estimated += MissingEstimate.of(draws.values()).missing() / trials;
      unmet += (100.0 - draws.size()) / trials;
    }
    assertThat(unmet).isCloseTo(100 * Math.pow(0.99, 100), within(0.5));
    assertThat(estimated).isCloseTo(unmet, within(1.5));
  }
}
