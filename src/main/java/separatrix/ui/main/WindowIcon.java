package separatrix.ui.main;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * The program's icon: a saddle's flow, two ways in and two ways out, as level lines of x² − y² with
 * the separatrix between them.
 */
final class WindowIcon {
  private static final Color GROUND = Color.web("#12304A");
  private static final Color OUT = Color.web("#E69F00");
  private static final Color IN = Color.web("#56B4E9");
  private static final Color LINE = Color.web("#FFFFFF");

  private WindowIcon() {}

  /** In the sizes that desktops ask for. */
  static List<Image> all() {
    return List.of(of(16), of(32), of(48), of(128), of(256));
  }

  static Image of(int size) {
    WritableImage image = new WritableImage(size, size);
    PixelWriter pixels = image.getPixelWriter();
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        double x = 2 * (i + 0.5) / size - 1;
        double y = 1 - 2 * (j + 0.5) / size;
        pixels.setColor(i, j, colour(x, y, 2.0 / size));
      }
    }
    return image;
  }

  /** The colour at a place from −1 to 1, for pixels of the given size. */
  private static Color colour(double x, double y, double pixel) {
    double corner = Math.max(Math.abs(x), Math.abs(y));
    double round = Math.pow(Math.pow(Math.abs(x), 5) + Math.pow(Math.abs(y), 5), 0.2);
    if (corner > 1 || round > 0.98) {
      return Color.TRANSPARENT;
    }
    Color colour = GROUND;
    double level = x * x - y * y;
    double slope = 2 * Math.hypot(x, y) + 1e-9;
    colour = stroke(colour, OUT, Math.abs(level - 0.28) / slope, 0.06, pixel);
    colour = stroke(colour, IN, Math.abs(level + 0.28) / slope, 0.06, pixel);
    colour = stroke(colour, LINE, Math.abs(level) / slope, 0.035, pixel);
    return stroke(colour, OUT, Math.hypot(x, y), 0.2, pixel);
  }

  private static Color stroke(Color under, Color ink, double distance, double half, double pixel) {
    double cover = Math.clamp((half - distance) / pixel + 0.5, 0, 1);
    return under.interpolate(ink, cover);
  }
}
