package separatrix.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import separatrix.scene.Camera;
import separatrix.scene.CursorMark;
import separatrix.scene.Lens;
import separatrix.scene.LivePolyline;
import separatrix.scene.Marker;
import separatrix.scene.MarkerShape;
import separatrix.scene.Motion;
import separatrix.scene.Palette;
import separatrix.scene.Point3;
import separatrix.scene.PointClass;
import separatrix.scene.Polylines;
import separatrix.scene.Rgb;
import separatrix.scene.SampleScenes;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneItem;
import separatrix.scene.SceneTheme;
import separatrix.scene.ScreenPoint;

/** The 3-D renderer on a real display. */
@Tag("three-d")
@ExtendWith(ApplicationExtension.class)
class FxSceneRendererTest {
  private static final Rgb ORANGE = Rgb.of("E69F00");
  private static final int WIDTH = 500;
  private static final int HEIGHT = 400;

  @SuppressWarnings("NullAway.Init")
  private FxSceneRenderer renderer;

  @Start
  void start(Stage stage) {
    renderer = new FxSceneRenderer();
    renderer.resize(WIDTH, HEIGHT, 1);
    stage.setScene(new Scene(new StackPane(renderer.node()), WIDTH, HEIGHT, Color.WHITE));
    stage.show();
  }

  @BeforeEach
  void needs3d() {
    boolean supported = Platform.isSupported(ConditionalFeature.SCENE3D);
    if (Boolean.getBoolean("separatrix.require3d")) {
      assertThat(supported).as("3-D on this display").isTrue();
    }
    assumeTrue(supported, "JavaFX has no 3-D here; the 3-D view is not tested");
  }

  @ParameterizedTest
  @EnumSource(
      value = MarkerShape.class,
      names = {"SPHERE", "OCTAHEDRON", "CUBE", "TETRAHEDRON", "DODECAHEDRON"})
  void aMarkerShowsItsColourWhereTheCameraPutsIt(MarkerShape shape) {
    SceneDescription scene = SampleScenes.single(shape, ORANGE, 40);
    Camera camera = Camera.fitting(scene.bounds());
    ScreenPoint p = camera.on(WIDTH, HEIGHT).project(Point3.ORIGIN);
    Rgb found = pixel(draw(scene, camera), p.x() + 2, p.y() + 5);
    assertThat(hueDistance(found, ORANGE)).isLessThan(0.06);
  }

  @ParameterizedTest
  @EnumSource(Lens.class)
  void aLineHasExactlyTheLegendsColour(Lens lens) {
    Camera camera = Camera.fitting(line().bounds()).through(lens).orbited(0.4, 0.2);
    ScreenPoint p = camera.on(WIDTH, HEIGHT).project(0.25, 0.25, 0.25);
    assertThat(pixel(draw(line(), camera), p.x(), p.y())).isEqualTo(ORANGE);
  }

  @Test
  void aLineIsSeenFromEverywhere() {
    Camera home = Camera.fitting(line().bounds());
    for (int k = 0; k < 12; k++) {
      Camera camera = home.orbited(0.5 * k, 0.3 * k);
      ScreenPoint p = camera.on(WIDTH, HEIGHT).project(0.1, 0.1, 0.1);
      assertThat(pixel(draw(line(), camera), p.x(), p.y())).as("view %d", k).isEqualTo(ORANGE);
    }
  }

  @Test
  void aTurnedPictureIsAnotherPicture() {
    SceneDescription scene = SampleScenes.memory(10, 60, SceneTheme.LIGHT);
    Camera camera = Camera.fitting(scene.bounds());
    int[] before = pixels(draw(scene, camera));
    assertThat(pixels(draw(scene, camera.orbited(1, 0)))).isNotEqualTo(before);
  }

  @Test
  void moreMarkersThanNodesAreMergedAndStillSeen() {
    List<Marker> many = new ArrayList<>();
    for (int k = 0; k < 2 * MarkerNodes.MOST_NODES; k++) {
      Point3 at = new Point3(k / 400.0 - 0.75, 0, 0);
      many.add(Marker.ofPoint("m" + k, PointClass.ONE_UNSTABLE, at, "", ""));
    }
    SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT).withMarkers(many);
    Camera camera = Camera.fitting(scene.bounds());
    ScreenPoint p = camera.on(WIDTH, HEIGHT).project(0.5, 0, 0);
    assertThat(hueDistance(pixel(draw(scene, camera), p.x(), p.y()), ORANGE)).isLessThan(0.1);
  }

  @Test
  void aMarkerKeepsItsSizeWhileZooming() {
    SceneDescription scene = SampleScenes.single(MarkerShape.SPHERE, ORANGE, 40);
    Camera camera = Camera.fitting(scene.bounds());
    long before = orange(draw(scene, camera));
    long after = orange(draw(scene, camera.zoomed(3, 0, 0, HEIGHT)));
    assertThat(after).isBetween((long) (0.9 * before), (long) (1.1 * before));
  }

  @Test
  void aMarkerIsPickedWhereItIsDrawn() {
    SceneDescription scene = SampleScenes.memory(10, 60, SceneTheme.LIGHT);
    Camera camera = Camera.fitting(scene.bounds());
    draw(scene, camera);
    ScreenPoint p = camera.on(WIDTH, HEIGHT).project(scene.markers().get(2).at());
    assertThat(renderer.pick(p.x(), p.y()))
        .isEqualTo(Optional.of(new SceneItem.MarkerItem(scene.markers().get(2).id())));
  }

  @Test
  void aCursorAndALiveLineAreDrawn() {
    SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT);
    Camera camera = Camera.fitting(scene.bounds());
    Rgb blue = Rgb.of("0072B2");
    float[] xyz = {-0.8f, 0, 0, 0, 0, 0, 0.8f, 0, 0};
    Motion motion =
        new Motion(
            List.of(new CursorMark(new Point3(0, 0.6, 0), ORANGE, 24, "")),
            List.of(LivePolyline.of(1, xyz, 3, blue, 4)));
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> renderer.move(motion));
    WritableImage image = draw(scene, camera);
    ScreenPoint onLine = camera.on(WIDTH, HEIGHT).project(0.4, 0, 0);
    assertThat(pixel(image, onLine.x(), onLine.y())).isEqualTo(blue);
    assertThat(orange(image)).isGreaterThan(100);
  }

  private static SceneDescription line() {
    float[] xyz = {-1, -1, -1, 0, 0, 0, 1, 1, 1};
    Polylines lines =
        Polylines.builder("l", Palette.solid(ORANGE)).width(4).line(0, xyz, 0.5f).build();
    return SceneDescription.blank(SceneTheme.LIGHT).withLines(List.of(lines));
  }

  private WritableImage draw(SceneDescription scene, Camera camera) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          renderer.look(camera);
          renderer.draw();
          renderer.show(scene);
          renderer.draw();
          return renderer.node().snapshot(null, null);
        });
  }

  private static Rgb pixel(WritableImage image, double x, double y) {
    return Rgb.ofPacked(image.getPixelReader().getArgb((int) x, (int) y));
  }

  private static int[] pixels(WritableImage image) {
    int[] all = new int[WIDTH * HEIGHT];
    for (int i = 0; i < all.length; i++) {
      all[i] = image.getPixelReader().getArgb(i % WIDTH, i / WIDTH);
    }
    return all;
  }

  private static long orange(WritableImage image) {
    long found = 0;
    for (int p : pixels(image)) {
      found += hueDistance(Rgb.ofPacked(p), ORANGE) < 0.15 && (p & 0xFF) < 110 ? 1 : 0;
    }
    return found;
  }

  private static double hueDistance(Rgb a, Rgb b) {
    double la = a.red() + a.green() + a.blue() + 1;
    double lb = b.red() + b.green() + b.blue() + 1;
    return Math.hypot(
        a.red() / la - b.red() / lb,
        Math.hypot(a.green() / la - b.green() / lb, a.blue() / la - b.blue() / lb));
  }
}
