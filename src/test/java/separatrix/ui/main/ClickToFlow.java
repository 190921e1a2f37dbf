package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import separatrix.files.Samples;
import separatrix.scene.PointMarkers;
import separatrix.scene.SceneItem;
import separatrix.scene.Selection;
import separatrix.ui.fxml.View;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.Workspace;

/**
 * Measures, in the real window with the first sample, how long it takes from the click on a saddle
 * to its card, and from the kick's key to its flow on the screen. A change counts as shown when the
 * second frame after it begins, for then the first has been drawn. Needs a display with 3-D.
 */
public final class ClickToFlow {
  private static final int TIMES = 20;

  private final ObjectProperty<Preferences> preferences =
      new SimpleObjectProperty<>(Preferences.standard());
  private final List<Double> clicks = new ArrayList<>();
  private final List<Double> kicks = new ArrayList<>();
  private final List<Double> frames = new ArrayList<>();
  private final Workspace workspace =
      new Workspace(Opening.session(Samples.first()), BackgroundWork.forWindow());
  private final MainController controller;
  private final Robot robot = new Robot();

  private BooleanSupplier awaited = () -> workspace.session().fixedPoints().points().size() == 27;
  private Runnable then = () -> after(40, this::click);
  private int framesSince = -1;
  private int pause;
  private long asked;
  private long before = -1;

  private ClickToFlow() {
    Stage stage = new Stage();
    controller =
        new MainController(
            workspace,
            new Opening(workspace, _ -> {}),
            preferences,
            new DesktopFileDialogs(() -> stage));
    Parent root = View.of(controller);
    Scene scene = new Scene(new StackPane(root), 1500, 940);
    scene.getStylesheets().addAll(root.getStylesheets());
    KeyGuard.on(scene, controller.items());
    FrameClock.of(workspace);
    stage.setScene(scene);
    stage.show();
    // The card of first steps lies over some saddles.
    if (root.lookup("#welcome-close") instanceof Button close) {
      close.fire();
    }
    workspace.search();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frame();
      }
    }.start();
  }

  public static void main(String[] args) {
    Platform.startup(ClickToFlow::new);
  }

  private void frame() {
    long now = System.nanoTime();
    if (before > 0) {
      frames.add((now - before) / 1e6);
    }
    before = now;
    if (pause > 0) {
      pause--;
    } else if (framesSince < 0) {
      framesSince = awaited.getAsBoolean() ? 0 : -1;
    } else if (++framesSince == 2) {
      framesSince = -1;
      then.run();
    }
  }

  private void after(int frames, Runnable next) {
    pause = frames;
    awaited = () -> true;
    then = next;
  }

  private void click() {
    if (clicks.size() == TIMES) {
      report();
      return;
    }
    workspace.select(Selection.nothing());
    Place place = saddle(clicks.size());
    robot.mouseMove(place.onScreen());
    asked = System.nanoTime();
    robot.mouseClick(MouseButton.PRIMARY);
    awaited = () -> workspace.selection().equals(new Selection.Point(place.point()));
    then =
        () -> {
          clicks.add((System.nanoTime() - asked) / 1e6);
          after(10, this::kick);
        };
  }

  private void kick() {
    int present = workspace.session().kicks().size();
    asked = System.nanoTime();
    robot.keyType(KeyCode.P);
    awaited = () -> workspace.session().kicks().size() > present;
    then =
        () -> {
          kicks.add((System.nanoTime() - asked) / 1e6);
          after(10, this::click);
        };
  }

  private record Place(int point, Point2D onScreen) {}

  /** A saddle that can be clicked, another one each time. */
  private Place saddle(int turn) {
    SceneView view = controller.sceneView();
    List<Place> places = new ArrayList<>();
    for (double y = 10; y < view.getHeight(); y += 6) {
      for (double x = 10; x < view.getWidth(); x += 6) {
        if (view.pick(x, y).orElse(null) instanceof SceneItem.MarkerItem(String id)
            && PointMarkers.selection(id) instanceof Selection.Point(int point)) {
          boolean known = places.stream().anyMatch(place -> place.point() == point);
          boolean unstable =
              workspace.session().fixedPoints().points().stream()
                  .anyMatch(found -> found.id() == point && found.unstable() > 0);
          if (unstable && !known) {
            places.add(new Place(point, view.localToScreen(x, y)));
          }
        }
      }
    }
    return places.get(turn % places.size());
  }

  private void report() {
    say("click to card", clicks);
    say("kick to flow ", kicks);
    say("frame        ", frames.subList(frames.size() / 2, frames.size()));
    workspace.work().close();
    Platform.exit();
  }

  private static void say(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        "%s: median %.0f ms, 90%% below %.0f ms, longest %.0f ms%n",
        what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10), sorted.getLast());
  }
}
