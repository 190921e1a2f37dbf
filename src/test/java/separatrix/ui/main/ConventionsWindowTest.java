package separatrix.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The line and the sheet that say how a file was understood, in the whole window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before every test.
class ConventionsWindowTest {
  private static final Path FILES = Path.of("src/test/resources/files");

  private TestWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.on(stage);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> window.workspace().work().close());
  }

  private void open(FxRobot robot, Path path) throws TimeoutException {
    String before = window.workspace().session().subject().source();
    robot.interact(() -> window.opening().open(path));
    TestWindow.until(() -> !window.workspace().session().subject().source().equals(before));
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
    assertThat(text(robot, ".convention .convention-name")).isEqualTo("Readout");
  }

  @Test
  void anotherChoiceOnTheSheetReadsTheFileAgain(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("several_readouts.pt"));
    ComboBox<String> choice = robot.lookup("#convention-READOUT").queryComboBox();
    robot.interact(() -> choice.setValue("choice"));
    TestWindow.until(
        () ->
            window.workspace().session().subject().notes().toString().contains("\"choice\", with"));
    assertThat(text(robot, "#understood-text")).contains("1 assumption: activation tanh");
  }

  @Test
  void aRecordedRunBesideTheFilePutsTheNetworkRightWithOneClick(@TempDir Path folder, FxRobot robot)
      throws Exception {
    Path file = Files.copy(FILES.resolve("rnn_relu.pt"), folder.resolve("net.pt"));
    Files.copy(FILES.resolve("rnn_relu.npz"), folder.resolve("net.run.npz"));
    open(robot, file);
    TestWindow.until(() -> isShown(robot, "#understood-remedy"));
    robot.clickOn("#understood-remedy");
    TestWindow.until(() -> text(robot, "#understood-check").equals("agrees with net.run.npz"));
    assertThat(text(robot, "#checkWords")).contains("2.2e-16");
    assertThat(text(robot, "#conventions"))
        .isEqualTo("How it was understood: 4 conventions, none assumed; agrees with net.run.npz");
  }

  @Test
  void theCardOfTheNetworkLeadsToTheSheet(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("gru.pt"));
    robot.interact(() -> robot.lookup("#conventions").queryAs(Hyperlink.class).fire());
    assertThat(isShown(robot, "#sheet")).isTrue();
  }

  @Test
  void theEscapeKeyClosesTheSheetThatTheCardOpened(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("gru.pt"));
    robot.interact(() -> robot.lookup("#conventions").queryAs(Hyperlink.class).fire());
    robot.type(KeyCode.ESCAPE);
    assertThat(isShown(robot, "#sheet")).isFalse();
  }

  @Test
  void theEscapeKeyClosesTheSheet(FxRobot robot) throws TimeoutException {
    open(robot, FILES.resolve("several_readouts.pt"));
    robot.interact(() -> robot.lookup("#conventionsClose").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    assertThat(isShown(robot, "#sheet")).isFalse();
  }
}
