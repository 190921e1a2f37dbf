package separatrix.ui.scene;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Material;
import separatrix.scene.Rgb;

/** Materials by their looks: bodies of one look share one, and a new picture needs no new ones. */
final class MaterialShelf {
  private record Shade(Rgb colour, double gloss) {}

  private final Map<Rgb, Material> flat = new HashMap<>();
  private final Map<Shade, Material> shaded = new HashMap<>();

  /** See {@link PaletteMaterial#flat}. */
  Material flat(Rgb colour) {
    return flat.computeIfAbsent(colour, PaletteMaterial::flat);
  }

  /** See {@link PaletteMaterial#shaded}. */
  Material shaded(Rgb colour, double gloss) {
    return shaded.computeIfAbsent(
        new Shade(colour, gloss), shade -> PaletteMaterial.shaded(shade.colour, shade.gloss));
  }
}
