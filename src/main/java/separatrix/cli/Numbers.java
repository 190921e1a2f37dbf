package separatrix.cli;

import java.util.Locale;
import separatrix.linalg.Complex;

/** Numbers as reports write them, the same in every country. */
final class Numbers {
  private Numbers() {}

  static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** "0.9511 ± 0.3090i", or a real number alone. */
  static String complex(Complex value) {
    return value.isReal()
        ? number("%.4f", value.re())
        : number("%.4f", value.re()) + " ± " + number("%.4f", Math.abs(value.im())) + "i";
  }
}
