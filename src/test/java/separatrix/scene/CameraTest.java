package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CameraTest {
  private final Bounds box = new Bounds(new Point3(-1, -2, -3), new Point3(3, 2, 1));
  private final Camera camera = Camera.fitting(box);

  @Test
  void theMiddleOfTheBoxIsInTheMiddleOfThePicture() {
    ScreenPoint p = camera.on(800, 600).project(box.centre());
    assertThat(p.x()).isEqualTo(400, within(1e-9));
    assertThat(p.y()).isEqualTo(300, within(1e-9));
    assertThat(p.depth()).isEqualTo(camera.distance(), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(StandardView.class)
  void everyCornerOfAFittedCubeIsInSight(StandardView from) {
    Bounds cube = new Bounds(new Point3(-1, -1, -1), new Point3(1, 1, 1));
    ScreenView view = Camera.fitting(cube).from(from).on(640, 480);
    for (int corner = 0; corner < 8; corner++) {
      ScreenPoint p = view.project(cube.corner(corner));
      assertThat(p.x()).isBetween(0.0, 640.0);
      assertThat(p.y()).isBetween(0.0, 480.0);
    }
  }

  @Test
  void theFirstPlaneShowsFirstAxisRightAndSecondUp() {
    ScreenView view = camera.from(StandardView.FIRST_SECOND).on(800, 600);
    ScreenPoint middle = view.project(box.centre());
    assertThat(view.project(box.centre().plus(new Point3(1, 0, 0))).x()).isGreaterThan(middle.x());
    assertThat(view.project(box.centre().plus(new Point3(0, 1, 0))).y()).isLessThan(middle.y());
  }

  @Test
  void theSecondPlaneShowsFirstAxisRightAndThirdUp() {
    ScreenView view = camera.from(StandardView.FIRST_THIRD).on(800, 600);
    assertThat(view.project(box.centre().plus(new Point3(1, 0, 0))).x()).isGreaterThan(400);
    assertThat(view.project(box.centre().plus(new Point3(0, 0, 1))).y()).isLessThan(300);
  }

  @Test
  void theThirdPlaneShowsSecondAxisRightAndThirdUp() {
    ScreenView view = camera.from(StandardView.SECOND_THIRD).on(800, 600);
    assertThat(view.project(box.centre().plus(new Point3(0, 1, 0))).x()).isGreaterThan(400);
    assertThat(view.project(box.centre().plus(new Point3(0, 0, 1))).y()).isLessThan(300);
  }

  @Test
  void theIsometricViewHasTheThirdAxisUpright() {
    ScreenPoint up = camera.on(800, 600).project(box.centre().plus(new Point3(0, 0, 1)));
    assertThat(up.x()).isEqualTo(400, within(1e-6));
    assertThat(up.y()).isLessThan(300);
  }

  @Test
  void draggingToTheRightMovesTheFrontToTheRight() {
    Camera flat = camera.from(StandardView.FIRST_SECOND);
    Point3 front = box.centre().plus(new Point3(0, 0, 1));
    assertThat(flat.orbited(0.3, 0).on(800, 600).project(front).x()).isGreaterThan(400);
  }

  @Test
  void draggingDownMovesTheFrontDown() {
    Camera flat = camera.from(StandardView.FIRST_SECOND);
    Point3 front = box.centre().plus(new Point3(0, 0, 1));
    assertThat(flat.orbited(0, 0.3).on(800, 600).project(front).y()).isGreaterThan(300);
  }

  @Test
  void aDragThatReturnsToItsStartLeavesNoRoll() {
    Camera there = camera.orbited(0.7, -0.4);
    Camera back = camera.orbited(0, 0);
    assertThat(there).isNotEqualTo(camera);
    assertThat(back.orientation().angleTo(camera.orientation())).isLessThan(1e-7);
  }

  @Test
  void zoomingKeepsThePointUnderTheCursor() {
    ScreenView before = camera.on(800, 600);
    Point3 under = before.unproject(new ScreenPoint(650, 120, camera.distance()));
    ScreenPoint after = camera.zoomed(1.7, 250, -180, 600).on(800, 600).project(under);
    assertThat(after.x()).isEqualTo(650, within(1e-6));
    assertThat(after.y()).isEqualTo(120, within(1e-6));
  }

  @Test
  void panningMovesThePivotsPlaneByAsManyPixels() {
    Point3 centre = box.centre();
    ScreenPoint p = camera.panned(30, -12, 600).on(800, 600).project(centre);
    assertThat(p.x()).isEqualTo(430, within(1e-6));
    assertThat(p.y()).isEqualTo(288, within(1e-6));
  }

  @Test
  void rollingTurnsThePictureAnticlockwise() {
    Camera flat = camera.from(StandardView.FIRST_SECOND).rolled(Math.PI / 2);
    ScreenPoint right = flat.on(800, 600).project(box.centre().plus(new Point3(1, 0, 0)));
    assertThat(right.x()).isEqualTo(400, within(1e-6));
    assertThat(right.y()).isLessThan(300);
  }

  @ParameterizedTest
  @EnumSource(Lens.class)
  void unprojectingUndoesProjecting(Lens lens) {
    ScreenView view = camera.through(lens).orbited(0.4, 0.9).on(500, 700);
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      Point3 p = new Point3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
      assertThat(view.unproject(view.project(p)).minus(p).length()).isLessThan(1e-9);
    }
  }

  @Test
  void withoutPerspectiveDepthDoesNotChangeSize() {
    ScreenView view =
        camera.through(Lens.ORTHOGRAPHIC).from(StandardView.FIRST_SECOND).on(800, 600);
    assertThat(view.project(1, 0, -3).x()).isEqualTo(view.project(1, 0, 9).x(), within(1e-9));
  }

  @Test
  void aFlightEndsExactlyAtItsDestination() {
    Camera end = camera.orbited(2, 1).zoomed(3, 10, 10, 600);
    assertThat(camera.towards(end, 1)).isEqualTo(end);
  }

  @Test
  void aFlightPassesHalfwayThroughHalfTheTurn() {
    Camera end = camera.orbited(1, 0);
    Camera half = camera.towards(end, 0.5);
    assertThat(half.orientation().angleTo(camera.orientation())).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void whatIsBehindTheViewerIsNotSeen() {
    ScreenView view = camera.on(800, 600);
    Point3 towards = camera.orientation().inverse().rotate(new Point3(0, 0, 1));
    Point3 behind = box.centre().plus(towards.times(2 * camera.distance()));
    assertThat(view.sees(view.project(behind).depth())).isFalse();
  }

  @Test
  void aCameraWithoutDistanceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Camera(Quaternion.IDENTITY, Point3.ORIGIN, 0, Lens.PERSPECTIVE))
        .withMessageContaining("positive");
  }
}
