package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;

class CriterionTest {
  private static final double UNASKED = Double.NaN;

  @Test
  void bitAccuracyIsTheShareOfRightSignsAmongWhatIsAsked() {
    TrialBatch trials = trials(new double[][] {{1, -1}, {UNASKED, 1}});
    Matrix outputs = Matrix.of(new double[][] {{0.2, 3}, {-9, 0.1}});
    assertThat(FlipFlop.ofBits(2).score(trials, List.of(outputs)).value())
        .isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void anOutputOfZeroIsNoBit() {
    TrialBatch trials = trials(new double[][] {{1, -1}});
    assertThat(FlipFlop.ofBits(2).score(trials, List.of(Matrix.zeros(1, 2))).value()).isZero();
  }

  @Test
  void rSquaredIsTheShareOfTheTargetsVarianceThatIsExplained() {
    TrialBatch trials = trials(new double[][] {{1}, {2}, {UNASKED}, {3}});
    Matrix outputs = Matrix.of(new double[][] {{1.5}, {2}, {100}, {3}});
    assertThat(FrequencyCuedSine.standard().score(trials, List.of(outputs)).value())
        .isCloseTo(1 - 0.25 / 2, within(1e-15));
  }

  @Test
  void theMeanTargetExplainsNothing() {
    TrialBatch trials = trials(new double[][] {{1}, {2}, {3}});
    Matrix outputs = Matrix.of(new double[][] {{2}, {2}, {2}});
    assertThat(FrequencyCuedSine.standard().score(trials, List.of(outputs)).value()).isZero();
  }

  @Test
  void targetsThatAreAllAlikeAreExplainedOrNot() {
    TrialBatch trials = trials(new double[][] {{2}, {2}});
    Task sine = FrequencyCuedSine.standard();
    assertThat(sine.score(trials, List.of(Matrix.of(new double[][] {{2}, {2}}))).value())
        .isEqualTo(1);
    assertThat(sine.score(trials, List.of(Matrix.zeros(2, 1))).value()).isZero();
  }

  @Test
  void outputsOfAnotherSizeAreRefusedWithTheSizeThatIsDue() {
    TrialBatch trials = FlipFlop.ofBits(3).draw(1, new SplittableRandom(1));
    assertThatThrownBy(() -> FlipFlop.ofBits(3).score(trials, List.of(Matrix.zeros(65, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65 × 3")
        .hasMessageContaining("64 × 3");
  }

  @Test
  void noTrialsHaveNoScore() {
    assertThatThrownBy(() -> FlipFlop.ofBits(3).score(new TrialBatch(List.of()), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsDueIsInWords() {
    assertThat(FlipFlop.ofBits(3).criterion().orElseThrow().words())
        .isEqualTo("bit accuracy of at least 0.99");
  }

  @Test
  void aTrialWithoutWeightsCountsEveryMissAlike() {
    assertThat(trials(new double[][] {{1, 2}}).weights())
        .containsExactly(Matrix.of(new double[][] {{1, 1}}));
  }

  private static TrialBatch trials(double[][] targets) {
    return new TrialBatch(
        List.of(new Trial(Matrix.zeros(targets.length, 1), Matrix.of(targets), "by hand")));
  }
}
