package separatrix.linalg;

/**
 * Eigenvalues and eigenvectors of an upper quasi-triangular matrix by substitution from each
 * diagonal block upwards, packed as LAPACK packs them: a pair's real and imaginary parts (for the
 * eigenvalue with positive imaginary part) in neighbouring columns.
 */
final class SchurVectors {
  private static final double LARGE = 1e100;

  private final int n;
  private final double[] t;

  /** The smallest divisor: what is nearer to zero cannot be told from zero. */
  private final double smallest;

  private final double[] re;
  private final double[] im;

  SchurVectors(int n, double[] t) {
    this.n = n;
    this.t = t;
    double norm = 0;
    for (double value : t) {
      norm = Math.max(norm, Math.abs(value));
    }
    smallest = Math.max(Math.ulp(1.0) * norm, Double.MIN_NORMAL);
    re = new double[n];
    im = new double[n];
  }

  /** The matrix whose right vectors, upside down, are the left vectors of `t`: upper again. */
  static double[] flipped(int n, double[] t) {
    double[] flipped = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        flipped[i * n + j] = t[(n - 1 - j) * n + n - 1 - i];
      }
    }
    return flipped;
  }

  /** Whether a 2 × 2 block of a complex pair starts at `k`. */
  boolean isPair(int k) {
    return k + 1 < n && t[(k + 1) * n + k] != 0;
  }

  void values(double[] reTarget, double[] imTarget) {
    for (int k = 0; k < n; k++) {
      reTarget[k] = t[k * n + k];
      imTarget[k] = 0;
      if (isPair(k)) {
        Complex value = pairValue(k);
        reTarget[k] = value.re();
        imTarget[k] = value.im();
        reTarget[k + 1] = value.re();
        imTarget[k + 1] = -value.im();
        k++;
      }
    }
  }

  private Complex pairValue(int k) {
    double half = (t[k * n + k] - t[(k + 1) * n + k + 1]) / 2;
    double discriminant = half * half + t[k * n + k + 1] * t[(k + 1) * n + k];
    return new Complex(t[(k + 1) * n + k + 1] + half, Math.sqrt(-discriminant));
  }

  /** All right vectors, not normalised, in packed columns. */
  double[] vectors() {
    double[] packed = new double[n * n];
    for (int k = 0; k < n; k++) {
      java.util.Arrays.fill(re, 0);
      java.util.Arrays.fill(im, 0);
      boolean pair = isPair(k);
      if (pair) {
        Complex value = pairValue(k);
        re[k] = value.re() - t[(k + 1) * n + k + 1];
        im[k] = value.im();
        re[k + 1] = t[(k + 1) * n + k];
        substitute(k, k + 1, value);
      } else {
        re[k] = 1;
        substitute(k, k, new Complex(t[k * n + k], 0));
      }
      for (int i = 0; i < n; i++) {
        packed[i * n + k] = re[i];
        if (pair) {
          packed[i * n + k + 1] = im[i];
        }
      }
      if (pair) {
        k++;
      }
    }
    return packed;
  }

  /** Fills the rows above `first` so that (T − λ) x = 0 there; x is given from there to `last`. */
  private void substitute(int first, int last, Complex value) {
    for (int row = first - 1; row >= 0; row--) {
      if (row > 0 && isPair(row - 1)) {
        solvePair(row - 1, rest(row - 1, row + 1, last), rest(row, row + 1, last), value);
        row--;
      } else {
        Complex pivot = new Complex(t[row * n + row], 0).minus(value);
        set(row, quotient(rest(row, row + 1, last), pivot, smallest));
      }
      keepFinite(row, last);
    }
  }

  /** −Σ T(row, j) xⱼ over j from `from` to `last`. */
  private Complex rest(int row, int from, int last) {
    double sumRe = 0;
    double sumIm = 0;
    for (int j = from; j <= last; j++) {
      sumRe -= t[row * n + j] * re[j];
      sumIm -= t[row * n + j] * im[j];
    }
    return new Complex(sumRe, sumIm);
  }

  /** Cramer's rule for the 2 × 2 block at `k`. */
  private void solvePair(int k, Complex upper, Complex lower, Complex value) {
    Complex a = new Complex(t[k * n + k], 0).minus(value);
    Complex d = new Complex(t[(k + 1) * n + k + 1], 0).minus(value);
    double b = t[k * n + k + 1];
    double c = t[(k + 1) * n + k];
    Complex determinant = a.times(d).minus(new Complex(b * c, 0));
    double size = Math.max(Math.max(a.abs(), d.abs()), Math.max(Math.abs(b), Math.abs(c)));
    set(k, quotient(d.times(upper).minus(lower.times(b)), determinant, smallest * size));
    set(k + 1, quotient(a.times(lower).minus(upper.times(c)), determinant, smallest * size));
  }

  private void set(int row, Complex value) {
    re[row] = value.re();
    im[row] = value.im();
  }

  private static Complex quotient(Complex a, Complex b, double smallest) {
    double size = b.abs();
    if (size < smallest) {
      return a.times(1 / smallest);
    }
    return a.times(1 / size).times(b.conjugate().times(1 / size));
  }

  /** Scales the vector down when it grows near the end of the numbers. */
  private void keepFinite(int first, int last) {
    if (Math.max(Math.abs(re[first]), Math.abs(im[first])) < LARGE) {
      return;
    }
    for (int i = first; i <= last; i++) {
      re[i] /= LARGE;
      im[i] /= LARGE;
    }
  }
}
