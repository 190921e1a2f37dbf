package separatrix.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
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
import separatrix.network.ProductMemory;
import separatrix.scene.ColourBy;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.FlipFlop;
import separatrix.task.Task;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.Stopping;
import separatrix.training.TrainingSettings;
import separatrix.ui.fxml.View;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.TrainingPlan;
import separatrix.ui.workspace.Workspace;

/** Whether closing the window asks about what would be lost. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before every test.
class LeavingTest {
  private Stage window;
  private Workspace workspace;
  private MainController controller;

  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    window = stage;
    workspace = new Workspace(MemoryWorkspace.session(), BackgroundWork.forWindow());
    ObjectProperty<Preferences> preferences = new SimpleObjectProperty<>(Preferences.standard());
    controller =
        new MainController(
            workspace,
            new Opening(workspace, _ -> {}),
            preferences,
            new MainWindowTest.NoDialogs());
    Parent root = View.of(controller);
    stage.setScene(new Scene(new StackPane(root), 990, 700));
    Leaving.guard(stage, workspace, controller.document(), controller.sessions());
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> workspace.work().close());
  }

  private void save(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> controller.document().save(folder.resolve("lecture.separatrix"), () -> {}));
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> controller.document().fileProperty().get().isPresent());
  }

  private void change(FxRobot robot) {
    robot.interact(
        () ->
            workspace
                .viewProperty()
                .set(workspace.viewProperty().get().withColourBy(new ColourBy.BySpeed())));
  }

  private static Set<DialogPane> questions(FxRobot robot) {
    return robot.lookup("#leaving").queryAllAs(DialogPane.class);
  }

  private void leave(FxRobot robot) {
    robot.interactNoWait(() -> controller.quit());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void answer(FxRobot robot, String word) {
    DialogPane question = robot.lookup("#leaving").queryAs(DialogPane.class);
    ButtonType type =
        question.getButtonTypes().stream()
            .filter(button -> button.getText().equals(word))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> ((Button) question.lookupButton(type)).fire());
  }

  @Test
  void whatHasNoFileIsNotAskedAbout(FxRobot robot) {
    change(robot);
    leave(robot);
    assertThat(questions(robot)).isEmpty();
    assertThat(window.isShowing()).isFalse();
  }

  /** A few steps of a small network, which solve nothing. */
  private void train(FxRobot robot) throws TimeoutException {
    Task task = new FlipFlop(1, 0.2, 8);
    TrainingSettings settings =
        TrainingSettings.standard(Architecture.of(CellKind.VANILLA, 8))
            .withStopping(Stopping.after(2));
    robot.interact(() -> workspace.training().train(new TrainingPlan("two steps", task, settings)));
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> workspace.training().lastProperty().get().isPresent());
  }

  @Test
  void aNetworkThatWasTrainedHereIsAskedAbout(FxRobot robot) throws TimeoutException {
    train(robot);
    leave(robot);
    assertThat(robot.lookup("#leaving").queryAs(DialogPane.class).getContentText())
        .contains("two steps, trained for 2 steps, is in no file");
    assertThat(window.isShowing()).isTrue();
    answer(robot, "Don't save");
    assertThat(window.isShowing()).isFalse();
  }

  @Test
  void aNetworkThatWasTrainedHereAndSavedIsNot(FxRobot robot) throws TimeoutException {
    train(robot);
    save(robot);
    leave(robot);
    assertThat(questions(robot)).isEmpty();
    assertThat(window.isShowing()).isFalse();
  }

  @Test
  void aNetworkThatLearntOnAfterItWasSavedIsAskedAbout(FxRobot robot) throws TimeoutException {
    train(robot);
    robot.interact(
        () -> {
          Session last = workspace.session();
          Subject earlier =
              new Subject(
                  new ProductMemory(1, 2, 0.1, 3).network(),
                  last.subject().name(),
                  last.subject().source());
          workspace
              .training()
              .wasSaved(Session.open(earlier, new FlipFlop(1, 0.2, 8), new SessionSettings(4, 1)));
        });
    leave(robot);
    assertThat(questions(robot)).hasSize(1);
    answer(robot, "Don't save");
  }

  @Test
  void whatIsAsItsFileIsNotAskedAbout(FxRobot robot) throws TimeoutException {
    save(robot);
    leave(robot);
    assertThat(window.isShowing()).isFalse();
  }

  @Test
  void aChangeThatIsNotSavedIsAskedAboutAndMayBeLost(FxRobot robot) throws TimeoutException {
    save(robot);
    change(robot);
    leave(robot);
    assertThat(window.isShowing()).isTrue();
    answer(robot, "Don't save");
    assertThat(window.isShowing()).isFalse();
  }

  @Test
  void theWindowStaysWhereOneThinksBetterOfIt(FxRobot robot) throws TimeoutException {
    save(robot);
    change(robot);
    leave(robot);
    answer(robot, ButtonType.CANCEL.getText());
    assertThat(window.isShowing()).isTrue();
  }

  @Test
  void aChangeIsSavedBeforeTheWindowCloses(FxRobot robot) throws TimeoutException {
    save(robot);
    change(robot);
    leave(robot);
    answer(robot, "Save");
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !window.isShowing());
    assertThat(controller.document().changedProperty().get()).isFalse();
  }
}
