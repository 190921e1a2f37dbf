package separatrix.ui.scene;

import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import separatrix.scene.CursorMark;
import separatrix.scene.Point3;
import separatrix.scene.Rgb;
import separatrix.scene.SampleScenes;
import separatrix.scene.SceneTheme;

/** Opens a view on a sample scene: {@code SceneDemo [light|dark] [fx3d|software]}. */
public final class SceneDemo extends Application {
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    List<String> words = getParameters().getRaw();
    SceneView view = new SceneView();
    view.rendererKindProperty()
        .set(words.contains("software") ? RendererKind.SOFTWARE : RendererKind.automatic());
    SceneTheme theme = words.contains("dark") ? SceneTheme.DARK : SceneTheme.LIGHT;
    view.setDescription(SampleScenes.memory(40, 220, theme));
    view.showCursor(
        List.of(
            new CursorMark(new Point3(1, -1.2, 0.3), Rgb.of("FFD400"), 12, "trial 3, step 42")));
    stage.setScene(new Scene(view, 1100, 800));
    stage.setTitle("Scene");
    stage.show();
  }
}
