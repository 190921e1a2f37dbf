package separatrix.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotColorsTest {

  @ParameterizedTest
  @ValueSource(strings = {"#ffffff", "#0d1117", "#f6f8fa"})
  void everySeriesCanBeReadOnTheSheet(String background) {
    Color sheet = Color.web(background);
    Color ink = sheet.getBrightness() > 0.5 ? Color.BLACK : Color.WHITE;
    PlotColors colors = new PlotColors(sheet, ink, ink, ink, ink);
    assertThat(IntStream.range(0, 6).mapToObj(colors::series))
        .allMatch(colour -> PlotColors.contrast(colour, sheet) >= PlotColors.LINE_CONTRAST);
  }
}
