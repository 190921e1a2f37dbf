package separatrix.scene;

/**
 * How a session is shown, apart from its axes.
 *
 * @param colourBy what the colours along trajectories say
 */
public record ViewSettings(ColourBy colourBy) {

  /** Coloured by trial. */
  public static ViewSettings standard() {
    return new ViewSettings(new ColourBy.ByTrial());
  }

  public ViewSettings withColourBy(ColourBy other) {
    return new ViewSettings(other);
  }
}
