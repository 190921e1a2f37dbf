package separatrix.scene;

import java.util.Set;

/**
 * How a session is shown, apart from its axes.
 *
 * @param colourBy what the colours along trajectories say
 * @param hiddenLayers the layers that the legend has switched off, by name
 */
public record ViewSettings(ColourBy colourBy, Set<String> hiddenLayers) {

  public ViewSettings {
    hiddenLayers = Set.copyOf(hiddenLayers);
  }

  /** Coloured by trial, with nothing hidden. */
  public static ViewSettings standard() {
    return new ViewSettings(new ColourBy.ByTrial(), Set.of());
  }

  public ViewSettings withColourBy(ColourBy other) {
    return new ViewSettings(other, hiddenLayers);
  }

  public ViewSettings withHiddenLayers(Set<String> layers) {
    return new ViewSettings(colourBy, layers);
  }
}
