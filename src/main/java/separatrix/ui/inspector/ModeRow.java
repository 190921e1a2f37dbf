package separatrix.ui.inspector;

import java.util.List;
import java.util.stream.IntStream;
import separatrix.dynamics.Mode;
import separatrix.dynamics.Stability;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.projection.Projection;
import separatrix.ui.plot.Figures;

/**
 * One line of the table of modes.
 *
 * @param value λ of the step, or of the flow
 * @param visible the share of its direction that the view shows, from 0 to 1
 */
record ModeRow(Mode mode, Complex value, Stability stability, double visible) {

  static List<ModeRow> of(List<Mode> modes, SpectrumPicture picture, Projection projection) {
    return IntStream.range(0, modes.size())
        .mapToObj(
            i ->
                new ModeRow(
                    modes.get(i),
                    picture.dots().get(i).value(),
                    picture.dots().get(i).stability(),
                    visible(modes.get(i).right(), projection)))
        .toList();
  }

  int number() {
    return mode.number();
  }

  /** "stable" with an arrow in, "unstable" with an arrow out: readable without colour. */
  String fate() {
    return switch (stability) {
      case STABLE -> "↓ stable";
      case MARGINAL -> "≈ marginal";
      case UNSTABLE -> "↑ unstable";
    };
  }

  String eigenvalue() {
    return Figures.significant(value.re(), 4)
        + (value.isReal()
            ? ""
            : (value.im() < 0 ? " − " : " + ")
                + Figures.significant(Math.abs(value.im()), 3)
                + "i");
  }

  /** Of a complex pair, of the plane that its real and imaginary parts span. */
  private static double visible(ComplexVector direction, Projection projection) {
    double real = direction.re().norm();
    double imaginary = direction.im().norm();
    double seen =
        Math.hypot(
            real * projection.visibleShare(direction.re()),
            imaginary == 0 ? 0 : imaginary * projection.visibleShare(direction.im()));
    double whole = Math.hypot(real, imaginary);
    return whole == 0 ? 0 : Math.min(1, seen / whole);
  }
}
