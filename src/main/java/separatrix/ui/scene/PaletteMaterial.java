package separatrix.ui.scene;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import separatrix.scene.Emphasis;
import separatrix.scene.Palette;
import separatrix.scene.Rgb;
import separatrix.scene.SceneTheme;

/**
 * Materials whose colour on screen is the very colour asked for: black to every lamp, and shining
 * by themselves.
 */
final class PaletteMaterial {
  /** Rows of the texture for each emphasis: more than one, so that rows never mix. */
  private static final int ROWS = 4;

  private PaletteMaterial() {}

  /** A palette along u, and along v its colours faded as each emphasis fades them. */
  static PhongMaterial of(Palette palette, SceneTheme theme) {
    Palette shown = palette.on(theme);
    int kinds = Emphasis.values().length;
    WritableImage image = new WritableImage(Palette.SIZE, ROWS * kinds);
    PixelWriter pixels = image.getPixelWriter();
    for (Emphasis emphasis : Emphasis.values()) {
      for (int i = 0; i < Palette.SIZE; i++) {
        Rgb plain = shown.at((i + 0.5) / Palette.SIZE);
        Rgb colour = plain.mixed(theme.background(), emphasis.fade());
        for (int row = 0; row < ROWS; row++) {
          pixels.setArgb(i, ROWS * emphasis.row() + row, colour.argb());
        }
      }
    }
    return shining(image);
  }

  /** Texture coordinate v of an emphasis. */
  static float row(Emphasis emphasis) {
    return (emphasis.row() + 0.5f) / Emphasis.values().length;
  }

  /** One colour, whatever the light. */
  static PhongMaterial flat(Rgb colour) {
    WritableImage image = new WritableImage(1, 1);
    image.getPixelWriter().setArgb(0, 0, colour.argb());
    return shining(image);
  }

  /** A colour that the lamps shade; full where it faces the viewer. */
  static PhongMaterial shaded(Rgb colour, double gloss) {
    PhongMaterial material = new PhongMaterial(LabelPane.paint(colour));
    material.setSpecularColor(Color.gray(gloss));
    material.setSpecularPower(28);
    return material;
  }

  private static PhongMaterial shining(WritableImage image) {
    PhongMaterial material = new PhongMaterial(Color.BLACK);
    material.setSelfIlluminationMap(image);
    return material;
  }
}
