package separatrix.scene;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample scene as {@code NAME.png} and {@code NAME.svg}: {@code PictureDemo NAME}. */
public final class PictureDemo {
  private PictureDemo() {}

  public static void main(String[] args) throws IOException {
    SceneDescription scene = SampleScenes.memory(40, 220, SceneTheme.LIGHT);
    Camera camera = Camera.fitting(scene.bounds());
    PictureSize size = PictureSize.of(1200, 900);
    String title = "A memory of three bits & its 27 fixed points";
    try (OutputStream out = Files.newOutputStream(Path.of(args[0] + ".png"))) {
      PngPicture.write(scene, camera, size, title, out);
    }
    Files.writeString(Path.of(args[0] + ".svg"), SvgPicture.draw(scene, camera, size, title));
  }
}
