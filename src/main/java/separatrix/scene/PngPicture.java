package separatrix.scene;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** A scene as a picture of any size, with labels, legend and title; needs no display. */
public final class PngPicture {
  private PngPicture() {}

  /** Draws a scene; an empty title is left out. */
  public static BufferedImage draw(
      SceneDescription scene, Camera camera, PictureSize size, String title) {
    Raster raster = new SoftwareRenderer().render(scene, Motion.NONE, camera, size);
    BufferedImage image =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, size.width(), size.height(), raster.pixels(), 0, size.width());
    AwtInk ink = new AwtInk(image, size.scale());
    ScreenView view = camera.on(size.logicalWidth(), size.logicalHeight());
    Decoration.draw(scene, view, title, ink, ink);
    ink.close();
    return image;
  }

  /**
   * Writes a scene as a PNG file.
   *
   * @throws IOException if the stream does not take it
   */
  public static void write(
      SceneDescription scene, Camera camera, PictureSize size, String title, OutputStream to)
      throws IOException {
    if (!ImageIO.write(draw(scene, camera, size, title), "png", to)) {
      throw new IOException("This Java writes no PNG; its java.desktop module is due.");
    }
  }
}
