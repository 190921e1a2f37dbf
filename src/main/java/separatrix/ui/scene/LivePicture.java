package separatrix.ui.scene;

import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import separatrix.scene.Camera;
import separatrix.scene.CursorMark;
import separatrix.scene.LabelLayout;
import separatrix.scene.LivePolyline;
import separatrix.scene.Motion;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneItem;
import separatrix.scene.SceneTheme;
import separatrix.scene.ScreenView;

/// The picture with its text, kept up to date: whatever changes makes it stale, and a stale
/// picture is drawn with the next frame. While nothing changes nothing runs.
final class LivePicture {
  private final Pane pane = new Pane();
  private final Pane rendered = new Pane();
  private final LabelPane labels = new LabelPane();
  private final AxisTriad triad = new AxisTriad();
  private final AnimationTimer frame =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          draw();
        }
      };

  private SceneRenderer renderer;
  private SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT);
  private Camera camera = Camera.fitting(scene.bounds());
  private Motion motion = Motion.NONE;
  private double outputScale = 1;

  LivePicture(RendererKind kind) {
    renderer = kind.create();
    rendered.getChildren().setAll(renderer.node());
    pane.setManaged(false);
    pane.setMouseTransparent(true);
    pane.getChildren().addAll(rendered, labels.node(), triad.node());
  }

  Pane node() {
    return pane;
  }

  void drawWith(RendererKind kind) {
    renderer = kind.create();
    rendered.getChildren().setAll(renderer.node());
    renderer.show(scene);
    resize(pane.getWidth(), pane.getHeight(), outputScale);
  }

  void show(SceneDescription other) {
    scene = other;
    renderer.show(scene);
    touch();
  }

  void showCursor(List<CursorMark> marks) {
    motion = motion.withCursors(marks);
    touch();
  }

  void showLive(List<LivePolyline> lines) {
    motion = motion.withLines(lines);
    touch();
  }

  void look(Camera other) {
    camera = other;
    touch();
  }

  void resize(double width, double height, double realPixels) {
    outputScale = realPixels;
    pane.resizeRelocate(0, 0, width, height);
    pane.setClip(new Rectangle(width, height));
    rendered.resizeRelocate(0, 0, width, height);
    labels.node().resizeRelocate(0, 0, width, height);
    triad.node().relocate(0, height - AxisTriad.SIDE);
    if (width >= 1 && height >= 1) {
      renderer.resize(width, height, realPixels);
      touch();
    }
  }

  Optional<SceneItem> pick(double x, double y) {
    return renderer.pick(x, y);
  }

  void draw() {
    frame.stop();
    if (pane.getWidth() < 1 || pane.getHeight() < 1) {
      return;
    }
    renderer.look(camera);
    renderer.move(motion);
    renderer.draw();
    ScreenView view = camera.on(pane.getWidth(), pane.getHeight());
    labels.show(LabelLayout.of(scene, motion, view, labels), scene.theme().background());
    triad.show(scene, camera);
  }

  private void touch() {
    frame.start();
  }
}
