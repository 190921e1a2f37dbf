package separatrix.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import separatrix.scene.Camera;
import separatrix.scene.Lens;
import separatrix.scene.Marker;
import separatrix.scene.MarkerShape;
import separatrix.scene.Point3;
import separatrix.scene.Rgb;
import separatrix.scene.SampleScenes;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneItem;
import separatrix.scene.ScreenPoint;
import separatrix.scene.StandardView;

/** The input grammar, with the software renderer, which needs no display. */
@ExtendWith(ApplicationExtension.class)
class SceneViewTest {
  private final SceneDescription scene =
      SampleScenes.single(MarkerShape.SPHERE, Rgb.of("0072B2"), 24)
          .withLegend(
              List.of(
                  new separatrix.scene.LegendEntry.ForMarkers(
                      "markers", "markers", MarkerShape.SPHERE, Rgb.of("0072B2"))));
  private final List<SceneItem> picked = new ArrayList<>();
  private final List<Set<Modifier>> modifiers = new ArrayList<>();
  private int cleared;

  @SuppressWarnings("NullAway.Init")
  private SceneView view;

  @Start
  void start(Stage stage) {
    view = new SceneView();
    view.rendererKindProperty().set(RendererKind.SOFTWARE);
    view.reducedMotionProperty().set(true);
    view.setDescription(scene);
    view.setOnPicked(
        (item, held) -> {
          picked.add(item);
          modifiers.add(held);
        });
    view.setOnCleared(() -> cleared++);
    stage.setScene(new Scene(view, 600, 500));
    stage.show();
  }

  @BeforeEach
  void draw() {
    settle();
  }

  @Test
  void aClickOnAMarkerPicksIt(FxRobot robot) {
    robot.clickOn(onScreen(Point3.ORIGIN));
    assertThat(picked).containsExactly(new SceneItem.MarkerItem("only"));
  }

  @Test
  void aClickWithControlSaysSo(FxRobot robot) {
    ScreenPoint p = screen(Point3.ORIGIN);
    robot.interact(
        () -> {
          fire(MouseEvent.MOUSE_PRESSED, p.x(), p.y(), KeyCode.CONTROL);
          fire(MouseEvent.MOUSE_RELEASED, p.x(), p.y(), KeyCode.CONTROL);
        });
    assertThat(modifiers).containsExactly(Set.of(Modifier.CONTROL));
  }

  @Test
  void aClickOnNothingClears(FxRobot robot) {
    robot.clickOn(view.localToScreen(60, 300));
    assertThat(cleared).isEqualTo(1);
    assertThat(picked).isEmpty();
  }

  @Test
  void hoveringReportsTheItem(FxRobot robot) {
    robot.moveTo(onScreen(Point3.ORIGIN));
    assertThat(view.hoveredProperty().get())
        .isEqualTo(Optional.of(new SceneItem.MarkerItem("only")));
  }

  @Test
  void draggingOrbitsAndPicksNothing(FxRobot robot) {
    Camera before = view.getCamera();
    robot.drag(onScreen(Point3.ORIGIN), MouseButton.PRIMARY).moveBy(80, 10).drop();
    assertThat(turnFrom(before)).isGreaterThan(0.3);
    assertThat(view.getCamera().pivot()).isEqualTo(before.pivot());
    assertThat(picked).isEmpty();
  }

  @Test
  void draggingThereAndBackChangesNothing(FxRobot robot) {
    Camera before = view.getCamera();
    robot
        .drag(onScreen(Point3.ORIGIN), MouseButton.PRIMARY)
        .moveBy(90, 0)
        .moveBy(0, 70)
        .moveBy(-90, 0)
        .moveBy(0, -70)
        .drop();
    assertThat(turnFrom(before)).isEqualTo(0, within(1e-6));
  }

  @Test
  void draggingWithShiftPans(FxRobot robot) {
    Camera before = view.getCamera();
    robot.interact(
        () -> {
          fire(MouseEvent.MOUSE_PRESSED, 300, 250, KeyCode.SHIFT);
          fire(MouseEvent.MOUSE_DRAGGED, 350, 270, KeyCode.SHIFT);
        });
    assertThat(view.getCamera().orientation()).isEqualTo(before.orientation());
    assertThat(screen(Point3.ORIGIN).x()).isEqualTo(350, within(2.0));
  }

  @Test
  void draggingWithTheRightButtonPans(FxRobot robot) {
    Camera before = view.getCamera();
    robot.drag(onScreen(Point3.ORIGIN), MouseButton.SECONDARY).moveBy(50, 20).drop();
    assertThat(view.getCamera().orientation()).isEqualTo(before.orientation());
    assertThat(view.getCamera().pivot()).isNotEqualTo(before.pivot());
  }

  @Test
  void draggingWithControlRolls(FxRobot robot) {
    Camera before = view.getCamera();
    robot.interact(
        () -> {
          fire(MouseEvent.MOUSE_PRESSED, 450, 250, KeyCode.CONTROL);
          fire(MouseEvent.MOUSE_DRAGGED, 450, 370, KeyCode.CONTROL);
        });
    var turn = view.getCamera().orientation().times(before.orientation().inverse());
    assertThat(Math.abs(turn.z())).isGreaterThan(0.2);
    assertThat(Math.hypot(turn.x(), turn.y())).isLessThan(1e-9);
  }

  @Test
  void theWheelComesNearer(FxRobot robot) {
    Camera before = view.getCamera();
    robot.moveTo(onScreen(Point3.ORIGIN));
    robot.scroll(3, javafx.geometry.VerticalDirection.UP);
    settle();
    assertThat(view.getCamera().distance()).isNotEqualTo(before.distance());
  }

  @Test
  void aDoubleClickPutsAnItemInTheMiddle(FxRobot robot) {
    robot.interact(() -> view.cameraProperty().set(view.getCamera().panned(60, 40, 500)));
    settle();
    robot.doubleClickOn(onScreen(Point3.ORIGIN));
    settle();
    assertThat(view.getCamera().pivot()).isEqualTo(Point3.ORIGIN);
  }

  @Test
  void theDigitsShowTheStandardViews(FxRobot robot) {
    focus(robot);
    robot.type(KeyCode.DIGIT1);
    assertThat(view.getCamera().orientation()).isEqualTo(StandardView.FIRST_SECOND.orientation());
    robot.type(KeyCode.DIGIT3);
    assertThat(view.getCamera().orientation()).isEqualTo(StandardView.SECOND_THIRD.orientation());
    robot.type(KeyCode.DIGIT0);
    assertThat(view.getCamera().orientation()).isEqualTo(StandardView.ISOMETRIC.orientation());
  }

  @Test
  void altLeftGoesBackAndAltRightForward(FxRobot robot) {
    focus(robot);
    Camera first = view.getCamera();
    robot.type(KeyCode.DIGIT2);
    Camera second = view.getCamera();
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    assertThat(view.getCamera()).isEqualTo(first);
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    assertThat(view.getCamera()).isEqualTo(second);
  }

  @Test
  void arrowsOrbitByFiveDegrees(FxRobot robot) {
    focus(robot);
    Camera before = view.getCamera();
    robot.type(KeyCode.RIGHT);
    assertThat(turnFrom(before)).isEqualTo(Math.toRadians(5), within(1e-6));
  }

  @Test
  void plusComesNearerAndRStartsAgain(FxRobot robot) {
    focus(robot);
    Camera before = view.getCamera();
    robot.type(KeyCode.ADD);
    assertThat(view.getCamera().distance()).isLessThan(before.distance());
    robot.type(KeyCode.R);
    assertThat(view.getCamera().distance()).isEqualTo(before.distance(), within(1e-9));
  }

  @Test
  void oRemovesThePerspective(FxRobot robot) {
    focus(robot);
    robot.type(KeyCode.O);
    assertThat(view.getCamera().lens()).isEqualTo(Lens.ORTHOGRAPHIC);
  }

  @Test
  void aClickInTheLegendHidesAClass(FxRobot robot) {
    robot.clickOn("#legend-markers");
    settle();
    assertThat(view.hiddenClasses()).containsExactly("markers");
    assertThat(view.pick(screen(Point3.ORIGIN).x(), screen(Point3.ORIGIN).y())).isEmpty();
    robot.clickOn("#legend-markers");
    assertThat(view.hiddenClasses()).isEmpty();
  }

  @Test
  void hidingAClassFromOutsideShowsInTheLegend(FxRobot robot) {
    robot.interact(() -> view.hiddenClasses().add("markers"));
    assertThat(robot.lookup("#legend-markers").queryAs(ToggleButton.class).isSelected()).isFalse();
  }

  @Test
  void aMovedMarkerIsPickedWhereItIsNow(FxRobot robot) {
    Point3 elsewhere = new Point3(0.5, 0.2, -0.4);
    Marker old = scene.markers().getFirst();
    Marker moved =
        new Marker(
            "only", old.layer(), old.shape(), elsewhere, old.colour(), 24, "", "", old.emphasis());
    robot.interact(() -> view.setDescription(scene.withMarkers(List.of(moved))));
    settle();
    assertThat(view.pick(screen(elsewhere).x(), screen(elsewhere).y()))
        .isEqualTo(Optional.of(new SceneItem.MarkerItem("only")));
  }

  /** The headless robot's mouse knows nothing of keys held, so these events are made by hand. */
  private void fire(EventType<MouseEvent> type, double x, double y, KeyCode held) {
    view.fireEvent(
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            held == KeyCode.SHIFT,
            held == KeyCode.CONTROL,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  private void focus(FxRobot robot) {
    robot.interact(view::requestFocus);
  }

  private void settle() {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> view.drawNow());
  }

  private double turnFrom(Camera before) {
    return view.getCamera().orientation().angleTo(before.orientation());
  }

  private ScreenPoint screen(Point3 p) {
    return view.getCamera().on(view.getWidth(), view.getHeight()).project(p);
  }

  private Point2D onScreen(Point3 p) {
    return view.localToScreen(screen(p).x(), screen(p).y());
  }
}
