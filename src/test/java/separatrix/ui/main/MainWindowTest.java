package separatrix.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import separatrix.fixedpoint.FixedPoint;
import separatrix.scene.SceneTheme;
import separatrix.scene.Selection;
import separatrix.topology.Destination;
import separatrix.ui.fxml.View;
import separatrix.ui.points.NetworkShelf;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Pane;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.ThemeChoice;
import separatrix.ui.workspace.Workspace;

/** The whole window, without a display, on the memory of 27 points. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before every test.
class MainWindowTest {
  private final ObjectProperty<Preferences> preferences =
      new SimpleObjectProperty<>(Preferences.standard().withTheme(ThemeChoice.LIGHT));
  private Workspace workspace;
  private Opening opening;
  private MainController controller;

  /** Nobody answers file dialogs in a test. */
  record NoDialogs() implements FileDialogs {
    @Override
    public Optional<Path> networkToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> runToCompare() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> fileToSave(String title, String suggested) {
      return Optional.empty();
    }
  }

  @Start
  void start(Stage stage) {
    workspace = new Workspace(MemoryWorkspace.session(), BackgroundWork.forWindow());
    opening = new Opening(workspace, path -> preferences.set(preferences.get().opened(path)));
    controller = new MainController(workspace, opening, preferences, new NoDialogs());
    Parent root = View.of(controller);
    Scene scene = new Scene(new StackPane(root), 990, 900);
    KeyGuard.on(scene, controller.items());
    stage.setScene(scene);
    stage.show();
    root.requestFocus();
  }

  @AfterEach
  void close(FxRobot robot) {
    // Work that is still under way is bound to controls.
    robot.interact(() -> workspace.work().close());
  }

  private static void until(Callable<Boolean> holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<Command> commands() {
    return controller.menus().stream().flatMap(menu -> menu.commands().stream()).toList();
  }

  private FixedPoint saddle() {
    return workspace.session().fixedPoints().points().stream()
        .filter(point -> point.unstable() == 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyActionHasAKeyOfItsOwn() {
    assertThat(commands()).extracting(Command::key).doesNotHaveDuplicates();
  }

  @Test
  void everyActionHasAnIdOfItsOwn() {
    assertThat(commands()).extracting(Command::id).doesNotHaveDuplicates();
  }

  @Test
  void everyActionIsInAMenu() {
    assertThat(controller.items()).extracting(item -> item.getUserData()).containsAll(commands());
  }

  @Test
  void whereThereIsNoRoomForDiagramsTheWindowSaysHowToMakeSome(FxRobot robot) {
    robot.type(KeyCode.F5);
    assertThat(workspace.notices()).singleElement().asString().contains("fold the tables (F6)");
  }

  @Test
  void foldingTheTablesMakesRoomForTheSkeleton(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.F6);
    robot.type(KeyCode.F7);
    until(() -> !workspace.session().skeleton().isEmpty());
    assertThat(robot.lookup("#skeleton").tryQuery()).isPresent();
  }

  @Test
  void theTableListsAllPoints(FxRobot robot) {
    TableView<?> table = robot.lookup("#fpTable").queryTableView();
    assertThat(table.getItems()).hasSize(27);
  }

  @Test
  void theKeyPKicksTheSelectedSaddle(FxRobot robot) throws TimeoutException {
    robot.interact(() -> workspace.select(new Selection.Point(saddle().id())));
    robot.type(KeyCode.P);
    until(() -> !workspace.session().kicks().isEmpty());
    assertThat(workspace.session().kicks().getFirst().destination())
        .isInstanceOf(Destination.Reached.class);
  }

  @Test
  void aKickIsListed(FxRobot robot) throws TimeoutException {
    robot.interact(() -> workspace.select(new Selection.Point(saddle().id())));
    robot.type(KeyCode.P);
    until(() -> !workspace.session().kicks().isEmpty());
    ListView<?> kicks = robot.lookup("#kicks").queryListView();
    assertThat(kicks.getItems()).hasSize(1);
  }

  @Test
  void whileTextIsTypedPlainKeysAreLetters(FxRobot robot) {
    TextField size = robot.lookup("#perturb #size").queryAs(TextField.class);
    robot.interact(size::requestFocus);
    robot.type(KeyCode.SPACE);
    assertThat(workspace.playback().playingProperty().get()).isFalse();
  }

  @Test
  void theSpaceBarPlays(FxRobot robot) {
    robot.interact(() -> controller.sceneView().requestFocus());
    robot.type(KeyCode.SPACE);
    assertThat(workspace.playback().playingProperty().get()).isTrue();
  }

  @Test
  void theSpaceBarPlaysAfterAButtonWasClicked(FxRobot robot) {
    robot.interact(
        () -> {
          robot.lookup("#kick").query().requestFocus();
          robot.lookup("#loop").query().requestFocus();
        });
    robot.type(KeyCode.SPACE);
    assertThat(workspace.playback().playingProperty().get()).isTrue();
  }

  @Test
  void theFirstStepsStayAwayOnceTheyWerePutAway(FxRobot robot) {
    robot.interact(() -> robot.lookup("#welcome-close").queryButton().fire());
    assertThat(preferences.get().folded()).contains(Pane.FIRST_STEPS);
  }

  @Test
  void filesNamedAlikeAreToldApartByTheirFolders(@TempDir Path folder, FxRobot robot) {
    Path one = folder.resolve("one").resolve("net.json");
    Path two = folder.resolve("two").resolve("net.json");
    robot.interact(() -> preferences.set(preferences.get().opened(one).opened(two)));
    assertThat(new Shelf(opening, workspace.training(), preferences).entries())
        .extracting(NetworkShelf.Entry::name)
        .contains("net.json in " + one.getParent(), "net.json in " + two.getParent());
  }

  @Test
  void theEscapeKeyLetsGoEvenInATable(FxRobot robot) {
    robot.interact(() -> workspace.select(new Selection.Point(saddle().id())));
    robot.interact(() -> robot.lookup("#fpTable").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    assertThat(workspace.selection()).isEqualTo(Selection.nothing());
  }

  @Test
  void ofSeveralFilesTheFirstThatCanBeReadIsShown(@TempDir Path folder, FxRobot robot)
      throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.npz"), "no network");
    robot.interact(
        () ->
            opening.openAll(
                List.of(broken, Path.of("sample:memory"), Path.of("sample:flipflop-gru"))));
    until(() -> !workspace.notices().isEmpty());
    assertThat(workspace.session().subject().name()).isEqualTo("memory");
  }

  @Test
  void aBrokenFileIsToldInTheWindow(@TempDir Path folder, FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.npz"), "no network");
    robot.interact(() -> opening.open(file));
    until(() -> !workspace.notices().isEmpty());
    assertThat(robot.lookup(".notice").queryAll()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ThemeChoice.class)
  void everyThemeCanBeWorn(ThemeChoice theme, FxRobot robot) {
    robot.interact(() -> preferences.set(preferences.get().withTheme(theme)));
    SceneTheme worn = workspace.viewProperty().get().theme();
    assertThat(worn)
        .isIn(
            switch (theme) {
              case LIGHT -> List.of(SceneTheme.LIGHT);
              case DARK -> List.of(SceneTheme.DARK);
              case PROJECTOR -> List.of(SceneTheme.PROJECTOR);
              case SYSTEM -> List.of(SceneTheme.LIGHT, SceneTheme.DARK);
            });
  }

  @Test
  void aFoldedPaneLeavesTheWindow(FxRobot robot) {
    robot.interact(() -> controller.toggle(Pane.TABLES));
    assertThat(robot.lookup("#fpTable").tryQuery()).isEmpty();
  }

  @Test
  void aPaneThatIsUnfoldedIsBack(FxRobot robot) {
    robot.interact(() -> controller.toggle(Pane.TABLES));
    robot.interact(() -> controller.toggle(Pane.TABLES));
    assertThat(robot.lookup("#fpTable").tryQuery()).isPresent();
  }

  @Test
  void thePictureShowsAllPoints() throws TimeoutException {
    until(() -> controller.sceneView().getDescription().markers().size() == 27);
    assertThat(controller.sceneView().getDescription().lines()).isNotEmpty();
  }

  @Test
  void theAxesOfAPointAreItsModes(FxRobot robot) {
    robot.interact(() -> workspace.select(new Selection.Point(saddle().id())));
    robot.type(KeyCode.B);
    assertThat(workspace.session().projection().axisName(0))
        .isEqualTo(saddle().label() + " mode 1");
  }
}
