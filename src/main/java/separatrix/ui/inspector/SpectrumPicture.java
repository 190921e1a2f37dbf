package separatrix.ui.inspector;

import java.util.List;
import separatrix.dynamics.Mode;
import separatrix.dynamics.Stability;
import separatrix.linalg.Complex;
import separatrix.system.TimeAxis;

/**
 * A spectrum as dots in the complex plane beside the border between growing and shrinking.
 *
 * @param deadBand the distance from the border within which a mode counts as marginal
 */
public record SpectrumPicture(List<Dot> dots, Border border, double deadBand) {

  /** The line that growing and shrinking modes lie on either side of. */
  public enum Border {
    /** Of a step map: |λ| = 1. */
    UNIT_CIRCLE,
    /** Of a flow: Re λ = 0. */
    IMAGINARY_AXIS
  }

  /** The eigenvalue of the mode with this number. */
  public record Dot(int mode, Complex value, Stability stability) {}

  public SpectrumPicture {
    dots = List.copyOf(dots);
  }

  /** A picture with nothing in it but the unit circle. */
  public static SpectrumPicture empty() {
    return new SpectrumPicture(List.of(), Border.UNIT_CIRCLE, 0);
  }

  /**
   * The eigenvalues of the step or of the flow, as the border asks, each judged against it.
   *
   * @param deadBand in the unit of {@link Mode#excess}
   */
  public static SpectrumPicture of(List<Mode> modes, Border border, double deadBand) {
    double band = deadBand;
    if (border == Border.UNIT_CIRCLE && !modes.isEmpty()) {
      band =
          switch (modes.getFirst().time()) {
            case TimeAxis.Steps _ -> deadBand;
            // To first order |1 + λ dt| − 1 is Re λ dt.
            case TimeAxis.Continuous(double dt) -> deadBand * dt;
          };
    }
    double width = band;
    return new SpectrumPicture(
        modes.stream()
            .map(
                mode -> {
                  Complex value = value(mode, border);
                  return new Dot(mode.number(), value, stability(value, border, width));
                })
            .toList(),
        border,
        width);
  }

  /** The window that shows every dot and the border beside them. */
  public PlaneWindow wholeView() {
    double left = border == Border.UNIT_CIRCLE ? -1 : -1e-3;
    double right = -left;
    double top = border == Border.UNIT_CIRCLE ? 1 : 0.25;
    for (Dot dot : dots) {
      left = Math.min(left, dot.value.re());
      right = Math.max(right, dot.value.re());
      top = Math.max(top, Math.abs(dot.value.im()));
    }
    return new PlaneWindow((left + right) / 2, 0, 1.12 * (right - left) / 2, 1.12 * top);
  }

  private static Complex value(Mode mode, Border border) {
    return switch (border) {
      case UNIT_CIRCLE -> mode.eigenvalue();
      case IMAGINARY_AXIS -> mode.flowEigenvalue();
    };
  }

  private static Stability stability(Complex value, Border border, double band) {
    double excess =
        switch (border) {
          case UNIT_CIRCLE -> value.abs() - 1;
          case IMAGINARY_AXIS -> value.re();
        };
    if (Math.abs(excess) <= band) {
      return Stability.MARGINAL;
    }
    return excess > 0 ? Stability.UNSTABLE : Stability.STABLE;
  }
}
