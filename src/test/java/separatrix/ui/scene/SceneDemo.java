package separatrix.ui.scene;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import separatrix.scene.CursorMark;
import separatrix.scene.Point3;
import separatrix.scene.Rgb;
import separatrix.scene.SampleScenes;
import separatrix.scene.SceneTheme;
import separatrix.scene.StandardView;

/**
 * Opens a view on a sample scene: {@code SceneDemo [dark] [software] [plane] [FILE.png]}; with a
 * file it takes a picture of the view and ends.
 */
public final class SceneDemo {
  private SceneDemo() {}

  public static void main(String[] args) {
    Platform.startup(() -> open(new Stage(), List.of(args)));
  }

  private static void open(Stage stage, List<String> words) {
    SceneView view = new SceneView();
    if (words.contains("software")) {
      view.rendererKindProperty().set(RendererKind.SOFTWARE);
    }
    SceneTheme theme = words.contains("dark") ? SceneTheme.DARK : SceneTheme.LIGHT;
    view.setDescription(SampleScenes.memory(40, 220, theme));
    if (words.contains("plane")) {
      view.cameraProperty().set(view.getCamera().from(StandardView.FIRST_THIRD));
    }
    view.showCursor(
        List.of(new CursorMark(new Point3(1.6, -0.6, 1.2), Rgb.of("FFD400"), 12, "step 42")));
    stage.setScene(new Scene(view, 1000, 760));
    stage.setTitle("Scene");
    stage.show();
    words.stream().filter(w -> w.endsWith(".png")).forEach(file -> photograph(view, file));
  }

  private static void photograph(SceneView view, String file) {
    PauseTransition wait = new PauseTransition(Duration.seconds(1.5));
    wait.setOnFinished(
        _ -> {
          write(view.snapshot(null, null), file);
          Platform.exit();
        });
    wait.play();
  }

  private static void write(WritableImage image, String file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      ImageIO.write(picture, "png", new File(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
