package separatrix.linalg;

/** A complex number re + i·im. */
public record Complex(double re, double im) {

  public static final Complex ONE = new Complex(1, 0);

  public double abs() {
    return Math.hypot(re, im);
  }

  /** The angle in radians, in (−π, π]. */
  public double arg() {
    return Math.atan2(im, re);
  }

  public boolean isReal() {
    return im == 0;
  }

  public Complex conjugate() {
    return new Complex(re, -im);
  }

  public Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  public Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  public Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  public Complex times(double factor) {
    return new Complex(re * factor, im * factor);
  }
}
