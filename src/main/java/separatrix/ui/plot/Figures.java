package separatrix.ui.plot;

import java.util.Locale;
import separatrix.linalg.Complex;

/** Numbers as people read them: few digits, a true minus sign, powers of ten raised. */
public final class Figures {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Stays on the line of its number. */
  private static final String PERCENT = "\u00a0%";

  private Figures() {}

  /** Three significant digits; powers of ten where plain digits would be long. */
  public static String brief(double value) {
    return significant(value, 3);
  }

  /** As {@link #brief}, without zeros at the end: for numbers that were chosen, not measured. */
  public static String chosen(double value) {
    String text = brief(value);
    return text.contains(".") && !text.contains("·") ? text.replaceAll("\\.?0+$", "") : text;
  }

  /** So many significant digits; powers of ten below 0.001 and from 100 000 on. */
  public static String significant(double value, int digits) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == 0) {
      return "0";
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    if (exponent < -3 || exponent > 4) {
      return scientific(value, digits);
    }
    return fixed(value, Math.max(0, digits - 1 - exponent));
  }

  /** So many digits after the point. */
  public static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? text.replace("-", "") : text.replace('-', '−');
  }

  /** 10 to a whole power. */
  public static String powerOfTen(int exponent) {
    if (exponent == 0) {
      return "1";
    }
    return exponent == 1 ? "10" : "10" + raised(exponent);
  }

  /** A whole percentage of a share; never "0 %" or "100 %" for what is neither. */
  public static String percent(double share) {
    if (share > 0 && share < 0.005) {
      return "under 1" + PERCENT;
    }
    if (share < 1 - 1e-9 && share >= 0.995) {
      return "over 99" + PERCENT;
    }
    return Math.round(100 * share) + PERCENT;
  }

  /** A complex number as "0.98", or "0.98 ± 0.12i" for a pair that stands as one. */
  public static String pair(Complex value) {
    return value.isReal()
        ? significant(value.re(), 4)
        : significant(value.re(), 4) + " ± " + significant(Math.abs(value.im()), 3) + "i";
  }

  /** "1 mode", "2 modes". */
  public static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String scientific(double value, int digits) {
    String text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    int mark = text.indexOf('e');
    return text.substring(0, mark).replace('-', '−')
        + "·10"
        + raised(Integer.parseInt(text.substring(mark + 1)));
  }

  private static String raised(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> text.append(RAISED.charAt(digit - '0')));
    return text.toString();
  }
}
