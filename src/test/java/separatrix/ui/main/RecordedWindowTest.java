package separatrix.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import separatrix.ui.workspace.Recordings;

/** A recording in the whole window, where a network was before. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before every test.
class RecordedWindowTest {
  private static final Path FILE = Path.of("src/test/resources/files/formats/recording.mat");

  private TestWindow window;

  @Start
  void start(Stage stage) {
    window = TestWindow.on(stage);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> window.workspace().work().close());
  }

  private void open(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window.opening().open(FILE));
    TestWindow.until(() -> window.opening().recordings().alone().get());
  }

  private Command command(String id) {
    return window.controller().menus().stream()
        .flatMap(menu -> menu.commands().stream())
        .filter(command -> command.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itsPathsAreThePicture(FxRobot robot) throws TimeoutException {
    open(robot);
    TestWindow.until(() -> window.controller().sceneView().getDescription().markers().isEmpty());
    assertThat(window.controller().sceneView().getDescription().lines().getFirst().lineCount())
        .isEqualTo(2);
  }

  @Test
  void itClaimsNoFixedPoints(FxRobot robot) throws TimeoutException {
    open(robot);
    assertThat(robot.lookup("#noNetwork").query().isVisible()).isTrue();
  }

  @Test
  void whatNeedsANetworkRestsWithItsReason(FxRobot robot) throws TimeoutException {
    open(robot);
    assertThat(command("search").enabled().get()).isFalse();
    assertThat(command("search").help().get()).isEqualTo(Recordings.NO_NETWORK);
  }

  @Test
  void whatNeedsNoNetworkGoesOn(FxRobot robot) throws TimeoutException {
    open(robot);
    assertThat(command("save-picture").enabled().get()).isTrue();
  }

  @Test
  void whenItIsClosedTheNetworkIsThereAgain(FxRobot robot) throws TimeoutException {
    open(robot);
    robot.interact(() -> robot.lookup("#recordedClose").queryButton().fire());
    TestWindow.until(() -> window.controller().sceneView().getDescription().markers().size() == 27);
    assertThat(command("search").enabled().get()).isTrue();
  }

  @Test
  void theOrdersOfItsAxesAreOfferedWithTheirSizes(FxRobot robot) throws TimeoutException {
    open(robot);
    ComboBox<?> orders = robot.lookup("#recordedOrder").queryComboBox();
    assertThat(orders.getItems())
        .extracting(Object::toString)
        .anyMatch(words -> words.contains("units 2 × steps 3 × trials 4"))
        .hasSize(6);
  }

  @Test
  void itIsListedAsARecording(FxRobot robot) throws TimeoutException {
    open(robot);
    assertThat(window.opening().recordings().opened()).containsExactly(FILE.toAbsolutePath());
  }
}
