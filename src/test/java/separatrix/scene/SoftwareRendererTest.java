package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoftwareRendererTest {
  private static final PictureSize SIZE = new PictureSize(300, 240, 1);
  private static final Rgb ORANGE = Rgb.of("E69F00");

  private final SoftwareRenderer renderer = new SoftwareRenderer();

  @ParameterizedTest
  @EnumSource(
      value = MarkerShape.class,
      names = {"SPHERE", "OCTAHEDRON", "CUBE", "TETRAHEDRON", "DODECAHEDRON"})
  void aMarkerShowsItsColourWhereTheCameraPutsIt(MarkerShape shape) {
    SceneDescription scene = SampleScenes.single(shape, ORANGE, 30);
    Camera camera = Camera.fitting(scene.bounds());
    ScreenPoint p = camera.on(300, 240).project(Point3.ORIGIN);
    Rgb found = draw(scene, camera).at((int) p.x() + 2, (int) p.y() + 4);
    assertThat(hueDistance(found, ORANGE)).isLessThan(0.05);
  }

  @Test
  void aHollowMarkerIsARing() {
    Rgb grey = Rgb.of("8A8A8A");
    SceneDescription scene = SampleScenes.single(MarkerShape.HOLLOW, grey, 40);
    Raster raster = draw(scene, Camera.fitting(scene.bounds()));
    assertThat(count(raster, grey)).isGreaterThan(100);
    assertThat(raster.at(150, 120)).isNotEqualTo(grey);
  }

  @Test
  void aLineHasExactlyItsPalettesColour() {
    Raster raster = draw(twoLines(), flat());
    Rgb expected = Palette.solid(ORANGE).at(0);
    assertThat(raster.at(150, 120)).isEqualTo(expected);
  }

  @Test
  void aLineIsAtLeastTwoPixelsWide() {
    Raster raster = draw(twoLines(), flat());
    assertThat(raster.at(100, 119)).isEqualTo(ORANGE);
    assertThat(raster.at(100, 120)).isEqualTo(ORANGE);
  }

  @Test
  void theNearerLineHidesTheFarther() {
    // Both cross the middle; the orange one is nearer, whatever the order of drawing.
    SceneDescription scene = twoLines();
    SceneDescription turned = scene.withLines(List.of(scene.lines().get(1), scene.lines().get(0)));
    assertThat(draw(scene, flat()).at(150, 120)).isEqualTo(ORANGE);
    assertThat(draw(turned, flat()).at(150, 120)).isEqualTo(ORANGE);
  }

  @Test
  void fromBehindTheOtherLineIsNearer() {
    Camera behind = flat().orbited(Math.PI, 0);
    assertThat(draw(twoLines(), behind).at(150, 120)).isEqualTo(Rgb.of("0072B2"));
  }

  @Test
  void dimmedLinesFadeIntoTheBackground() {
    SceneDescription scene = twoLines();
    SceneDescription dimmed =
        scene.withLines(
            scene.lines().stream().map(l -> l.emphasised(_ -> Emphasis.DIMMED)).toList());
    Rgb found = draw(dimmed, flat()).at(150, 120);
    Rgb ground = SceneTheme.LIGHT.background();
    assertThat(found.contrastTo(ground)).isLessThan(ORANGE.contrastTo(ground));
  }

  @Test
  void thePictureIsTheSameEveryTime() {
    SceneDescription scene = SampleScenes.memory(10, 60, SceneTheme.DARK);
    Camera camera = Camera.fitting(scene.bounds());
    int[] first = draw(scene, camera).pixels().clone();
    int[] again = new SoftwareRenderer().render(scene, Motion.NONE, camera, SIZE).pixels().clone();
    assertThat(again).isEqualTo(first);
  }

  @Test
  void theFixedPointsAreFoundWhereTheyAreDrawn() {
    SceneDescription scene = SampleScenes.memory(10, 60, SceneTheme.LIGHT);
    Camera camera = Camera.fitting(scene.bounds()).orbited(0.3, 0.1);
    draw(scene, camera);
    ScreenView view = camera.on(SIZE.width(), SIZE.height());
    Marker nearest =
        scene.markers().stream()
            .min((a, b) -> Double.compare(depth(view, a), depth(view, b)))
            .orElseThrow();
    ScreenPoint p = view.project(nearest.at());
    assertThat(renderer.pick(p.x(), p.y()))
        .isEqualTo(Optional.of(new SceneItem.MarkerItem(nearest.id())));
  }

  @Test
  void aLineIsPickedAtTheStepUnderTheMouse() {
    draw(twoLines(), flat());
    ScreenPoint p = flat().on(300, 240).project(-0.5, 0, 0.5);
    assertThat(renderer.pick(p.x(), p.y() + 5))
        .isEqualTo(Optional.of(new SceneItem.TrajectoryPoint("near", 7, 1)));
  }

  @Test
  void nothingIsPickedFartherThanEightPixelsAway() {
    draw(twoLines(), flat());
    assertThat(renderer.pick(40, 40)).isEmpty();
  }

  @Test
  void aCursorIsDrawnButNotPicked() {
    SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT);
    Rgb yellow = Rgb.of("FFD400");
    Motion motion = new Motion(List.of(new CursorMark(Point3.ORIGIN, yellow, 20, "")), List.of());
    Raster raster = renderer.render(scene, motion, flat(), SIZE);
    assertThat(hueDistance(raster.at(150, 120), yellow)).isLessThan(0.1);
    assertThat(renderer.pick(150, 120)).isEmpty();
  }

  @Test
  void aLiveLineIsDrawn() {
    SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT);
    float[] xyz = {-0.5f, 0, 0, 0.5f, 0, 0};
    Motion motion = new Motion(List.of(), List.of(LivePolyline.of(1, xyz, 2, ORANGE, 3)));
    assertThat(renderer.render(scene, motion, flat(), SIZE).at(150, 120)).isEqualTo(ORANGE);
  }

  @Test
  void aScaledPictureShowsTheSameLarger() {
    SceneDescription scene = SampleScenes.single(MarkerShape.SPHERE, ORANGE, 30);
    Camera camera = Camera.fitting(scene.bounds());
    long small = orange(renderer.render(scene, Motion.NONE, camera, SIZE));
    long large = orange(renderer.render(scene, Motion.NONE, camera, new PictureSize(600, 480, 2)));
    assertThat((double) large / small).isBetween(3.6, 4.4);
  }

  private Raster draw(SceneDescription scene, Camera camera) {
    return renderer.render(scene, Motion.NONE, camera, SIZE);
  }

  private static Camera flat() {
    return Camera.fitting(SceneDescription.blank(SceneTheme.LIGHT).bounds())
        .from(StandardView.FIRST_SECOND);
  }

  /** An orange line along x in front of a blue one along y, both three pixels wide. */
  private static SceneDescription twoLines() {
    float[] across = {-1, 0, 0.5f, -0.5f, 0, 0.5f, 1, 0, 0.5f};
    float[] upright = {0, -1, -0.5f, 0, 1, -0.5f};
    Polylines near =
        Polylines.builder("near", Palette.solid(ORANGE)).width(3).line(7, across, 0).build();
    Polylines far =
        Polylines.builder("far", Palette.solid(Rgb.of("0072B2")))
            .width(3)
            .line(8, upright, 0)
            .build();
    return SceneDescription.blank(SceneTheme.LIGHT).withLines(List.of(near, far));
  }

  private static double depth(ScreenView view, Marker m) {
    return view.project(m.at()).depth();
  }

  private static long count(Raster raster, Rgb colour) {
    return Arrays.stream(raster.pixels()).filter(p -> p == colour.argb()).count();
  }

  private static long orange(Raster raster) {
    return Arrays.stream(raster.pixels())
        .filter(p -> hueDistance(Rgb.ofPacked(p), ORANGE) < 0.2 && (p & 0xFF) < 120)
        .count();
  }

  /** Distance of two colours after both are made equally bright. */
  private static double hueDistance(Rgb a, Rgb b) {
    double la = a.red() + a.green() + a.blue() + 1;
    double lb = b.red() + b.green() + b.blue() + 1;
    return Math.hypot(
        a.red() / la - b.red() / lb,
        Math.hypot(a.green() / la - b.green() / lb, a.blue() / la - b.blue() / lb));
  }
}
