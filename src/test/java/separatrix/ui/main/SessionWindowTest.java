package separatrix.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
import separatrix.dynamics.Direction;
import separatrix.files.Samples;
import separatrix.linalg.Vector;
import separatrix.scene.Camera;
import separatrix.scene.ColourBy;
import separatrix.scene.Selection;
import separatrix.session.KickRequest;
import separatrix.session.Origin;
import separatrix.session.Session;
import separatrix.session.saved.Exactly;
import separatrix.ui.fxml.View;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Autosave;
import separatrix.ui.workspace.AutosaveFolder;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Pane;
import separatrix.ui.workspace.Parameter;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.SessionDocument;
import separatrix.ui.workspace.ThemeChoice;
import separatrix.ui.workspace.Workspace;

/** A session is saved in the whole window and opened again, and restored after a crash. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before every test.
class SessionWindowTest {
  private final ObjectProperty<Preferences> preferences =
      new SimpleObjectProperty<>(Preferences.standard().withTheme(ThemeChoice.LIGHT));
  private Workspace workspace;
  private Opening opening;
  private MainController controller;

  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    workspace = new Workspace(MemoryWorkspace.session(), BackgroundWork.forWindow());
    opening = new Opening(workspace, path -> preferences.set(preferences.get().opened(path)));
    controller =
        new MainController(workspace, opening, preferences, new MainWindowTest.NoDialogs());
    Parent root = View.of(controller);
    stage.setScene(new Scene(new StackPane(root), 1400, 900));
    stage.show();
  }

  @AfterEach
  void close() {
    workspace.work().close();
  }

  private static void until(Callable<Boolean> holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private SessionDocument document() {
    return controller.document();
  }

  private Path path() {
    return folder.resolve("lecture.separatrix");
  }

  /** What a lecturer prepares: kicks, a held input, colours, a camera, panes. */
  private void prepare(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          workspace.kick(
              List.of(
                  KickRequest.of(new Origin.FromTrajectory(0, 3), new Direction.AlongUnit(1), 1.25),
                  KickRequest.of(
                      new Origin.FromTrajectory(2, 0), new Direction.AtRandom(5), -0.5)));
          workspace.structure().skeleton().find();
        });
    until(
        () -> workspace.session().kicks().size() == 2 && !workspace.session().skeleton().isEmpty());
    robot.interact(() -> workspace.structure().branches().follow(new Parameter.Gain(), 0.5, 1.5));
    until(() -> workspace.structure().branches().branchesProperty().get().diagram().isPresent());
    robot.interact(
        () -> {
          workspace
              .viewProperty()
              .set(workspace.viewProperty().get().withColourBy(new ColourBy.ByOutput(1)));
          controller.sceneView().hiddenClasses().add("trajectories");
          workspace.live().heldProperty().set(Vector.of(0.5, -0.25, 0));
          preferences.set(preferences.get().toggled(Pane.TIME_STRIP));
          workspace.playback().seek(3, 11.5);
          workspace.select(new Selection.KickSelected(2));
        });
    until(() -> !controller.sceneView().getDescription().legend().isEmpty());
    Camera turned = controller.sceneView().getCamera().orbited(0.4, -0.2).panned(30, 12, 600);
    robot.interact(() -> controller.sceneView().cameraProperty().set(turned));
  }

  @Test
  void aPreparedSessionIsReopenedExactly(FxRobot robot) throws TimeoutException, IOException {
    prepare(robot);
    Session session = workspace.session();
    Camera camera = controller.sceneView().getCamera();
    robot.interact(() -> document().save(path(), () -> {}));
    until(() -> document().fileProperty().get().isPresent());

    robot.interact(() -> opening.open(Samples.first()));
    until(() -> !workspace.session().subject().isSameAs(session.subject()));
    robot.interact(
        () -> {
          controller.sceneView().resetCamera();
          controller.sceneView().hiddenClasses().clear();
          preferences.set(preferences.get().withFolded(Set.of(Pane.TABLES)));
        });
    assertThat(document().fileProperty().get()).isEmpty();
    robot.interact(() -> opening.open(path()));
    until(() -> document().fileProperty().get().isPresent());

    assertThat(Exactly.same(workspace.session(), session)).isGreaterThan(10_000);
    until(() -> controller.sceneView().getCamera().equals(camera));
    assertThat(workspace.selection()).isEqualTo(new Selection.KickSelected(2));
    assertThat(workspace.playback().trialProperty().get()).isEqualTo(3);
    assertThat(workspace.playback().positionProperty().get()).isEqualTo(11.5);
    assertThat(workspace.live().heldProperty().get()).isEqualTo(Vector.of(0.5, -0.25, 0));
    assertThat(workspace.viewProperty().get().colourBy()).isEqualTo(new ColourBy.ByOutput(1));
    assertThat(controller.sceneView().hiddenClasses()).containsExactly("trajectories");
    assertThat(workspace.structure().branches().branchesProperty().get().diagram()).isPresent();
    assertThat(document().changedProperty().get()).isFalse();
    assertThat(preferences.get().recent()).contains(path());

    // Whatever else a file holds: saved again, it is the same file.
    Path again = folder.resolve("again.separatrix");
    robot.interact(() -> document().save(again, () -> {}));
    until(() -> document().fileProperty().get().filter(again::equals).isPresent());
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(path()));
  }

  @Test
  void aChangeIsNoticedAndUndoingItToo(FxRobot robot) throws TimeoutException {
    robot.interact(() -> document().save(path(), () -> {}));
    until(() -> document().fileProperty().get().isPresent());
    assertThat(document().changedProperty().get()).isFalse();
    robot.interact(
        () ->
            workspace.kick(
                KickRequest.of(new Origin.FromTrajectory(0, 3), new Direction.AlongUnit(1), 1)));
    until(() -> document().changedProperty().get());
    robot.interact(() -> workspace.undo());
    assertThat(document().changedProperty().get()).isFalse();
  }

  @Test
  void aFolderThatIsNotThereIsToldAndTheSessionHasNoFile(FxRobot robot) throws TimeoutException {
    robot.interact(() -> document().save(folder.resolve("no").resolve("a.separatrix"), () -> {}));
    until(() -> !workspace.notices().isEmpty());
    assertThat(workspace.notices().getFirst().sentence())
        .contains("The session was not saved.", "There is no folder for");
    assertThat(document().fileProperty().get()).isEmpty();
  }

  @Test
  void aBrokenSessionIsToldAndNothingChanges(FxRobot robot) throws TimeoutException, IOException {
    robot.interact(() -> document().save(path(), () -> {}));
    until(() -> document().fileProperty().get().isPresent());
    byte[] bytes = Files.readAllBytes(path());
    Path broken =
        Files.write(folder.resolve("broken.separatrix"), java.util.Arrays.copyOf(bytes, 5000));
    Session before = workspace.session();
    robot.interact(() -> opening.open(broken));
    until(
        () ->
            workspace.notices().stream()
                .anyMatch(notice -> notice.text().contains("broken.separatrix failed")));
    assertThat(workspace.session()).isSameAs(before);
  }

  @Test
  void whatWasKeptBeforeACrashIsOfferedAndRestored(FxRobot robot)
      throws TimeoutException, IOException {
    AutosaveFolder kept = new AutosaveFolder(folder.resolve("autosave"));
    Autosave first = new Autosave(workspace, document(), kept);
    robot.interact(
        () ->
            workspace.kick(
                KickRequest.of(new Origin.FromTrajectory(0, 3), new Direction.AlongUnit(1), 1)));
    until(() -> workspace.session().kicks().size() == 1);
    Session session = workspace.session();
    robot.interact(first::keep);
    until(() -> sessions(kept) == 1);
    // Files without a program that holds them are what a program that was killed leaves.
    AutosaveFolder left = new AutosaveFolder(folder.resolve("left"));
    copy(kept, left);
    robot.interact(() -> opening.open(Samples.first()));
    until(() -> !workspace.session().subject().isSameAs(session.subject()));

    Autosave second = new Autosave(workspace, document(), left);
    robot.interact(
        () -> {
          controller.offer(second);
          second.look();
        });
    until(() -> robot.lookup("#restore").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#restore").queryButton().fire());
    until(() -> workspace.session().subject().isSameAs(session.subject()));
    assertThat(Exactly.same(workspace.session(), session)).isGreaterThan(1000);
    // What was restored is kept anew, and only once.
    until(() -> sessions(left) == 1 && second.offerProperty().get().isEmpty());
    robot.interact(second::end);
    assertThat(sessions(left)).isZero();
  }

  @Test
  void aBrokenSessionThatWasKeptDoesNotHinderTheStart(FxRobot robot)
      throws TimeoutException, IOException {
    AutosaveFolder left = new AutosaveFolder(folder.resolve("left"));
    Files.createDirectories(left.path());
    Files.writeString(left.path().resolve("session-1-1.lock"), "");
    Files.writeString(left.path().resolve("session-1-1.separatrix"), "half of");
    Autosave autosave = new Autosave(workspace, document(), left);
    robot.interact(autosave::look);
    until(() -> !workspace.notices().isEmpty());
    assertThat(workspace.notices().getFirst().text())
        .contains("cannot be read; it stays in")
        .contains("session-1-1.separatrix");
    assertThat(autosave.offerProperty().get()).isEmpty();
    assertThat(sessions(left)).isEqualTo(1);
  }

  @Test
  void whatWasOnlyLookedAtIsNotKept(FxRobot robot) throws IOException {
    AutosaveFolder kept = new AutosaveFolder(folder.resolve("autosave"));
    Autosave autosave = new Autosave(workspace, document(), kept);
    robot.interact(() -> workspace.select(new Selection.Step(0, 5)));
    robot.interact(autosave::keep);
    assertThat(sessions(kept)).isZero();
  }

  private static void copy(AutosaveFolder from, AutosaveFolder to) throws IOException {
    Files.createDirectories(to.path());
    try (var files = Files.list(from.path())) {
      for (Path file : files.toList()) {
        Files.copy(file, to.path().resolve(file.getFileName()));
      }
    }
  }

  private static long sessions(AutosaveFolder kept) throws IOException {
    if (!Files.isDirectory(kept.path())) {
      return 0;
    }
    try (var files = Files.list(kept.path())) {
      return files.filter(file -> file.toString().endsWith(".separatrix")).count();
    }
  }
}
