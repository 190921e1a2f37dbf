package separatrix.scene;

/// The colours around the data.
///
/// @param background behind everything
/// @param panel of the three back faces of the axes box
/// @param grid of the lines on them
/// @param foreground of text
/// @param muted of text that matters less
public record SceneTheme(
    String name, Rgb background, Rgb panel, Rgb grid, Rgb foreground, Rgb muted) {
  public static final SceneTheme LIGHT =
      of("light", "FFFFFF", "F5F7FA", "DDE2E9", "1F2933", "5B6775");
  public static final SceneTheme DARK =
      of("dark", "12161D", "1A2029", "2F3845", "E8ECF2", "9AA7B8");

  /** For a beamer in a bright room: nothing pale. */
  public static final SceneTheme PROJECTOR =
      of("projector", "FFFFFF", "FFFFFF", "9AA3AF", "000000", "1F2933");

  /** Colour of grid lines on a panel. */
  public Rgb gridInk() {
    return grid.mixed(panel, 0.35);
  }

  /** Colour of the panels' rims. */
  public Rgb edgeInk() {
    return grid.mixed(foreground, 0.12);
  }

  private static SceneTheme of(
      String name, String background, String panel, String grid, String foreground, String muted) {
    return new SceneTheme(
        name, Rgb.of(background), Rgb.of(panel), Rgb.of(grid), Rgb.of(foreground), Rgb.of(muted));
  }
}
