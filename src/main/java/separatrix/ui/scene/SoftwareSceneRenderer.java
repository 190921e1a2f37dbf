package separatrix.ui.scene;

import java.nio.IntBuffer;
import java.util.Optional;
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

/** Shows the pixels of a {@link SoftwareRenderer}, as many as the screen really has. */
public final class SoftwareSceneRenderer implements SceneRenderer {
  private final SoftwareRenderer renderer = new SoftwareRenderer();
  private final ImageView picture = new ImageView();
  private SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT);
  private Motion motion = Motion.NONE;
  private Camera camera = Camera.fitting(scene.bounds());
  private PictureSize size = new PictureSize(1, 1, 1);
  private PixelBuffer<IntBuffer> buffer = bufferOf(new int[1], 1, 1);

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
    picture.setFitWidth(realWidth / outputScale);
    picture.setFitHeight(realHeight / outputScale);
  }

  @Override
  public void draw() {
    Raster raster = renderer.render(scene, motion, camera, size);
    // The raster keeps its array while the size stays, so the image shows it without a copy.
    if (buffer.getWidth() != raster.width() || buffer.getHeight() != raster.height()) {
      buffer = bufferOf(raster.pixels(), raster.width(), raster.height());
      picture.setImage(new WritableImage(buffer));
    }
    Rectangle2D whole = new Rectangle2D(0, 0, raster.width(), raster.height());
    buffer.updateBuffer(_ -> whole);
  }

  @Override
  public Optional<SceneItem> pick(double x, double y) {
    return renderer.pick(x, y);
  }

  private static PixelBuffer<IntBuffer> bufferOf(int[] pixels, int width, int height) {
    return new PixelBuffer<>(
        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
  }
}
