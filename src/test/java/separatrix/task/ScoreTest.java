package separatrix.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import separatrix.task.Score.Better;

class ScoreTest {

  @Test
  void aScoreThatIsBetterHigherIsSolvedFromItsThresholdOn() {
    assertThat(new Score("accuracy", 0.99, 0.99, Better.HIGHER).isSolved()).isTrue();
    assertThat(new Score("accuracy", 0.9899, 0.99, Better.HIGHER).isSolved()).isFalse();
  }

  @Test
  void aScoreThatIsBetterLowerIsSolvedUpToItsThreshold() {
    assertThat(new Score("error", 2, 2, Better.LOWER).isSolved()).isTrue();
    assertThat(new Score("error", 2.01, 2, Better.LOWER).isSolved()).isFalse();
  }

  @Test
  void theWordsAreNameAndValue() {
    assertThat(new Score("bit accuracy", 0.99812, 0.99, Better.HIGHER).words())
        .isEqualTo("bit accuracy 0.998");
  }

  @Test
  void theWordsHaveEnoughDigitsToTellFromTheThreshold() {
    assertThat(new Score("bit accuracy", 0.98996, 0.99, Better.HIGHER).words())
        .isEqualTo("bit accuracy 0.98996");
  }

  @Test
  void theWorstScoreIsInWords() {
    assertThat(new Score("R²", Double.NEGATIVE_INFINITY, 0.99, Better.HIGHER).words())
        .isEqualTo("R² as bad as can be: the outputs are beyond all bounds");
  }

  @Test
  void noScoreIsNaN() {
    assertThatThrownBy(() -> new Score("error", Double.NaN, 1, Better.LOWER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("error");
  }
}
