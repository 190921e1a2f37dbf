package separatrix.scene;

import java.util.Set;

/**
 * How a session is shown, apart from its axes.
 *
 * @param colourBy what the colours along trajectories say
 * @param hiddenLayers the layers that the legend has switched off, by name
 * @param theme the colours around the data
 * @param framing how large the box around the data is
 * @param exitMap whether the ways out of all points are drawn
 */
public record ViewSettings(
    ColourBy colourBy,
    Set<String> hiddenLayers,
    SceneTheme theme,
    Framing framing,
    ExitMap exitMap) {

  public ViewSettings {
    hiddenLayers = Set.copyOf(hiddenLayers);
  }

  /** Coloured by trial, with nothing hidden, on white. */
  public static ViewSettings standard() {
    return new ViewSettings(
        new ColourBy.ByTrial(), Set.of(), SceneTheme.LIGHT, Framing.CLOSE, ExitMap.HIDDEN);
  }

  public ViewSettings withColourBy(ColourBy other) {
    return new ViewSettings(other, hiddenLayers, theme, framing, exitMap);
  }

  public ViewSettings withHiddenLayers(Set<String> layers) {
    return new ViewSettings(colourBy, layers, theme, framing, exitMap);
  }

  public ViewSettings withTheme(SceneTheme other) {
    return new ViewSettings(colourBy, hiddenLayers, other, framing, exitMap);
  }

  public ViewSettings withFraming(Framing other) {
    return new ViewSettings(colourBy, hiddenLayers, theme, other, exitMap);
  }

  public ViewSettings withExitMap(ExitMap other) {
    return new ViewSettings(colourBy, hiddenLayers, theme, framing, other);
  }
}
