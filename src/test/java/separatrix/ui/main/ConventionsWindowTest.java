package separatrix.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import separatrix.ui.fxml.View;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.ThemeChoice;
import separatrix.ui.workspace.Workspace;

/** The line and the sheet that say how a file was understood, in the whole window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before every test.
class ConventionsWindowTest {
  private static final Path FILES = Path.of("src/test/resources/files");

  private Workspace workspace;
  private Opening opening;

  @Start
  void start(Stage stage) {
    workspace = new Workspace(MemoryWorkspace.session(), BackgroundWork.forWindow());
    opening = new Opening(workspace, _ -> {});
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
  }

  @AfterEach
  void close() {
    workspace.work().close();
  }

  private static void until(Callable<Boolean> holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void open(FxRobot robot, Path path) throws TimeoutException {
    String before = workspace.session().subject().source();
    robot.interact(() -> opening.open(path));
    until(() -> !workspace.session().subject().source().equals(before));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).query().isVisible();
  }

  @Test
  void aForeignFileIsSummedUpInALine(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("rnn_tanh.pt"));
    assertThat(text(robot, "#understood-text"))
        .isEqualTo("Vanilla, tanh, 5 units, 3 inputs, 2 outputs; 1 assumption: activation tanh");
  }

  @Test
  void withoutAForeignFileThereIsNoLine(FxRobot robot) {
    assertThat(isShown(robot, "#understoodBox")).isFalse();
  }

  @Test
  void anAssumptionOpensNoSheetByItself(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("rnn_tanh.pt"));
    assertThat(isShown(robot, "#sheet")).isFalse();
  }

  @Test
  void anAmbiguousFileOpensTheSheet(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("several_readouts.pt"));
    assertThat(isShown(robot, "#sheet")).isTrue();
  }

  @Test
  void theSheetAsksFirstWhatIsAmbiguous(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("several_readouts.pt"));
    assertThat(text(robot, ".convention-name")).isEqualTo("Readout");
  }

  @Test
  void anotherChoiceOnTheSheetReadsTheFileAgain(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("several_readouts.pt"));
    ComboBox<String> choice = robot.lookup("#convention-READOUT").queryComboBox();
    robot.interact(() -> choice.setValue("choice"));
    until(() -> workspace.session().subject().notes().toString().contains("\"choice\", with"));
    assertThat(text(robot, "#understood-text")).contains("1 assumption: activation tanh");
  }

  @Test
  void aRecordedRunBesideTheFilePutsTheNetworkRightWithOneClick(@TempDir Path folder, FxRobot robot)
      throws Exception {
    Path file = Files.copy(FILES.resolve("rnn_relu.pt"), folder.resolve("net.pt"));
    Files.copy(FILES.resolve("rnn_relu.npz"), folder.resolve("net.run.npz"));
    open(robot, file);
    until(() -> isShown(robot, "#understood-remedy"));
    robot.clickOn("#understood-remedy");
    until(() -> text(robot, "#understood-check").equals("agrees with net.run.npz"));
    assertThat(text(robot, "#checkWords")).contains("2.2e-16");
  }

  @Test
  void theCardOfTheNetworkLeadsToTheSheet(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("gru.pt"));
    robot.interact(() -> robot.lookup("#conventions").queryAs(Hyperlink.class).fire());
    assertThat(isShown(robot, "#sheet")).isTrue();
  }

  @Test
  void theEscapeKeyClosesTheSheet(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("several_readouts.pt"));
    robot.interact(() -> robot.lookup("#conventionsClose").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    assertThat(isShown(robot, "#sheet")).isFalse();
  }
}
