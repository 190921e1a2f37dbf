package separatrix.ui.main;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import separatrix.ui.fxml.View;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.ThemeChoice;
import separatrix.ui.workspace.Workspace;

/** The whole window on the memory of 27 points, for tests. */
record TestWindow(Workspace workspace, Opening opening, MainController controller) {

  /** Shows it, as large as a small screen. */
  static TestWindow on(Stage stage) {
    Workspace workspace = new Workspace(MemoryWorkspace.session(), BackgroundWork.forWindow());
    Opening opening = new Opening(workspace, _ -> {});
    MainController controller =
        new MainController(
            workspace,
            opening,
            new SimpleObjectProperty<>(Preferences.standard().withTheme(ThemeChoice.LIGHT)),
            new MainWindowTest.NoDialogs());
    Parent root = View.of(controller);
    Scene scene = new Scene(new StackPane(root), 1280, 720);
    KeyGuard.on(scene, controller.items());
    stage.setScene(scene);
    stage.show();
    root.requestFocus();
    return new TestWindow(workspace, opening, controller);
  }

  static void until(Callable<Boolean> holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
