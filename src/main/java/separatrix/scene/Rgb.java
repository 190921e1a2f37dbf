package separatrix.scene;

import java.util.Locale;

/** A colour in sRGB, each channel 0..255. */
public record Rgb(int red, int green, int blue) {
  public Rgb {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException(
          "Colour channels %d, %d, %d found; 0 to 255 is due.".formatted(red, green, blue));
    }
  }

  /** Reads six hexadecimal digits, with or without a leading #. */
  public static Rgb of(String hex) {
    String digits = hex.startsWith("#") ? hex.substring(1) : hex;
    if (digits.length() != 6) {
      throw new IllegalArgumentException(
          "Colour \"%s\" found; six hexadecimal digits are due.".formatted(hex));
    }
    return ofPacked(Integer.parseInt(digits, 16));
  }

  /** The colour in the low 24 bits of a packed pixel. */
  public static Rgb ofPacked(int argb) {
    return new Rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }

  /** Opaque pixel, 0xFFRRGGBB. */
  public int argb() {
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }

  /** {@code #RRGGBB}. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
  }

  /** This colour with a share (0..1) of another mixed in. */
  public Rgb mixed(Rgb other, double share) {
    return new Rgb(
        (int) Math.round(red + share * (other.red - red)),
        (int) Math.round(green + share * (other.green - green)),
        (int) Math.round(blue + share * (other.blue - blue)));
  }

  /** Relative luminance of WCAG 2, 0 (black) to 1 (white). */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** Contrast ratio of WCAG 2, 1 to 21. */
  public double contrastTo(Rgb other) {
    double mine = luminance() + 0.05;
    double theirs = other.luminance() + 0.05;
    return Math.max(mine, theirs) / Math.min(mine, theirs);
  }

  /** Black or white, whichever reads better on this colour. */
  public Rgb readableInk() {
    Rgb black = new Rgb(0, 0, 0);
    Rgb white = new Rgb(255, 255, 255);
    return contrastTo(white) >= 3 ? white : black;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
