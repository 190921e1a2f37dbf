package separatrix.linalg;

/** A complex vector re + i·im. */
public record ComplexVector(Vector re, Vector im) {

  public ComplexVector {
    if (re.size() != im.size()) {
      throw new IllegalArgumentException(
          "Real and imaginary parts differ in size: " + re.size() + " and " + im.size() + ".");
    }
  }

  public int size() {
    return re.size();
  }

  /** The inner product thisᴴ · other. */
  public Complex dot(ComplexVector other) {
    return new Complex(re.dot(other.re) + im.dot(other.im), re.dot(other.im) - im.dot(other.re));
  }

  public ComplexVector times(Complex factor) {
    return new ComplexVector(
        re.times(factor.re()).minus(im.times(factor.im())),
        re.times(factor.im()).plus(im.times(factor.re())));
  }
}
