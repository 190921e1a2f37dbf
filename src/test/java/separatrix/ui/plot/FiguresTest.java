package separatrix.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import separatrix.linalg.Complex;

class FiguresTest {

  @Test
  void threeDigitsAreEnough() {
    assertThat(Figures.brief(1.31421)).isEqualTo("1.31");
  }

  @Test
  void aNegativeNumberHasATrueMinusSign() {
    assertThat(Figures.brief(-0.5)).isEqualTo("−0.500");
  }

  @Test
  void aVerySmallNumberIsWrittenWithAPowerOfTen() {
    assertThat(Figures.brief(1.234e-21)).isEqualTo("1.23·10⁻²¹");
  }

  @Test
  void zeroIsZero() {
    assertThat(Figures.brief(0)).isEqualTo("0");
  }

  @Test
  void roundedToZeroHasNoSign() {
    assertThat(Figures.fixed(-0.0001, 1)).isEqualTo("0.0");
  }

  @Test
  void anEndlessTimeIsInfinite() {
    assertThat(Figures.brief(Double.POSITIVE_INFINITY)).isEqualTo("∞");
  }

  @Test
  void aPairIsWrittenAsOne() {
    assertThat(Figures.pair(new Complex(0.98, -0.12))).isEqualTo("0.9800 ± 0.120i");
  }

  @Test
  void aSmallShareIsNotCalledZero() {
    assertThat(Figures.percent(0.001)).isEqualTo("under 1\u00a0%");
  }

  @Test
  void oneModeIsNotPlural() {
    assertThat(Figures.counted(1, "mode")).isEqualTo("1 mode");
  }
}
