package separatrix.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Draws on an image in memory; needs no display. */
final class AwtInk implements Ink, TextMeasure {
  private final Graphics2D graphics;

  /** Draws on an image with so many real pixels for a logical one. */
  AwtInk(BufferedImage image, double scale) {
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
  }

  void close() {
    graphics.dispose();
  }

  @Override
  public double width(Label.Kind kind, String text) {
    return text.isEmpty() ? 0 : layout(kind, text).getAdvance();
  }

  @Override
  public void polygon(double[] xy, Rgb fill) {
    Path2D path = path(xy);
    path.closePath();
    graphics.setColor(colour(fill));
    graphics.fill(path);
  }

  @Override
  public void circle(double x, double y, double radius, Rgb fill) {
    graphics.setColor(colour(fill));
    graphics.fill(ellipse(x, y, radius));
  }

  @Override
  public void ring(double x, double y, double radius, Rgb stroke, double width) {
    stroke(ellipse(x, y, radius), stroke, width);
  }

  @Override
  public void polyline(double[] xy, Rgb stroke, double width) {
    stroke(path(xy), stroke, width);
  }

  @Override
  public void text(Label label, Rgb halo) {
    if (label.text().isEmpty()) {
      return;
    }
    TextLayout layout = layout(label.kind(), label.text());
    double x = label.x() - layout.getAdvance() / 2;
    double y = label.y() + (layout.getAscent() - layout.getDescent()) / 2;
    Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(x, y));
    if (label.kind() != Label.Kind.COUNT) {
      stroke(outline, halo, 3);
    }
    graphics.setColor(colour(label.colour()));
    graphics.fill(outline);
  }

  private void stroke(Shape shape, Rgb colour, double width) {
    graphics.setColor(colour(colour));
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  private TextLayout layout(Label.Kind kind, String text) {
    Font font =
        new Font(Font.SANS_SERIF, kind.isBold() ? Font.BOLD : Font.PLAIN, 1)
            .deriveFont((float) kind.size());
    return new TextLayout(text, font, graphics.getFontRenderContext());
  }

  private static Ellipse2D ellipse(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Path2D path(double[] xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    return path;
  }

  private static Color colour(Rgb c) {
    return new Color(c.red(), c.green(), c.blue());
  }
}
