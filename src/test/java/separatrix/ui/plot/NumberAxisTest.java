package separatrix.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumberAxisTest {

  @Test
  void ticksStandAtRoundNumbers() {
    assertThat(NumberAxis.linear(-1.1, 1.1).ticks(5))
        .extracting(NumberAxis.Tick::text)
        .containsExactly("−1.0", "−0.5", "0.0", "0.5", "1.0");
  }

  @Test
  void aLogarithmicAxisHasTicksAtDecades() {
    assertThat(NumberAxis.decades(2e-3, 0.4).ticks(5))
        .extracting(NumberAxis.Tick::text)
        .containsExactly("10⁻³", "10⁻²", "10⁻¹", "1");
  }

  @Test
  void fractionAndValueAreInverse() {
    NumberAxis axis = NumberAxis.decades(1e-6, 10);
    assertThat(axis.value(axis.fraction(0.02))).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void equalNumbersStillHaveAnAxis() {
    assertThat(NumberAxis.around(3, 3, 0.1)).isEqualTo(NumberAxis.linear(2.5, 3.5));
  }

  @Test
  void noPositiveNumberStillHasALogarithmicAxis() {
    assertThat(NumberAxis.decades(Double.NaN, 0).low()).isPositive();
  }

  @Test
  void anAxisWithoutWidthIsRefused() {
    assertThatThrownBy(() -> NumberAxis.linear(1, 1)).hasMessageContaining("the lower first");
  }
}
