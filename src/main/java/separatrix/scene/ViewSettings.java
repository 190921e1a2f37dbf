package separatrix.scene;

import java.util.Set;
import separatrix.fixedpoint.FixedPoint;

/**
 * How a session is shown, apart from its axes.
 *
 * @param colourBy what the colours along trajectories say
 * @param hiddenLayers the layers that the legend has switched off, by name
 * @param theme the colours around the data
 * @param framing how large the box around the data is
 * @param exitMap whether the ways out of all points are drawn
 * @param slowLimit slow points of a larger q are not shown
 */
public record ViewSettings(
    ColourBy colourBy,
    Set<String> hiddenLayers,
    SceneTheme theme,
    Framing framing,
    ExitMap exitMap,
    double slowLimit) {

  public ViewSettings {
    hiddenLayers = Set.copyOf(hiddenLayers);
  }

  /** Coloured by trial, with nothing hidden, on white. */
  public static ViewSettings standard() {
    return new ViewSettings(
        new ColourBy.ByTrial(),
        Set.of(),
        SceneTheme.LIGHT,
        Framing.CLOSE,
        ExitMap.HIDDEN,
        Double.POSITIVE_INFINITY);
  }

  public ViewSettings withColourBy(ColourBy other) {
    return new ViewSettings(other, hiddenLayers, theme, framing, exitMap, slowLimit);
  }

  public ViewSettings withHiddenLayers(Set<String> layers) {
    return new ViewSettings(colourBy, layers, theme, framing, exitMap, slowLimit);
  }

  public ViewSettings withTheme(SceneTheme other) {
    return new ViewSettings(colourBy, hiddenLayers, other, framing, exitMap, slowLimit);
  }

  public ViewSettings withFraming(Framing other) {
    return new ViewSettings(colourBy, hiddenLayers, theme, other, exitMap, slowLimit);
  }

  public ViewSettings withExitMap(ExitMap other) {
    return new ViewSettings(colourBy, hiddenLayers, theme, framing, other, slowLimit);
  }

  public ViewSettings withSlowLimit(double other) {
    return new ViewSettings(colourBy, hiddenLayers, theme, framing, exitMap, other);
  }

  /** Whether a point is shown, as far as its q goes. */
  public boolean shows(FixedPoint point) {
    return point.kind() != FixedPoint.Kind.SLOW || point.q() <= slowLimit;
  }
}
