package separatrix.ui.plot;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of a plot in the theme of the moment.
 *
 * @param background of the sheet
 * @param foreground of text and of what matters
 * @param muted of axis labels
 * @param grid of lines that only help the eye
 * @param accent of the cursor and the selection
 */
public record PlotColors(
    Color background, Color foreground, Color muted, Color grid, Color accent) {

  /** The contrast that a thin line needs against the sheet (WCAG 2.1, 1.4.11). */
  static final double LINE_CONTRAST = 3;

  /** The contrast that text needs (WCAG 2.1, 1.4.3). */
  static final double TEXT_CONTRAST = 4.5;

  /** Hues of Okabe and Ito (2008) in an order that keeps neighbours apart. */
  private static final List<Color> SERIES =
      List.of(
          Color.web("0072B2"),
          Color.web("E69F00"),
          Color.web("009E73"),
          Color.web("CC79A7"),
          Color.web("56B4E9"),
          Color.web("D55E00"));

  /** The colour of the {@code k}-th of several traces, for lines on the sheet. */
  public Color series(int k) {
    return legible(hue(k));
  }

  /** The colour of the {@code k}-th of several traces, for text on the sheet. */
  public Color seriesText(int k) {
    return until(TEXT_CONTRAST, hue(k));
  }

  /** A colour mixed with the foreground until a line in it can be read on the sheet. */
  public Color legible(Color colour) {
    // Thin lines fade sooner on a dark sheet than the formula says.
    return until(luminance(background) < 0.2 ? TEXT_CONTRAST : LINE_CONTRAST, colour);
  }

  private static Color hue(int k) {
    return SERIES.get(Math.floorMod(k, SERIES.size()));
  }

  private Color until(double due, Color colour) {
    Color mixed = colour;
    for (int tenths = 1; tenths < 10 && contrast(mixed, background) < due; tenths++) {
      mixed = colour.interpolate(foreground, tenths / 10.0);
    }
    return mixed;
  }

  /** A colour faded towards the sheet: share 0 leaves it, 1 hides it. */
  public Color faded(Color colour, double share) {
    return colour.interpolate(background, share);
  }

  /** The contrast ratio of WCAG 2, from 1 to 21. */
  public static double contrast(Color one, Color other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
