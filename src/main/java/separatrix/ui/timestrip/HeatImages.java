package separatrix.ui.timestrip;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import separatrix.ui.plot.PlotColors;
import separatrix.ui.plot.Sheet;

/** Draws heat maps and keeps the last image, as only a new trial or theme needs another. */
final class HeatImages {
  private static final Color NEGATIVE = Color.web("0072B2");
  private static final Color POSITIVE = Color.web("D55E00");
  private static final int TEXTURE_SIDE = 4096;

  private record Drawn(Lane.HeatMap lane, PlotColors colors, WritableImage image) {}

  private @Nullable Drawn drawn;

  void paint(Sheet sheet, StripLayout layout, StripLayout.Band band, Lane.HeatMap lane) {
    Drawn current = drawn;
    if (current == null || !current.lane.equals(lane) || !current.colors.equals(sheet.colors())) {
      current = new Drawn(lane, sheet.colors(), image(lane, sheet.colors()));
      drawn = current;
    }
    var pen = sheet.pen();
    pen.setImageSmoothing(false);
    pen.drawImage(
        current.image, layout.left(), band.top(), layout.right() - layout.left(), band.height());
    pen.setImageSmoothing(true);
  }

  /** One pixel per state and unit, thinned to what every graphics card can hold. */
  static WritableImage image(Lane.HeatMap lane, PlotColors colors) {
    int states = lane.states().rows();
    int units = lane.states().columns();
    int width = Math.clamp(states, 1, TEXTURE_SIDE);
    int height = Math.clamp(units, 1, TEXTURE_SIDE);
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      int unit = (int) ((long) y * units / height);
      for (int x = 0; x < width; x++) {
        int state = (int) ((long) x * states / width);
        pixels[y * width + x] = argb(lane.states().at(state, unit) / lane.range(), colors);
      }
    }
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }

  private static int argb(double value, PlotColors colors) {
    Color end = value < 0 ? NEGATIVE : POSITIVE;
    Color mixed = colors.background().interpolate(end, Math.min(1, Math.abs(value)));
    return 0xFF000000
        | (int) Math.round(255 * mixed.getRed()) << 16
        | (int) Math.round(255 * mixed.getGreen()) << 8
        | (int) Math.round(255 * mixed.getBlue());
  }
}
