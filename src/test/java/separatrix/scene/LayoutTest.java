package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
  private final SceneDescription scene = SampleScenes.memory(4, 40, SceneTheme.LIGHT);
  private final Camera camera = Camera.fitting(scene.bounds());
  private final ScreenView view = camera.on(900, 700);

  @Test
  void noTwoLabelsOverlap() {
    List<Label> labels =
        LabelLayout.of(scene, Motion.NONE, view, TextMeasure.ESTIMATE).stream()
            .filter(l -> l.kind() != Label.Kind.COUNT)
            .toList();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        assertThat(overlap(labels.get(i), labels.get(j)))
            .as("%s and %s", labels.get(i), labels.get(j))
            .isFalse();
      }
    }
  }

  @Test
  void allThreeAxesAreNamedInTheIsometricView() {
    assertThat(LabelLayout.of(scene, Motion.NONE, view, TextMeasure.ESTIMATE))
        .filteredOn(l -> l.kind() == Label.Kind.AXIS_NAME)
        .extracting(Label::text)
        .containsExactlyInAnyOrder("PC 1 — 41 %", "PC 2 — 33 %", "PC 3 — 24 %");
  }

  @Test
  void anAxisThatPointsAtTheViewerIsNotNamed() {
    ScreenView plane = camera.from(StandardView.FIRST_SECOND).on(900, 700);
    assertThat(LabelLayout.of(scene, Motion.NONE, plane, TextMeasure.ESTIMATE))
        .filteredOn(l -> l.kind() == Label.Kind.AXIS_NAME)
        .extracting(Label::text)
        .containsExactlyInAnyOrder("PC 1 — 41 %", "PC 2 — 33 %");
  }

  @Test
  void whatIsSelectedKeepsItsName() {
    List<Marker> markers =
        scene.markers().stream()
            .map(m -> m.emphasised(m.id().equals("S14") ? Emphasis.STRONG : Emphasis.NORMAL))
            .toList();
    ScreenView small = camera.on(120, 90);
    assertThat(LabelLayout.of(scene.withMarkers(markers), Motion.NONE, small, TextMeasure.ESTIMATE))
        .extracting(Label::text)
        .contains("S14");
  }

  @Test
  void theBackFacesLieBehindTheData() {
    AxesBox box = AxesBox.of(scene.axes(), view);
    double middle = view.project(scene.bounds().centre()).depth();
    assertThat(box.panels())
        .hasSize(3)
        .allSatisfy(
            p ->
                assertThat(p.corners().stream().mapToDouble(ScreenPoint::depth).average().orElse(0))
                    .isGreaterThan(middle));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-2.3 | 2.3 | −2 −1 0 1 2",
        "0 | 1 | 0 0.2 0.4 0.6 0.8 1",
        "0.01 | 0.034 | 0.01 0.015 0.02 0.025 0.03",
        "-1500 | 1500 | −1500 −1000 −500 0 500 1000 1500"
      })
  void ticksAreRoundNumbers(double low, double high, String expected) {
    assertThat(String.join(" ", Tick.nice(low, high, 5).stream().map(Tick::text).toList()))
        .isEqualTo(expected);
  }

  @Test
  void aHiddenLayerIsGoneButItsLegendStays() {
    SceneDescription without = scene.without(Set.of("unstable-0"));
    assertThat(without.markers()).hasSize(19);
    assertThat(without.legend()).isEqualTo(scene.legend());
  }

  @Test
  void anArrowGoesWithThePointThatItStartsAt() {
    String layer = scene.markers().get(4).layer();
    assertThat(scene.arrows()).hasSize(1);
    assertThat(scene.without(Set.of(layer)).arrows()).isEmpty();
  }

  @Test
  void anItemIsLocatedWhereItStands() {
    Polylines lines = scene.lines().getFirst();
    assertThat(scene.locate(new SceneItem.TrajectoryPoint("trials", 2, 5)))
        .isEqualTo(Optional.of(lines.point(lines.start(2) + 5)));
    assertThat(scene.locate(new SceneItem.TrajectoryPoint("trials", 2, 500))).isEmpty();
  }

  @Test
  void projectedPickingAgreesWithTheItemBuffer() {
    SoftwareRenderer renderer = new SoftwareRenderer();
    renderer.render(scene, Motion.NONE, camera, new PictureSize(900, 700, 1));
    ScreenPicker picker = new ScreenPicker(scene, view);
    for (Marker m : scene.markers()) {
      ScreenPoint p = view.project(m.at());
      assertThat(picker.pick(p.x(), p.y())).isEqualTo(renderer.pick(p.x(), p.y()));
    }
  }

  @Test
  void aVertexKnowsItsLine() {
    Polylines lines =
        Polylines.builder("l", Palette.VIRIDIS)
            .line(5, new float[6], 0)
            .line(6, new float[0], 0)
            .line(7, new float[9], 0)
            .build();
    assertThat(lines.item(1)).isEqualTo(new SceneItem.TrajectoryPoint("l", 5, 1));
    assertThat(lines.item(2)).isEqualTo(new SceneItem.TrajectoryPoint("l", 7, 0));
    assertThat(lines.item(4)).isEqualTo(new SceneItem.TrajectoryPoint("l", 7, 2));
  }

  private static boolean overlap(Label a, Label b) {
    double reach =
        (TextMeasure.ESTIMATE.width(a.kind(), a.text())
                + TextMeasure.ESTIMATE.width(b.kind(), b.text()))
            / 2;
    return Math.abs(a.x() - b.x()) < reach
        && Math.abs(a.y() - b.y()) < (a.kind().size() + b.kind().size()) / 2;
  }
}
