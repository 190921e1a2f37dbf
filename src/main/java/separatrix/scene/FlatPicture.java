package separatrix.scene;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A diagram as a picture in a file: pixels, or a drawing that scales with text as text. */
public final class FlatPicture {
  private static final double TITLE_Y = 20;

  private FlatPicture() {}

  /**
   * Writes a diagram as a PNG file; needs no display.
   *
   * @throws IOException if the stream does not take it
   */
  public static void png(FlatDrawing drawing, SceneTheme theme, PictureSize size, OutputStream to)
      throws IOException {
    BufferedImage image =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    int[] ground = new int[size.width() * size.height()];
    java.util.Arrays.fill(ground, theme.background().argb());
    image.setRGB(0, 0, size.width(), size.height(), ground, 0, size.width());
    AwtInk ink = new AwtInk(image, size.scale());
    draw(drawing, new FlatSheet(ink, ink, size.logicalWidth(), size.logicalHeight(), theme));
    ink.close();
    if (!ImageIO.write(image, "png", to)) {
      throw new IOException("This Java writes no PNG; its java.desktop module is due.");
    }
  }

  /** The text of an SVG file. */
  public static String svg(FlatDrawing drawing, SceneTheme theme, PictureSize size) {
    SvgInk ink = new SvgInk();
    draw(
        drawing,
        new FlatSheet(ink, TextMeasure.ESTIMATE, size.logicalWidth(), size.logicalHeight(), theme));
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %.3f %.3f">
        <title>%s</title>
        <rect width="100%%" height="100%%" fill="%s"/>
        <g fill="none" stroke-linecap="round" stroke-linejoin="round" text-anchor="middle"
         font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif">
        %s</g>
        </svg>
        """,
        size.width(),
        size.height(),
        size.logicalWidth(),
        size.logicalHeight(),
        SvgInk.escaped(drawing.title()),
        theme.background().hex(),
        ink.elements());
  }

  private static void draw(FlatDrawing drawing, FlatSheet sheet) {
    sheet.text(
        Label.Kind.TITLE,
        drawing.title(),
        sheet.width() / 2,
        TITLE_Y,
        FlatSheet.Align.CENTRE,
        sheet.theme().foreground());
    drawing.on(sheet);
  }
}
