package separatrix.ui.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import separatrix.files.Samples;
import separatrix.session.Session;
import separatrix.ui.fxml.View;
import separatrix.ui.workspace.Autosave;
import separatrix.ui.workspace.AutosaveFolder;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.ImportMemoryFile;
import separatrix.ui.workspace.LogFile;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.PreferencesFile;
import separatrix.ui.workspace.Recordings;
import separatrix.ui.workspace.RunFile;
import separatrix.ui.workspace.SessionDocument;
import separatrix.ui.workspace.Workspace;

/**
 * One window of the program. The first network is read while JavaFX starts; its trajectories are
 * there with the first picture, its fixed points follow as they are found.
 */
public final class MainWindow {
  private static final double WIDTH = 1500;
  private static final double HEIGHT = 940;

  private final List<Path> files;
  private final CompletableFuture<Session> first;
  private final PreferencesFile store;

  private MainWindow(List<Path> files, PreferencesFile store) {
    this.files = List.copyOf(files);
    this.store = store;
    this.first = CompletableFuture.supplyAsync(() -> Opening.session(Samples.first()));
  }

  /** Begins to read the first network; JavaFX need not run yet. */
  public static MainWindow prepare(List<Path> files) {
    return new MainWindow(files, PreferencesFile.ofUser());
  }

  /**
   * Shows the window, on JavaFX's thread.
   *
   * @param closed is told when the window is gone
   */
  public void show(Runnable closed) {
    LogFile log = LogFile.beside(store);
    log.begin();
    Stage stage = new Stage();
    ObjectProperty<Preferences> preferences = new SimpleObjectProperty<>(store.read());
    BackgroundWork work = BackgroundWork.forWindow();
    Workspace workspace = new Workspace(first.join(), work);
    workspace.training().keepWith(RunFile.beside(store));
    Opening opening =
        new Opening(workspace, path -> preferences.set(preferences.get().opened(path)));
    opening.conventions().keepIn(ImportMemoryFile.beside(store));
    MainController controller =
        new MainController(workspace, opening, preferences, new DesktopFileDialogs(() -> stage));
    Parent root = View.of(controller);
    StackPane cover = new StackPane(root);
    Scene scene = new Scene(cover, WIDTH, HEIGHT);
    scene.getStylesheets().addAll(root.getStylesheets());
    DropTarget.on(scene, cover, opening::open);
    KeyGuard.on(scene, controller.items());
    FrameClock.of(workspace);
    stage.setScene(scene);
    SessionDocument document = controller.document();
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title(workspace.session(), document, opening.recordings()),
                workspace.sessionProperty(),
                opening.recordings().shownProperty(),
                document.fileProperty(),
                document.changedProperty()));
    stage.getIcons().setAll(WindowIcon.all());
    fit(stage);
    Autosave autosave = new Autosave(workspace, document, AutosaveFolder.beside(store));
    AutosaveClock.of(autosave, document, stage);
    controller.offer(autosave);
    Leaving.guard(stage, workspace, document, controller.sessions());
    stage.setOnHidden(
        _ -> {
          autosave.end();
          save(remembered(stage, preferences.get(), controller.dividers()));
          work.close();
          log.close();
          closed.run();
        });
    controller.sceneView().requestFocus();
    stage.show();
    begin(workspace, opening);
    autosave.look();
  }

  /** Shares of a small window would waste a large one. */
  private static Preferences remembered(Stage stage, Preferences present, List<Double> dividers) {
    boolean roomy = stage.getWidth() >= 0.85 * WIDTH && stage.getHeight() >= 0.85 * HEIGHT;
    return roomy ? present.withDividers(dividers) : present;
  }

  private void begin(Workspace workspace, Opening opening) {
    if (files.isEmpty()) {
      workspace.search();
      workspace.playback().playingProperty().set(true);
    } else {
      opening.openAll(files);
    }
  }

  /** "lecture.separatrix* — flip-flop — Separatrix": the star says that the file is older. */
  private static String title(Session session, SessionDocument document, Recordings recordings) {
    String file =
        document
            .fileProperty()
            .get()
            .map(path -> path.getFileName() + (document.changedProperty().get() ? "*" : "") + " — ")
            .orElse("");
    String shown =
        recordings
            .shownProperty()
            .get()
            .map(now -> now.recorded().name())
            .orElse(session.subject().name());
    return file + shown + " — Separatrix";
  }

  private static void fit(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
  }

  /** Preferences are a convenience: where they cannot be kept, the next start has none. */
  private void save(Preferences preferences) {
    try {
      store.write(preferences);
    } catch (IOException unwritable) {
      System.getLogger("separatrix")
          .log(System.Logger.Level.WARNING, "Preferences cannot be kept: " + unwritable);
    }
  }
}
