package separatrix.ui.plot;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What a painter draws on: sizes in pixels of the layout, the origin top left.
 *
 * @param font its size is the em, the unit of all distances that should grow with the text
 */
public record Sheet(
    GraphicsContext pen, double width, double height, PlotColors colors, Font font) {

  public double em() {
    return font.getSize();
  }

  /** Middle of the pixel that holds {@code at}: lines of one pixel stay sharp there. */
  public static double crisp(double at) {
    return Math.floor(at) + 0.5;
  }

  public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
    pen.setStroke(colour);
    pen.setLineWidth(width);
    pen.strokeLine(x1, y1, x2, y2);
  }

  /**
   * Draws nothing outside a rectangle until the pen is restored. It is widened to whole pixels: any
   * other clip would have JavaFX's software pipeline mix whole layers for each stroke.
   */
  public void clip(double left, double top, double right, double bottom) {
    double x = Math.floor(left);
    double y = Math.floor(top);
    pen.beginPath();
    pen.rect(x, y, Math.ceil(right) - x, Math.ceil(bottom) - y);
    pen.clip();
  }

  /** Writes one line of text in a share of the font's size. */
  public void text(
      String text, double x, double y, TextAlignment align, VPos base, Color colour, double size) {
    pen.setFont(Font.font(font.getFamily(), font.getSize() * size));
    pen.setTextAlign(align);
    pen.setTextBaseline(base);
    pen.setFill(colour);
    pen.fillText(text, x, y);
  }
}
