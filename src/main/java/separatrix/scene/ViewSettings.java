package separatrix.scene;

import java.util.Set;

/**
 * How a session is shown, apart from its axes.
 *
 * @param colourBy what the colours along trajectories say
 * @param hiddenLayers the layers that the legend has switched off, by name
 * @param theme the colours around the data
 */
public record ViewSettings(ColourBy colourBy, Set<String> hiddenLayers, SceneTheme theme) {

  public ViewSettings {
    hiddenLayers = Set.copyOf(hiddenLayers);
  }

  /** Coloured by trial, with nothing hidden, on white. */
  public static ViewSettings standard() {
    return new ViewSettings(new ColourBy.ByTrial(), Set.of(), SceneTheme.LIGHT);
  }

  public ViewSettings withColourBy(ColourBy other) {
    return new ViewSettings(other, hiddenLayers, theme);
  }

  public ViewSettings withHiddenLayers(Set<String> layers) {
    return new ViewSettings(colourBy, layers, theme);
  }

  public ViewSettings withTheme(SceneTheme other) {
    return new ViewSettings(colourBy, hiddenLayers, other);
  }
}
