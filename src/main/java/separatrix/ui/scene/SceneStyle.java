package separatrix.ui.scene;

import separatrix.scene.SceneDescription;
import separatrix.scene.SceneTheme;

/** A scene's theme as colours for the style sheet, and a scene in words. */
final class SceneStyle {
  private SceneStyle() {}

  /** Values of the looked-up colours of {@code scene.css}. */
  static String of(SceneTheme theme) {
    return "-scene-ground: %s; -scene-ink: %s; -scene-muted: %s; -scene-line: %s;"
        .formatted(
            theme.background().hex(),
            theme.foreground().hex(),
            theme.muted().hex(),
            theme.grid().hex());
  }

  /** What a screen reader says. */
  static String inWords(SceneDescription scene) {
    int lines = scene.lines().stream().mapToInt(set -> set.lineCount()).sum();
    return "State space with %d trajectories and %d marked points along %s, %s and %s"
        .formatted(
            lines,
            scene.markers().size(),
            scene.axes().x().caption(),
            scene.axes().y().caption(),
            scene.axes().z().caption());
  }
}
