package separatrix.ui.inspector;

import separatrix.linalg.Complex;

/**
 * The part of the complex plane that has to be seen; shown with equal scales on both axes.
 *
 * @param re the centre's real part
 * @param im the centre's imaginary part
 * @param halfWidth at least so much to either side of the centre
 * @param halfHeight at least so much above and below it
 */
public record PlaneWindow(double re, double im, double halfWidth, double halfHeight) {

  public PlaneWindow {
    if (!(halfWidth > 0) || !(halfHeight > 0)) {
      throw new IllegalArgumentException(
          "A window of %s × %s found; positive sizes are due.".formatted(halfWidth, halfHeight));
    }
  }

  /** This window on a sheet of pixels. */
  public Fit on(double width, double height) {
    double scale = Math.max(1e-9, Math.min(width / (2 * halfWidth), height / (2 * halfHeight)));
    return new Fit(this, width / 2, height / 2, scale);
  }

  /** Seen `factor` times larger, with the number `at` staying where it is. */
  public PlaneWindow zoomed(double factor, Complex at) {
    return new PlaneWindow(
        at.re() + (re - at.re()) / factor,
        at.im() + (im - at.im()) / factor,
        halfWidth / factor,
        halfHeight / factor);
  }

  public PlaneWindow moved(double byRe, double byIm) {
    return new PlaneWindow(re + byRe, im + byIm, halfWidth, halfHeight);
  }

  /**
   * A window placed on a sheet.
   *
   * @param scale pixels per unit
   */
  public record Fit(PlaneWindow window, double middleX, double middleY, double scale) {
    public double x(double re) {
      return middleX + (re - window.re) * scale;
    }

    public double y(double im) {
      return middleY - (im - window.im) * scale;
    }

    public Complex at(double x, double y) {
      return new Complex(window.re + (x - middleX) / scale, window.im - (y - middleY) / scale);
    }
  }
}
