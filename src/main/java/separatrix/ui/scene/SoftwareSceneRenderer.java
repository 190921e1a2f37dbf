package separatrix.ui.scene;

import java.nio.IntBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import separatrix.scene.Camera;
import separatrix.scene.Motion;
import separatrix.scene.PictureSize;
import separatrix.scene.Raster;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneItem;
import separatrix.scene.SceneTheme;
import separatrix.scene.SoftwareRenderer;

/**
 * Shows the pixels of a {@link SoftwareRenderer}, as many as the screen really has. Of two
 * renderers one draws the next picture on a thread of its own while the other answers what is under
 * the mouse in the picture that is shown.
 */
public final class SoftwareSceneRenderer implements SceneRenderer {
  private final Executor beside =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("separatrix-draws").factory());
  private final ImageView picture = new ImageView();
  private SoftwareRenderer shown = new SoftwareRenderer();
  private SoftwareRenderer next = new SoftwareRenderer();
  private Optional<CompletableFuture<Raster>> drawing = Optional.empty();
  private SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT);
  private Motion motion = Motion.NONE;
  private Camera camera = Camera.fitting(scene.bounds());
  private PictureSize size = new PictureSize(1, 1, 1);
  private PixelBuffer<IntBuffer> buffer = bufferOf(1, 1);

  public SoftwareSceneRenderer() {
    picture.setMouseTransparent(true);
    picture.setSmooth(true);
  }

  @Override
  public Node node() {
    return picture;
  }

  @Override
  public void show(SceneDescription other) {
    scene = other;
  }

  @Override
  public void move(Motion other) {
    motion = other;
  }

  @Override
  public void look(Camera other) {
    camera = other;
  }

  @Override
  public void resize(double width, double height, double outputScale) {
    int realWidth = Math.max(1, (int) Math.ceil(width * outputScale));
    int realHeight = Math.max(1, (int) Math.ceil(height * outputScale));
    size = new PictureSize(realWidth, realHeight, outputScale);
  }

  @Override
  public void draw() {
    drawing.ifPresent(CompletableFuture::join);
    deliver();
    begin();
    drawing.ifPresent(CompletableFuture::join);
    deliver();
  }

  @Override
  public void begin() {
    if (drawing.isEmpty()) {
      SoftwareRenderer renderer = next;
      SceneDescription still = scene;
      Motion moving = motion;
      Camera from = camera;
      PictureSize large = size;
      drawing =
          Optional.of(
              CompletableFuture.supplyAsync(
                  () -> renderer.render(still, moving, from, large), beside));
    }
  }

  @Override
  public boolean deliver() {
    boolean isUnderWay = drawing.filter(work -> !work.isDone()).isPresent();
    if (!isUnderWay) {
      Optional<CompletableFuture<Raster>> done = drawing;
      drawing = Optional.empty();
      done.ifPresent(work -> put(work.join()));
    }
    return !isUnderWay;
  }

  @Override
  public Optional<SceneItem> pick(double x, double y) {
    return shown.pick(x, y);
  }

  private void put(Raster raster) {
    SoftwareRenderer drawn = next;
    next = shown;
    shown = drawn;
    if (buffer.getWidth() != raster.width() || buffer.getHeight() != raster.height()) {
      buffer = bufferOf(raster.width(), raster.height());
      picture.setImage(new WritableImage(buffer));
    }
    picture.setFitWidth(raster.width() / size.scale());
    picture.setFitHeight(raster.height() / size.scale());
    Rectangle2D whole = new Rectangle2D(0, 0, raster.width(), raster.height());
    // A copy, for JavaFX may still read this picture when its renderer draws the one after next.
    buffer.updateBuffer(
        pixels -> {
          pixels.getBuffer().put(0, raster.pixels());
          return whole;
        });
  }

  private static PixelBuffer<IntBuffer> bufferOf(int width, int height) {
    return new PixelBuffer<>(
        width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
  }
}
