package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    PreferencesFile file = new PreferencesFile(folder.resolve("deep/preferences.properties"));
    Preferences written =
        Preferences.standard()
            .withTheme(ThemeChoice.DARK)
            .withScale(1.25)
            .opened(Path.of("/data/one network.pt"))
            .opened(Path.of("/data/two.npz"))
            .toggled(Pane.INSPECTOR)
            .withDividers(List.of(0.1, 0.8, 0.7, 0.5));
    file.write(written);
    assertThat(file.read()).isEqualTo(written);
  }

  @Test
  void aMissingFileMeansTheStandard() {
    assertThat(new PreferencesFile(folder.resolve("none")).read())
        .isEqualTo(Preferences.standard());
  }

  @Test
  void aBrokenFileMeansTheStandard() throws IOException {
    Path path = folder.resolve("broken");
    Files.writeString(path, "theme=PINK\nscale=\\u00zz");
    assertThat(new PreferencesFile(path).read()).isEqualTo(Preferences.standard());
  }

  @Test
  void aScaleOutOfRangeMeansTheStandard() throws IOException {
    Path path = folder.resolve("huge");
    Files.writeString(path, "scale=1000");
    assertThat(new PreferencesFile(path).read()).isEqualTo(Preferences.standard());
  }

  @Test
  void threeDividersOfAnEarlierProgramAreKept() throws IOException {
    Path path = folder.resolve("earlier");
    Files.writeString(path, "dividers=0.1\\n0.8\\n0.7");
    assertThat(new PreferencesFile(path).read().dividers()).startsWith(0.1, 0.8, 0.7).hasSize(4);
  }

  @Test
  void linuxKeepsThemInTheConfigurationFolder() {
    assertThat(PreferencesFile.of("Linux", Map.of(), Path.of("/home/a")).path())
        .isEqualTo(Path.of("/home/a/.config/separatrix/preferences.properties"));
  }

  @Test
  void aNamedConfigurationFolderIsHonoured() {
    assertThat(
            PreferencesFile.of("Linux", Map.of("XDG_CONFIG_HOME", "/cfg"), Path.of("/home/a"))
                .path())
        .isEqualTo(Path.of("/cfg/separatrix/preferences.properties"));
  }

  @Test
  void noMoreThanFifteenRecentFilesAreKept() {
    Preferences preferences = Preferences.standard();
    for (int i = 0; i < 20; i++) {
      preferences = preferences.opened(Path.of("file " + i));
    }
    assertThat(preferences.recent()).hasSize(15).first().isEqualTo(Path.of("file 19"));
  }

  @Test
  void aFileOpenedAgainMovesToTheFront() {
    Preferences preferences =
        Preferences.standard().opened(Path.of("a")).opened(Path.of("b")).opened(Path.of("a"));
    assertThat(preferences.recent()).containsExactly(Path.of("a"), Path.of("b"));
  }
}
