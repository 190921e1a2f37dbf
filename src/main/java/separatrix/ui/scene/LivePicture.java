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
/// picture is begun with the next frame, or when the one before is done. While nothing changes
/// nothing runs.
final class LivePicture {
  /** What is being drawn; its text is written when the picture is there. */
  private record Shot(SceneDescription scene, Motion motion, Camera camera) {}

  private final Pane pane = new Pane();
  private final Pane rendered = new Pane();
  private final LabelPane labels = new LabelPane();
  private final AxisTriad triad = new AxisTriad();
  private final AnimationTimer frame =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          advance();
        }
      };

  private SceneRenderer renderer;
  private SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT);
  private Camera camera = Camera.fitting(scene.bounds());
  private Motion motion = Motion.NONE;
  private double outputScale = 1;
  private boolean stale;
  private Optional<Shot> begun = Optional.empty();

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
    begun = Optional.empty();
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

  /** Draws at once what is stale, and waits for it. */
  void draw() {
    if (hasRoom()) {
      Shot shot = prepare();
      renderer.draw();
      begun = Optional.empty();
      write(shot);
    }
  }

  private void advance() {
    deliver();
    if (begun.isEmpty() && stale && hasRoom()) {
      begun = Optional.of(prepare());
      renderer.begin();
      deliver();
    }
    if (begun.isEmpty()) {
      frame.stop();
    }
  }

  private boolean hasRoom() {
    return pane.getWidth() >= 1 && pane.getHeight() >= 1;
  }

  private Shot prepare() {
    stale = false;
    renderer.look(camera);
    renderer.move(motion);
    return new Shot(scene, motion, camera);
  }

  private void deliver() {
    if (begun.isPresent() && renderer.deliver()) {
      begun.ifPresent(this::write);
      begun = Optional.empty();
    }
  }

  private void write(Shot shot) {
    ScreenView view = shot.camera.on(pane.getWidth(), pane.getHeight());
    labels.show(
        LabelLayout.of(shot.scene, shot.motion, view, labels), shot.scene.theme().background());
    triad.show(shot.scene, shot.camera);
  }

  private void touch() {
    stale = true;
    frame.start();
  }
}
