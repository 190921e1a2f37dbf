package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.Mesh;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import separatrix.scene.CursorMark;
import separatrix.scene.LivePolyline;
import separatrix.scene.MarkerShape;
import separatrix.scene.Motion;
import separatrix.scene.Point3;
import separatrix.scene.SceneTheme;

/** What moves: dots with a rim, and lines that grow. Nodes are kept while their look stays. */
final class MotionNodes {
  private static final double RIM = 1.6;

  private record Dot(MeshView body, MeshView shell, Affine placing, Affine rim) {}

  private final Group dotGroup = new Group();
  private final Group lineGroup = new Group();
  private final Mesh ball = BodyMesh.of(MarkerShape.SPHERE);
  private final MaterialShelf materials = new MaterialShelf();
  private final List<Dot> dots = new ArrayList<>();
  private final List<MeshView> lines = new ArrayList<>();
  private Motion shown = Motion.NONE;
  private SceneTheme theme = SceneTheme.LIGHT;
  private double linePixel;

  /** The dots, which want light. */
  Group dots() {
    return dotGroup;
  }

  /** The lines, which shine by themselves. */
  Group lines() {
    return lineGroup;
  }

  void show(Motion motion, SceneTheme newTheme, double pixel) {
    boolean repaint = !newTheme.equals(theme);
    theme = newTheme;
    Motion before = shown;
    shown = motion;
    fitCounts();
    for (int i = 0; i < motion.cursors().size(); i++) {
      CursorMark c = motion.cursors().get(i);
      boolean sameLook =
          !repaint
              && i < before.cursors().size()
              && before.cursors().get(i).colour().equals(c.colour());
      if (!sameLook) {
        dots.get(i).body.setMaterial(materials.shaded(c.colour(), 0.2));
        dots.get(i).shell.setMaterial(materials.flat(theme.foreground()));
      }
    }
    for (int i = 0; i < motion.lines().size(); i++) {
      LivePolyline line = motion.lines().get(i);
      boolean known = i < before.lines().size();
      if (!known || !before.lines().get(i).equals(line) || pixel != linePixel) {
        lines.get(i).setMesh(TubeMesh.of(line.points(), line.width(), pixel));
      }
      if (!known || !before.lines().get(i).colour().equals(line.colour())) {
        lines.get(i).setMaterial(materials.flat(line.colour()));
      }
    }
    linePixel = pixel;
    look(pixel);
  }

  /** Keeps dots as large as they should be in pixels. */
  void look(double pixel) {
    for (int i = 0; i < shown.cursors().size(); i++) {
      CursorMark c = shown.cursors().get(i);
      place(dots.get(i).placing, c.at(), c.size() / 2 * pixel);
      place(dots.get(i).rim, c.at(), (c.size() / 2 + RIM) * pixel);
    }
  }

  private void fitCounts() {
    while (dots.size() < shown.cursors().size()) {
      Dot dot = new Dot(new MeshView(ball), new MeshView(ball), new Affine(), new Affine());
      dot.shell.setCullFace(CullFace.FRONT);
      dot.body.getTransforms().add(dot.placing);
      dot.shell.getTransforms().add(dot.rim);
      dots.add(dot);
      dotGroup.getChildren().addAll(dot.body, dot.shell);
    }
    while (lines.size() < shown.lines().size()) {
      MeshView line = new MeshView();
      lines.add(line);
      lineGroup.getChildren().add(line);
    }
    for (int i = 0; i < dots.size(); i++) {
      dots.get(i).body.setVisible(i < shown.cursors().size());
      dots.get(i).shell.setVisible(i < shown.cursors().size());
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).setVisible(i < shown.lines().size());
    }
  }

  private static void place(Affine to, Point3 at, double size) {
    to.setToTransform(size, 0, 0, at.x(), 0, size, 0, at.y(), 0, 0, size, at.z());
  }
}
