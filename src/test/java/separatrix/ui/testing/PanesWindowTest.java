package separatrix.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import separatrix.fixedpoint.FixedPoint;
import separatrix.scene.ExitMap;
import separatrix.scene.Selection;
import separatrix.ui.diagram.DiagramController;
import separatrix.ui.fxml.View;
import separatrix.ui.input.LiveInputController;
import separatrix.ui.inspector.InspectorController;
import separatrix.ui.perturb.PerturbController;
import separatrix.ui.points.PointsController;
import separatrix.ui.timestrip.TimeStripController;
import separatrix.ui.train.TrainController;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Training;
import separatrix.ui.workspace.Workspace;

/** Each pane as its user meets it, alone in a window. */
@ExtendWith(ApplicationExtension.class)
class PanesWindowTest {
  private static final long PATIENCE_SECONDS = 60;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 760;

  private final BackgroundWork work = BackgroundWork.forWindow();
  private final Workspace workspace = new Workspace(MemoryWorkspace.session(), work);
  private final FixedPoint saddle =
      workspace.session().fixedPoints().fixed().stream()
          .filter(point -> point.unstable() == 1)
          .findFirst()
          .orElseThrow();
  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
  }

  @AfterEach
  void close(FxRobot robot) {
    // Work that is still under way is bound to controls.
    robot.interact(work::close);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyPaneIsDrawnInEitherTheme(String theme, FxRobot robot) {
    robot.interact(
        () ->
            Application.setUserAgentStylesheet(
                theme.equals("dark")
                    ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet()));
    for (Supplier<Object> controller : controllers()) {
      Parent pane = show(robot, controller);
      assertThat(pane.getLayoutBounds().getHeight()).isPositive();
    }
  }

  @Test
  void everyButtonHasWordsAndIsLargeEnough(FxRobot robot) {
    for (Supplier<Object> controller : controllers()) {
      Parent pane = show(robot, controller);
      assertThat(buttons(pane))
          .filteredOn(Node::isVisible)
          .allMatch(button -> !words(button).isBlank())
          .allMatch(button -> button.getHeight() >= 24 && button.getWidth() >= 24);
    }
  }

  @Test
  void clickingARowSelectsItsPoint(FxRobot robot) {
    show(robot, () -> new PointsController(workspace, FixedShelf.of()));
    robot.clickOn(saddle.label());
    assertThat(workspace.selection()).isEqualTo(new Selection.Point(saddle.id()));
  }

  @Test
  void aPointSelectedElsewhereIsMarkedInTheTable(FxRobot robot) {
    show(robot, () -> new PointsController(workspace, FixedShelf.of()));
    robot.interact(() -> workspace.select(new Selection.Point(saddle.id())));
    TableView<?> table = robot.lookup("#fpTable").query();
    assertThat(table.getSelectionModel().getSelectedItems()).hasSize(1);
  }

  @Test
  void theBracketKeyGoesToTheNextPoint(FxRobot robot) {
    show(robot, () -> new PointsController(workspace, FixedShelf.of()));
    robot.clickOn("A1").type(KeyCode.CLOSE_BRACKET);
    assertThat(workspace.selection()).isEqualTo(new Selection.Point(2));
  }

  @Test
  void clickingAnEigenvalueSelectsItsMode(FxRobot robot) {
    robot.interact(() -> workspace.select(new Selection.Point(saddle.id())));
    show(robot, () -> new InspectorController(workspace, NoConventions.link()));
    // The unstable eigenvalue of a saddle of the memory is the rightmost dot, at mid height.
    Node plot = robot.lookup("#spectrum").query();
    var bounds = plot.localToScreen(plot.getLayoutBounds());
    double share = 0.5 + 0.5 / 1.12;
    robot.clickOn(
        bounds.getMinX() + share * bounds.getWidth(), bounds.getMinY() + bounds.getHeight() / 2);
    assertThat(workspace.selection()).isEqualTo(new Selection.ModeOf(saddle.id(), 1));
  }

  @Test
  void theArrowKeysWalkTheEigenvalues(FxRobot robot) {
    robot.interact(() -> workspace.select(new Selection.ModeOf(saddle.id(), 1)));
    show(robot, () -> new InspectorController(workspace, NoConventions.link()));
    robot.interact(() -> robot.lookup("#spectrum").query().requestFocus());
    robot.type(KeyCode.RIGHT);
    assertThat(workspace.selection()).isEqualTo(new Selection.ModeOf(saddle.id(), 2));
  }

  @Test
  void theKickButtonKicksTheSelectedPoint(FxRobot robot) throws TimeoutException {
    robot.interact(() -> workspace.select(new Selection.Point(saddle.id())));
    show(robot, () -> new PerturbController(workspace));
    robot.clickOn("#kick");
    waitUntil(() -> workspace.session().kicks().size() == 1);
    assertThat(workspace.session().kicks().getFirst().from()).isEqualTo(saddle.state());
  }

  @Test
  void pressingInTheStripMovesTheCursor(FxRobot robot) {
    show(robot, () -> new TimeStripController(workspace));
    robot.clickOn("#stripArea");
    assertThat(workspace.playback().step()).isPositive();
  }

  @Test
  void theRightArrowGoesOneStepOn(FxRobot robot) {
    show(robot, () -> new TimeStripController(workspace));
    robot.interact(() -> robot.lookup("#stripArea").query().requestFocus());
    robot.type(KeyCode.RIGHT);
    assertThat(workspace.playback().step()).isEqualTo(1);
  }

  @Test
  void aPulseButtonStartsTheLiveRun(FxRobot robot) {
    show(robot, () -> new LiveInputController(workspace));
    robot.clickOn("#pulse1PLUS");
    assertThat(workspace.live().runningProperty().get()).isTrue();
  }

  @Test
  void theTrainButtonTrainsToTheEnd(FxRobot robot) throws TimeoutException {
    show(robot, () -> new TrainController(workspace));
    robot.interact(
        () -> {
          robot.lookup("#units").queryAs(TextField.class).setText("4");
          robot.lookup("#batch").queryAs(TextField.class).setText("4");
          robot.lookup("#mostSteps").queryAs(TextField.class).setText("12");
        });
    robot.clickOn("#train");
    waitUntil(() -> workspace.training().lastProperty().get().isPresent());
    assertThat(robot.lookup("#progressWords").queryLabeled().getText())
        .startsWith("Not solved in 12 steps");
  }

  @Test
  void aRunIsPausedResumedAndStoppedByItsButtons(FxRobot robot) throws TimeoutException {
    show(robot, () -> new TrainController(workspace));
    robot.interact(() -> robot.lookup("#batch").queryAs(TextField.class).setText("4"));
    robot.clickOn("#train");
    waitUntil(() -> workspace.training().newsProperty().get().progress().isPresent());
    robot.clickOn("#pause");
    assertThat(workspace.training().phaseProperty().get()).isEqualTo(Training.Phase.PAUSED);
    robot.clickOn("#pause");
    assertThat(workspace.training().phaseProperty().get()).isEqualTo(Training.Phase.RUNNING);
    robot.clickOn("#stop");
    waitUntil(() -> workspace.training().lastProperty().get().isPresent());
    assertThat(robot.lookup("#trainOn").query().isVisible()).isTrue();
  }

  @Test
  void theArrowKeysWalkTheSkeleton(FxRobot robot) throws TimeoutException {
    show(robot, () -> new DiagramController(workspace));
    waitUntil(() -> !workspace.session().skeleton().isEmpty());
    robot.interact(() -> workspace.select(new Selection.Point(saddle.id())));
    Label status = robot.lookup("#status").queryAs(Label.class);
    waitUntil(() -> status.getText().startsWith("27 points"));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#skeleton").query().requestFocus());
    waitUntil(
        () -> {
          robot.type(KeyCode.DOWN);
          return workspace.selection() instanceof Selection.Point(int id)
              && workspace.session().fixedPoints().byId(id).orElseThrow().isStable();
        });
  }

  @Test
  void theExitMapButtonDrawsAllWaysOut(FxRobot robot) throws TimeoutException {
    show(robot, () -> new DiagramController(workspace));
    waitUntil(() -> !workspace.session().skeleton().isEmpty());
    robot.clickOn("#exitMap");
    assertThat(workspace.viewProperty().get().exitMap()).isEqualTo(ExitMap.SHOWN);
  }

  private List<Supplier<Object>> controllers() {
    return List.of(
        () -> new PointsController(workspace, FixedShelf.of()),
        () -> new InspectorController(workspace, NoConventions.link()),
        () -> new PerturbController(workspace),
        () -> new LiveInputController(workspace),
        () -> new TrainController(workspace),
        () -> new DiagramController(workspace),
        () -> new TimeStripController(workspace));
  }

  /** Panes are made where they live, on the window's thread. */
  private Parent show(FxRobot robot, Supplier<Object> controller) {
    Stage stage = Objects.requireNonNull(window);
    robot.interact(
        () -> {
          stage.setScene(new Scene(View.of(controller.get()), WIDTH, HEIGHT));
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
    return stage.getScene().getRoot();
  }

  private static Stream<ButtonBase> buttonStream(Node node) {
    Stream<ButtonBase> own =
        node instanceof ButtonBase button && button.getId() != null
            ? Stream.of(button)
            : Stream.empty();
    return node instanceof Parent parent
        ? Stream.concat(
            own, parent.getChildrenUnmodifiable().stream().flatMap(PanesWindowTest::buttonStream))
        : own;
  }

  private static List<ButtonBase> buttons(Node node) {
    return buttonStream(node).toList();
  }

  private static String words(ButtonBase button) {
    return button.getText() + Objects.requireNonNullElse(button.getAccessibleText(), "");
  }

  private static void waitUntil(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, holds::getAsBoolean);
  }
}
