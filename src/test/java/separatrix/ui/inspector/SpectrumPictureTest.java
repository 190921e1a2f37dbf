package separatrix.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.Mode;
import separatrix.dynamics.Spectrum;
import separatrix.dynamics.Stability;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.system.TimeAxis;
import separatrix.ui.inspector.SpectrumPicture.Border;

class SpectrumPictureTest {
  private static final Matrix DIAGONAL = Matrix.of(new double[][] {{1.05, 0}, {0, 0.5}});

  @Test
  void theStepIsJudgedByTheUnitCircle() {
    assertThat(SpectrumPicture.of(steps(), Border.UNIT_CIRCLE, 1e-3).dots())
        .extracting(SpectrumPicture.Dot::stability)
        .containsExactly(Stability.UNSTABLE, Stability.STABLE);
  }

  @Test
  void aModeWithinTheDeadBandIsMarginal() {
    assertThat(SpectrumPicture.of(steps(), Border.UNIT_CIRCLE, 0.06).dots().getFirst().stability())
        .isEqualTo(Stability.MARGINAL);
  }

  @Test
  void theFlowHasEigenvaluesOfItsOwn() {
    assertThat(
            SpectrumPicture.of(flow(), Border.IMAGINARY_AXIS, 1e-3).dots().getFirst().value().re())
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theDeadBandOfAFlowIsNarrowerOnItsStep() {
    assertThat(SpectrumPicture.of(flow(), Border.UNIT_CIRCLE, 1e-3).deadBand())
        .isCloseTo(1e-4, within(1e-15));
  }

  @Test
  void theWholeViewHoldsEveryEigenvalue() {
    PlaneWindow.Fit fit =
        SpectrumPicture.of(steps(), Border.UNIT_CIRCLE, 1e-3).wholeView().on(200, 100);
    assertThat(fit.x(1.05)).isBetween(0.0, 200.0);
  }

  @Test
  void zoomingKeepsThePlaceUnderTheMouse() {
    Complex at = new Complex(0.3, 0.4);
    PlaneWindow window = new PlaneWindow(0, 0, 1, 1);
    assertThat(window.zoomed(3, at).on(100, 100).x(0.3))
        .isCloseTo(window.on(100, 100).x(0.3), within(1e-9));
  }

  private static List<Mode> steps() {
    return Spectrum.of(DIAGONAL, new TimeAxis.Steps()).modes();
  }

  private static List<Mode> flow() {
    return Spectrum.of(DIAGONAL, new TimeAxis.Continuous(0.1)).modes();
  }
}
