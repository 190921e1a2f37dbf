package separatrix.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;
import separatrix.ui.testing.MemoryWorkspace;

class WordsTest {
  private static final Session SESSION = MemoryWorkspace.session();

  @Test
  void aSaddleIsCalledOneWithTheNumberOfItsUnstableDirections() {
    assertThat(Words.about(withUnstable(1), 1e-3))
        .startsWith("A saddle with one unstable direction.");
  }

  @Test
  void aSaddleOfAFlowLeavesInATimeForAFactorE() {
    // Re λ = g − 1 = 1 at the origin of each bit.
    assertThat(Words.about(withUnstable(1), 1e-3))
        .contains("Along it the state leaves by a factor e in 1.00");
  }

  @Test
  void anAttractorLetsDisplacementsDieOut() {
    assertThat(Words.about(withUnstable(0), 1e-3)).contains("every small displacement dies out");
  }

  @Test
  void theOriginOfTheMemoryIsARepeller() {
    assertThat(Words.kind(withUnstable(3))).isEqualTo("repeller");
  }

  @Test
  void anUnstableModeGrows() {
    FixedPoint saddle = withUnstable(1);
    assertThat(Words.about(saddle.linearization().spectrum().mode(1), 1e-3))
        .startsWith("Along mode 1 a displacement grows by a factor e");
  }

  @Test
  void smallCountsAreWords() {
    assertThat(Words.count(6)).isEqualTo("six");
  }

  private static FixedPoint withUnstable(int count) {
    return SESSION.fixedPoints().fixed().stream()
        .filter(point -> point.unstable() == count)
        .findFirst()
        .orElseThrow();
  }
}
