package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
  @ParameterizedTest
  @CsvSource({
    "STABLE, #0072B2, SPHERE",
    "ONE_UNSTABLE, #E69F00, OCTAHEDRON",
    "TWO_UNSTABLE, #D55E00, CUBE",
    "MORE_UNSTABLE, #CC79A7, TETRAHEDRON",
    "CONTINUUM, #009E73, DODECAHEDRON",
    "SLOW, #8A8A8A, HOLLOW"
  })
  void eachClassOfPointsHasItsColourAndShape(PointClass kind, String hex, MarkerShape shape) {
    assertThat(kind.colour().hex()).isEqualTo(hex);
    assertThat(kind.shape()).isEqualTo(shape);
  }

  @Test
  void noTwoClassesShareAColourOrAShape() {
    assertThat(PointClass.values()).extracting(PointClass::colour).doesNotHaveDuplicates();
    assertThat(PointClass.values()).extracting(PointClass::shape).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "0, STABLE",
    "1, ONE_UNSTABLE",
    "2, TWO_UNSTABLE",
    "3, MORE_UNSTABLE",
    "9, MORE_UNSTABLE"
  })
  void threeOrMoreUnstableModesLookTheSame(int unstable, PointClass kind) {
    assertThat(PointClass.ofUnstableCount(unstable)).isEqualTo(kind);
  }

  @Test
  void viridisRunsFromPurpleToYellow() {
    assertThat(Palette.VIRIDIS.at(0).hex()).isEqualTo("#440154");
    assertThat(Palette.VIRIDIS.at(1).hex()).isEqualTo("#FDE725");
  }

  @Test
  void cividisRunsFromBlueToYellow() {
    assertThat(Palette.CIVIDIS.at(0).hex()).isEqualTo("#00224E");
    assertThat(Palette.CIVIDIS.at(1).hex()).isEqualTo("#FEE838");
  }

  @Test
  void theSignedPaletteTurnsInTheMiddle() {
    assertThat(Palette.SIGNED.at(0).hex()).isEqualTo("#0072B2");
    assertThat(Palette.SIGNED.at(0.5).contrastTo(new Rgb(230, 230, 230))).isLessThan(1.1);
    assertThat(Palette.SIGNED.at(1).hex()).isEqualTo("#D55E00");
  }

  @Test
  void timeGetsLighterAllTheWay() {
    double[] light =
        IntStream.rangeClosed(0, 50)
            .mapToDouble(i -> Palette.VIRIDIS.at(i / 50.0).luminance())
            .toArray();
    double[] sorted = light.clone();
    Arrays.sort(sorted);
    assertThat(light).containsExactly(sorted);
  }

  @Test
  void neighbouringTrialsDiffer() {
    assertThat(
            IntStream.range(0, 8)
                .mapToObj(k -> Palette.CATEGORICAL.at(Palette.CATEGORICAL.coordinateOf(k))))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void everyColourOfTimeStandsOutFromEveryBackground(String name) {
    SceneTheme theme =
        IntStream.range(0, 3)
            .mapToObj(
                i -> new SceneTheme[] {SceneTheme.LIGHT, SceneTheme.DARK, SceneTheme.PROJECTOR}[i])
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseThrow();
    Palette shown = Palette.VIRIDIS.on(theme);
    assertThat(
            IntStream.range(0, Palette.SIZE)
                .mapToDouble(i -> shown.at(i / 255.0).contrastTo(theme.background())))
        .allMatch(contrast -> contrast >= 1.7);
  }

  @Test
  void textOnEveryThemeIsReadable() {
    for (SceneTheme t :
        new SceneTheme[] {SceneTheme.LIGHT, SceneTheme.DARK, SceneTheme.PROJECTOR}) {
      assertThat(t.foreground().contrastTo(t.background())).isGreaterThan(7);
      assertThat(t.muted().contrastTo(t.background())).isGreaterThan(4.5);
    }
  }
}
