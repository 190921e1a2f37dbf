package separatrix.scene;

import java.util.HashMap;
import java.util.Map;

/** The colours of palettes on a theme, kept from picture to picture. */
final class ColourTables {
  private record Key(Palette palette, Emphasis emphasis) {}

  private final Map<Key, int[]> tables = new HashMap<>();
  private SceneTheme theme = SceneTheme.LIGHT;

  void use(SceneTheme other) {
    // A handful of palettes is in use at a time; more are left over from scenes long gone.
    if (!other.equals(theme) || tables.size() > 200) {
      tables.clear();
      theme = other;
    }
  }

  /** Opaque pixels by palette index. */
  int[] of(Palette palette, Emphasis emphasis) {
    return tables.computeIfAbsent(
        new Key(palette, emphasis),
        _ -> palette.on(theme).tableMixed(theme.background(), emphasis.fade()));
  }
}
